#include "ui/affect_pad.h"

#include "ui/convert.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace mien::ui {
namespace {

constexpr double key_step = 0.04;
constexpr int key_pause = 350;  // ms without a key that end a gesture
constexpr double edge = 18.0;   // widget pixels kept for the words at the sides
constexpr double knob_radius = 7.0;
constexpr double label_gap = knob_radius + 3.0;

/// Where an emotion's word stands from its dot, so that neighbours do not write over each other.
Qt::Alignment side_of(Emotion emotion)
{
    switch (emotion) {
        case Emotion::surprise:
            return Qt::AlignTop;
        case Emotion::fear:
            return Qt::AlignTop;
        case Emotion::disgust:
            return Qt::AlignBottom;
        case Emotion::happiness:
            return Qt::AlignBottom;
        case Emotion::sadness:
            return Qt::AlignBottom;
        default:
            return Qt::AlignRight;
    }
}

QRectF room_beside(QPointF dot, Qt::Alignment side, QSizeF words)
{
    if (side == Qt::AlignRight) return {QPointF(dot.x() + label_gap, dot.y() - words.height() / 2), words};
    const double y = side == Qt::AlignTop ? dot.y() - label_gap - words.height() : dot.y() + label_gap;
    return {QPointF(dot.x() - words.width() / 2, y), words};
}

}  // namespace

AffectPad::AffectPad(QWidget* parent) : QWidget(parent)
{
    setObjectName("affect_pad");
    setAccessibleName(tr("Mood"));
    setAccessibleDescription(tr("Arrow keys make the face look more or less pleasant and excited"));
    setToolTip(tr("Click or drag: right is pleasant, up is excited. At the middle the face comes to rest"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    pause_.setSingleShot(true);
    pause_.setInterval(key_pause);
    connect(&pause_, &QTimer::timeout, this, &AffectPad::settle);
}

QRectF AffectPad::plane() const { return rect().toRectF().adjusted(edge, edge, -edge, -edge); }

QPointF AffectPad::on_pad(ValenceArousal place) const
{
    const QRectF room = plane();
    return {room.center().x() + place.valence * room.width() / 2,
            room.center().y() - place.arousal * room.height() / 2};
}

void AffectPad::show_target(const EmotionTarget& target)
{
    if (target == told_ && place_) return;  // our own words come back
    told_ = target;
    place_.reset();
    if (!target.parts.empty()) place_ = place_of(target);
    update();
}

void AffectPad::go_to(ValenceArousal place)
{
    place_ = {std::clamp(place.valence, -1.0, 1.0), std::clamp(place.arousal, -1.0, 1.0)};
    const Sides sides = told_.sides;
    told_ = emotions_at(*place_);
    told_.sides = sides;
    update();
    Q_EMIT sliding(told_);
}

void AffectPad::settle()
{
    pause_.stop();
    if (place_) Q_EMIT settled(told_);
}

void AffectPad::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) mouseMoveEvent(event);
}

void AffectPad::mouseMoveEvent(QMouseEvent* event)
{
    if (!(event->buttons() & Qt::LeftButton)) return;
    const QRectF room = plane();
    go_to({2.0 * (event->position().x() - room.center().x()) / room.width(),
           2.0 * (room.center().y() - event->position().y()) / room.height()});
}

void AffectPad::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) settle();
}

void AffectPad::keyPressEvent(QKeyEvent* event)
{
    ValenceArousal place = place_.value_or(ValenceArousal{});
    switch (event->key()) {
        case Qt::Key_Left:
            place.valence -= key_step;
            break;
        case Qt::Key_Right:
            place.valence += key_step;
            break;
        case Qt::Key_Down:
            place.arousal -= key_step;
            break;
        case Qt::Key_Up:
            place.arousal += key_step;
            break;
        default:
            return QWidget::keyPressEvent(event);
    }
    go_to(place);
    pause_.start();
}

void AffectPad::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours& c = colours();
    const QRectF room = plane();
    painter.setPen(QPen(hasFocus() ? c.accent : c.line, 1.0));
    painter.setBrush(c.raised);
    painter.drawRoundedRect(room, 4, 4);
    painter.setPen(QPen(c.line, 1.0));
    painter.drawLine(QPointF(room.left(), room.center().y()), QPointF(room.right(), room.center().y()));
    painter.drawLine(QPointF(room.center().x(), room.top()), QPointF(room.center().x(), room.bottom()));
    QFont small = font();
    small.setPointSizeF(8.0);
    painter.setFont(small);
    painter.setPen(c.dim);
    painter.drawText(QRectF(0, 0, width(), edge), Qt::AlignCenter, tr("excited"));
    painter.drawText(QRectF(0, height() - edge, width(), edge), Qt::AlignCenter, tr("calm"));
    for (const double side : {-1.0, 1.0}) {
        painter.save();
        painter.translate(side < 0 ? edge / 2 : width() - edge / 2, height() / 2.0);
        painter.rotate(90.0 * side);
        painter.drawText(QRectF(-height() / 2.0, -edge / 2, height(), edge), Qt::AlignCenter,
                         side < 0 ? tr("unpleasant") : tr("pleasant"));
        painter.restore();
    }
    for (int i = 0; i < emotion_count; ++i) {
        const QPointF dot = on_pad(place_of(Emotion(i)));
        const QString words = title(Emotion(i));
        const QSizeF size(painter.fontMetrics().horizontalAdvance(words) + 2, painter.fontMetrics().height());
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.dim);
        painter.drawEllipse(dot, 2.5, 2.5);
        painter.setPen(c.text);
        QRectF beside = room_beside(dot, side_of(Emotion(i)), size);
        beside.moveRight(std::min(beside.right(), room.right() - 1.0));
        painter.drawText(beside, Qt::AlignCenter, words);
    }
    if (!place_) return;
    painter.setBrush(Qt::NoBrush);  // words stay legible under the knob
    for (const QPen& pen : {QPen(c.on_accent, 5.0), QPen(c.accent, 3.0)}) {
        painter.setPen(pen);
        painter.drawEllipse(on_pad(*place_), knob_radius - 1.5, knob_radius - 1.5);
    }
}

}  // namespace mien::ui
