#include "ui/engine_card.h"

#include "ui/convert.h"
#include "ui/core_words.h"
#include "ui/language.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace mien::ui {
namespace {

QString line(const QString& label, const QString& words)
{
    return words.isEmpty()
               ? QString()
               : QString("<tr><td><b>%1</b>&nbsp;&nbsp;</td><td>%2</td></tr>").arg(label, words.toHtmlEscaped());
}

/// The numbers of one emotion: "edit.happiness.recognised.geometry" and its like.
QString numbers_of(const Card& card, Emotion emotion)
{
    const std::string prefix = "edit." + name(emotion) + ".";
    QStringList recognised;
    for (const auto& [key, value] : card.measured)
        if (key.starts_with(prefix + "recognised."))
            recognised << QString("%1 %2 %").arg(text(key.substr((prefix + "recognised.").size())),
                                                 number(100 * value, 0));
    const auto mean = [&](const char* what) {
        const auto found = card.measured.find(prefix + what);
        return found == card.measured.end() ? QString("–") : number(found->second, 3);
    };
    if (recognised.isEmpty()) return {};
    return QString("<tr><td>%1&nbsp;&nbsp;</td><td>%2&nbsp;&nbsp;</td><td>%3&nbsp;&nbsp;</td><td>%4</td></tr>")
        .arg(title(emotion), recognised.join(", "), mean("identity"), mean("nme"));
}

QString measured(const Card& card)
{
    QString rows;
    for (int i = 0; i < emotion_count; ++i) rows += numbers_of(card, Emotion(i));
    if (rows.isEmpty()) return {};
    return "<h4>" + tr("Measured on people not trained on") + "</h4><table><tr><td></td><td><b>" +
           tr("Recognised as meant, by") + "</b></td><td><b>" + tr("Same person") + "&nbsp;&nbsp;</b></td><td><b>" +
           tr("Landmark error") + "</b></td></tr>" + rows + "</table>";
}

}  // namespace

void show_engine_card(const Card& card, QWidget& parent)
{
    auto* dialog = new QDialog(&parent);
    dialog->setObjectName("engine_card_dialog");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(said(card.title));
    dialog->resize(640, 520);
    auto* column = new QVBoxLayout(dialog);
    auto* page = new QTextBrowser;
    page->setAccessibleName(said(card.title));
    page->setHtml("<h3>" + said(card.title).toHtmlEscaped() + "</h3><p>" + said(card.summary).toHtmlEscaped() +
                  "</p><table>" + line(tr("Paper"), text(card.paper)) + line(tr("Code"), text(card.code_licence)) +
                  line(tr("Data"), text(card.data_licence)) + line(tr("Weights"), said(card.weights_licence)) +
                  line(tr("Trained by"), text(card.train_command)) + "</table>" + measured(card));
    column->addWidget(page);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    column->addWidget(buttons);
    dialog->open();
}

}  // namespace mien::ui
