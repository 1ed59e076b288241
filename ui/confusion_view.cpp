#include "ui/confusion_view.h"

#include "core/data/palette.h"
#include "ui/convert.h"
#include "ui/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace mien::ui {
namespace {

constexpr double names_width = 84.0;     // of the labels at the left, pixels
constexpr double names_height = 74.0;    // of what they were read as, above
constexpr double slant = -38.0;          // of those names, degrees
constexpr double last_name_over = 26.0;  // by which the last one reaches beyond its column
constexpr double caption_height = 20.0;
constexpr double dark_until = 0.6;  // share of a row from which its colour is light

Emotion moved(Emotion from, int by) { return Emotion(std::clamp(int(from) + by, 0, emotion_count - 1)); }

}  // namespace

ConfusionView::ConfusionView(QWidget* parent) : QWidget(parent)
{
    setObjectName("confusion");
    setAccessibleName(tr("Confusion matrix"));
    setToolTip(tr("Rows are the labels, columns what they were read as. Click a cell to see its photos."));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ConfusionView::show_confusion(const Confusion& confusion)
{
    confusion_ = confusion;
    update();
}

void ConfusionView::choose(std::optional<Cell> cell)
{
    chosen_ = cell;
    if (cell) cursor_ = *cell;
    update();
}

QString ConfusionView::words(const Cell& cell) const
{
    const int count = confusion_.count(int(cell.label), int(cell.named)), all = confusion_.truths(int(cell.label));
    return tr("%1 of %2 labelled %3 were read as %4 (%5 %)")
        .arg(count)
        .arg(all)
        .arg(title(cell.label), title(cell.named))
        .arg(all ? std::lround(100.0 * count / all) : 0);
}

QRectF ConfusionView::place(const Cell& cell) const
{
    const double w = (width() - names_width - last_name_over) / emotion_count,
                 h = (height() - names_height) / emotion_count;
    return {names_width + w * int(cell.named), names_height + h * int(cell.label), w, h};
}

std::optional<Cell> ConfusionView::at(QPointF where) const
{
    for (int label = 0; label < emotion_count; ++label)
        for (int named = 0; named < emotion_count; ++named)
            if (const Cell cell{Emotion(label), Emotion(named)}; place(cell).contains(where)) return cell;
    return std::nullopt;
}

void ConfusionView::paint_cell(QPainter& painter, const Cell& cell) const
{
    const int count = confusion_.count(int(cell.label), int(cell.named)), all = confusion_.truths(int(cell.label));
    const QRectF room = place(cell).adjusted(1, 1, -1, -1);
    const Colours& c = colours();
    const double share = all ? double(count) / all : 0.0;
    const Colour colour = palette_named("cividis")(share);
    painter.fillRect(room, all ? QColor(colour.red, colour.green, colour.blue) : c.raised);
    if (count > 0) {
        painter.setPen(share > dark_until ? Qt::black : Qt::white);
        painter.setFont(font());
        painter.drawText(room.adjusted(0, 0, 0, -room.height() / 2), Qt::AlignHCenter | Qt::AlignBottom,
                         QString::number(count));
        QFont small = font();
        small.setPointSizeF(font().pointSizeF() * 0.85);
        painter.setFont(small);
        painter.drawText(room.adjusted(0, room.height() / 2, 0, 0), Qt::AlignHCenter | Qt::AlignTop,
                         tr("%1 %").arg(std::lround(100.0 * share)));
    }
    if (cell != chosen_ && !(hasFocus() && cell == cursor_)) return;
    painter.setPen(QPen(c.accent, cell == chosen_ ? 3 : 1, cell == chosen_ ? Qt::SolidLine : Qt::DashLine));
    painter.drawRect(room);
}

void ConfusionView::paint_names(QPainter& painter) const
{
    painter.setFont(font());
    for (int i = 0; i < emotion_count; ++i) {
        const QRectF across = place({Emotion::neutral, Emotion(i)}), down = place({Emotion(i), Emotion::neutral});
        painter.setPen(colours().text);
        painter.drawText(QRectF(0, down.top(), names_width - 8, down.height()), Qt::AlignRight | Qt::AlignVCenter,
                         title(Emotion(i)));
        painter.save();  // slanted, so that whole words fit above narrow columns
        painter.translate(across.center().x() - 4, names_height - 6);
        painter.rotate(slant);
        painter.drawText(QPointF(0, 0), title(Emotion(i)));
        painter.restore();
    }
    painter.setPen(colours().dim);
    painter.drawText(QRectF(names_width, 0, width() - names_width, caption_height), Qt::AlignLeft | Qt::AlignTop,
                     tr("Read as"));
    painter.drawText(QRectF(0, names_height - caption_height, names_width - 8, caption_height),
                     Qt::AlignRight | Qt::AlignVCenter, tr("Label"));
}

void ConfusionView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint_names(painter);
    for (int label = 0; label < emotion_count; ++label)
        for (int named = 0; named < emotion_count; ++named) paint_cell(painter, {Emotion(label), Emotion(named)});
}

void ConfusionView::toggle(const Cell& cell)
{
    choose(chosen_ == cell ? std::nullopt : std::optional(cell));
    cursor_ = cell;
    Q_EMIT chosen(chosen_);
}

void ConfusionView::mousePressEvent(QMouseEvent* event)
{
    if (const auto cell = at(event->position())) toggle(*cell);
}

void ConfusionView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
        case Qt::Key_Left:
            cursor_.named = moved(cursor_.named, -1);
            break;
        case Qt::Key_Right:
            cursor_.named = moved(cursor_.named, 1);
            break;
        case Qt::Key_Up:
            cursor_.label = moved(cursor_.label, -1);
            break;
        case Qt::Key_Down:
            cursor_.label = moved(cursor_.label, 1);
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            return toggle(cursor_);
        default:
            return QWidget::keyPressEvent(event);
    }
    setAccessibleDescription(words(cursor_));
    update();
}

bool ConfusionView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto cell = at(help->pos());
    QToolTip::showText(help->globalPos(), cell ? words(*cell) : toolTip(), this);
    return true;
}

}  // namespace mien::ui
