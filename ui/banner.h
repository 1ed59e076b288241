#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <functional>

namespace mien::ui {

/// A sentence above the canvas that can be read and closed; never a dialog. May offer to do something about it, and to
/// refuse that for good.
class Banner : public QFrame {
    Q_OBJECT
public:
    enum class Kind { notice, error };

    explicit Banner(QWidget* parent = nullptr);

    void tell(Kind kind, const QString& sentence);
    void tell_of_edit(Kind kind, const QString& sentence);  // until forget_edit()
    void forget_edit();                                     // a later one succeeded, or its face was left
    void offer(const QString& sentence, const QString& action, std::function<void()> act);
    void let_refuse(const QString& refusal, std::function<void()> act);  // what was just offered
    QString sentence() const { return sentence_; }

private:
    void say(Kind kind, const QString& sentence);

    QString sentence_;
    bool of_edit_ = false;
    QLabel* icon_;
    QLabel* label_;
    QPushButton* action_;
    QPushButton* refusal_;
    QToolButton* close_;
    std::function<void()> act_;
    std::function<void()> refuse_;
};

}  // namespace mien::ui
