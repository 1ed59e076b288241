#include "ui/question.h"

#include <QMessageBox>
#include <QPushButton>

namespace mien::ui {

void ask_before(QWidget& parent, const QString& question, const QString& yes, std::function<void()> go_on,
                std::function<void()> leave_it)
{
    auto* box = new QMessageBox(QMessageBox::Question, yes, question, QMessageBox::Cancel, &parent);
    box->setObjectName("question");
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QAbstractButton* agrees = box->addButton(yes, QMessageBox::AcceptRole);
    QObject::connect(box, &QDialog::finished, &parent, [box, agrees, go_on, leave_it] {
        const auto& chosen = box->clickedButton() == agrees ? go_on : leave_it;
        if (chosen) chosen();
    });
    box->setDefaultButton(QMessageBox::Cancel);
    box->open();
}

}  // namespace mien::ui
