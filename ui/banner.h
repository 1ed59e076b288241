#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <functional>

namespace mien::ui {

/// A sentence above the canvas that can be read and closed; never a dialog. May offer one thing to do about it.
class Banner : public QFrame {
    Q_OBJECT
public:
    enum class Kind { notice, error };

    explicit Banner(QWidget* parent = nullptr);

    void tell(Kind kind, const QString& sentence);
    void offer(const QString& sentence, const QString& action, std::function<void()> act);
    QString sentence() const { return sentence_->text(); }

private:
    void set_kind(Kind kind);

    QLabel* icon_;
    QLabel* sentence_;
    QPushButton* action_;
    QToolButton* close_;
    std::function<void()> act_;
};

}  // namespace mien::ui
