#pragma once

#include <QAbstractButton>
#include <QFrame>
#include <QLabel>
#include <QSlider>
#include <QSpinBox>
#include <QTimer>
#include <QToolButton>

namespace mien::ui {

/// What every control must carry: a name for tests, a tooltip, and a name for screen readers.
struct Naming {
    const char* object;
    QString accessible;
    QString tip;
};

void name_control(QWidget& widget, const Naming& naming);

/// Gives a widget its role in the style sheet, now.
void set_role(QWidget& widget, const char* role);

/// The words as a menu shows them, with an "&" in a name that is no key.
QString menu_words(QString name);

QFrame* section_line();
QLabel* heading(const QString& words);
QLabel* dim_label(const QString& words);
QToolButton* quiet_button(const QString& icon_name, const Naming& naming);
/// One of several that stand beside each other, each for a page.
QToolButton* tab_button(const QString& words, const Naming& naming);

/// A percentage turned by a slider or typed into the box beside it. One gesture, however many values it passes through,
/// ends in one settled().
class PercentRow : public QWidget {
    Q_OBJECT
public:
    PercentRow(const QString& label, int highest, const Naming& naming, QWidget* parent = nullptr);

    int percent() const { return slider_->value(); }
    double share() const { return percent() / 100.0; }
    void set_percent(int percent);       // says nothing
    void turn(int by);                   // as a key press would
    void make_compact(int label_width);  // for many rows below each other

Q_SIGNALS:
    void sliding(int percent);
    void settled(int percent);

private:
    void settle();

    QLabel* label_;
    QSlider* slider_;
    QSpinBox* box_;
    QTimer* pause_;
};

}  // namespace mien::ui
