#pragma once

#include <QDialog>
#include <QStackedWidget>

class QPushButton;

namespace mien::ui {

/// Three cards for somebody who sees Mien for the first time.
class Tour : public QDialog {
    Q_OBJECT
public:
    explicit Tour(QWidget* parent = nullptr);

    static bool was_taken();  // by this person, on this machine

private:
    void add_card(const QString& picture, const QString& title, const QString& words);
    void next();

    QStackedWidget* cards_;
    QPushButton* next_;
};

}  // namespace mien::ui
