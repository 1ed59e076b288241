#pragma once

#include <QDialog>
#include <QLabel>
#include <QMainWindow>
#include <QTableWidget>

class QKeySequenceEdit;

namespace mien::ui {

/// Gives the window's actions the keys that the person has chosen for them.
void restore_keys(QMainWindow& window);

/// Every key of the studio. Those of actions can be changed; two actions never share one.
class ShortcutsDialog : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutsDialog(QMainWindow& window);

private:
    QWidget* make_canvas_keys();
    void fit_columns();
    void add_row(QAction& action);
    void change(QAction& action, QKeySequenceEdit& keys);
    void restore_defaults();

    QMainWindow& window_;
    QTableWidget* table_;
    QLabel* problem_;
};

}  // namespace mien::ui
