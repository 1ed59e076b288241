#pragma once

#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace mien::ui {

/// What is under way, how far it is, and the button that stops it. Invisible while nothing is.
class JobBar : public QWidget {
    Q_OBJECT
public:
    explicit JobBar(QWidget* parent = nullptr);

    void show_progress(const QString& stage, double done);  // 0..1; 0 exactly: not known
    void rest();

Q_SIGNALS:
    void cancel_clicked();

private:
    QLabel* stage_;
    QProgressBar* bar_;
    QToolButton* cancel_;
};

}  // namespace mien::ui
