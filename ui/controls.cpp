#include "ui/controls.h"

#include "ui/theme.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QStyle>

namespace mien::ui {
namespace {

constexpr int gesture_pause = 350;  // ms without a change that end a gesture made with keys, wheel or typing
constexpr int label_width = 72;
constexpr int compact_slider = 56;

/// Passes the wheel on to what scrolls behind, unless a person chose the control before.
class WheelGuard : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::Wheel || static_cast<QWidget*>(watched)->hasFocus()) return false;
        event->ignore();
        return true;
    }
};

/// Scrolling a panel must not change what happens to lie under the pointer.
void guard_from_wheel(QWidget& control)
{
    control.setFocusPolicy(Qt::StrongFocus);
    control.installEventFilter(new WheelGuard(&control));
}

}  // namespace

void name_control(QWidget& widget, const Naming& naming)
{
    widget.setObjectName(naming.object);
    widget.setAccessibleName(naming.accessible);
    widget.setToolTip(naming.tip);
    if (qobject_cast<QSlider*>(&widget) || qobject_cast<QAbstractSpinBox*>(&widget) ||
        qobject_cast<QComboBox*>(&widget))
        guard_from_wheel(widget);
}

void set_role(QWidget& widget, const char* role)
{
    widget.setProperty("role", role);
    widget.style()->unpolish(&widget);  // else the style sheet would not look again
    widget.style()->polish(&widget);
}

QString menu_words(QString name) { return name.replace("&", "&&"); }

QFrame* section_line()
{
    auto* frame = new QFrame;
    frame->setObjectName("section_line");
    return frame;
}

QLabel* heading(const QString& words)
{
    auto* label = new QLabel(words);
    label->setProperty("role", "heading");
    QFont font = label->font();
    font.setPointSizeF(8.5);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.8);
    label->setFont(font);
    return label;
}

QLabel* dim_label(const QString& words)
{
    auto* label = new QLabel(words);
    label->setProperty("role", "dim");
    return label;
}

QToolButton* quiet_button(const QString& icon_name, const Naming& naming)
{
    auto* button = new QToolButton;
    button->setProperty("role", "quiet");
    button->setIcon(icon(icon_name));
    button->setIconSize({16, 16});
    button->setFocusPolicy(Qt::StrongFocus);
    name_control(*button, naming);
    return button;
}

QToolButton* tab_button(const QString& words, const Naming& naming)
{
    auto* button = new QToolButton;
    button->setProperty("role", "tab");
    button->setText(words);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    name_control(*button, naming);
    return button;
}

PercentRow::PercentRow(const QString& label, int highest, const Naming& naming, QWidget* parent)
    : QWidget(parent),
      label_(dim_label(label)),
      slider_(new QSlider(Qt::Horizontal)),
      box_(new QSpinBox),
      pause_(new QTimer(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    label_->setFixedWidth(label_width);
    label_->setBuddy(slider_);
    row->addWidget(label_);
    row->addWidget(slider_, 1);
    row->addWidget(box_);
    setObjectName(QString(naming.object) + "_row");
    name_control(*slider_, naming);
    name_control(*box_, {naming.object, tr("%1 in percent").arg(naming.accessible), naming.tip});
    box_->setObjectName(QString(naming.object) + "_box");
    slider_->setRange(0, highest);
    slider_->setPageStep(10);
    box_->setRange(0, highest);
    box_->setSuffix(tr(" %"));
    box_->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    box_->setKeyboardTracking(false);
    pause_->setSingleShot(true);
    pause_->setInterval(gesture_pause);
    connect(pause_, &QTimer::timeout, this, &PercentRow::settle);
    connect(slider_, &QSlider::sliderReleased, this, &PercentRow::settle);
    connect(box_, &QSpinBox::valueChanged, slider_, &QSlider::setValue);
    connect(slider_, &QSlider::valueChanged, this, [this](int percent) {
        const QSignalBlocker quiet(box_);
        box_->setValue(percent);
        Q_EMIT sliding(percent);
        if (!slider_->isSliderDown()) pause_->start();
    });
}

void PercentRow::set_percent(int percent)
{
    const QSignalBlocker quiet_slider(slider_);
    const QSignalBlocker quiet_box(box_);
    pause_->stop();
    slider_->setValue(percent);
    box_->setValue(percent);
}

void PercentRow::make_compact(int width)
{
    QFont small = label_->font();
    small.setPointSizeF(8.0);
    label_->setFont(small);
    label_->setFixedWidth(width);
    slider_->setMinimumWidth(compact_slider);
    layout()->setSpacing(4);
}

void PercentRow::turn(int by) { slider_->setValue(slider_->value() + by); }

void PercentRow::settle()
{
    pause_->stop();
    Q_EMIT settled(percent());
}

}  // namespace mien::ui
