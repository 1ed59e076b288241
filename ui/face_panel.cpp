#include "ui/face_panel.h"

#include "ui/controls.h"
#include "ui/convert.h"
#include "ui/core_words.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <memory>

namespace mien::ui {
namespace {

constexpr int row_height = 60;
constexpr int thumbnail = 48;

enum Role { facts_role = Qt::UserRole, target_role, caution_role, cut_role };

QFont small_font(QFont font)
{
    font.setPointSizeF(8.5);
    return font;
}

/// Draws one face: picture, name and target, two quiet lines of facts.
class FaceRow : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {100, row_height}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        const Colours& c = colours();
        const QRect row = option.rect.adjusted(0, 1, 0, -1);
        paint_plate(*painter, option, row, c);
        const QRect picture(row.left() + 6, row.center().y() - thumbnail / 2 + 1, thumbnail, thumbnail);
        QPainterPath round;
        round.addRoundedRect(picture, 3, 3);
        painter->setClipPath(round);
        painter->drawPixmap(picture, index.data(Qt::DecorationRole).value<QPixmap>());
        painter->setClipping(false);
        paint_words(*painter, option.font, index, row.adjusted(thumbnail + 16, 6, -8, -6), c);
        painter->restore();
    }

private:
    static void paint_plate(QPainter& painter, const QStyleOptionViewItem& option, const QRect& row, const Colours& c)
    {
        const bool chosen = option.state & QStyle::State_Selected;
        const bool hovered = option.state & QStyle::State_MouseOver;
        const bool focused = option.state & QStyle::State_HasFocus;
        if (!chosen && !hovered) return;
        painter.setPen(chosen && focused ? QPen(c.accent, 1.0) : QPen(Qt::NoPen));
        painter.setBrush(chosen ? c.raised : c.window);
        painter.drawRoundedRect(QRectF(row).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        if (!chosen) return;
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.accent);
        painter.drawRoundedRect(QRectF(row.left(), row.top() + 8, 2.5, row.height() - 16), 1, 1);
    }

    static void paint_words(QPainter& painter, QFont font, const QModelIndex& index, const QRect& room,
                            const Colours& c)
    {
        const QRect line(room.left(), room.top(), room.width(), room.height() / 3);
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(c.text);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, index.data(Qt::DisplayRole).toString());
        const int name_width = painter.fontMetrics().horizontalAdvance(index.data(Qt::DisplayRole).toString()) + 12;
        painter.setFont(small_font(index.data(Qt::FontRole).value<QFont>()));
        painter.setPen(c.accent);
        const QString target = painter.fontMetrics().elidedText(index.data(target_role).toString(), Qt::ElideRight,
                                                                line.width() - name_width);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, target);
        painter.setPen(c.dim);
        const QStringList facts = index.data(facts_role).toStringList();
        painter.drawText(line.translated(0, line.height()), Qt::AlignLeft | Qt::AlignVCenter, facts.value(0));
        const QString caution = index.data(caution_role).toString();
        if (!caution.isEmpty()) painter.setPen(c.warning);
        const QString last = painter.fontMetrics().elidedText(caution.isEmpty() ? facts.value(1) : caution,
                                                              Qt::ElideRight, line.width());
        painter.drawText(line.translated(0, 2 * line.height()), Qt::AlignLeft | Qt::AlignVCenter, last);
    }
};

QPixmap cut(const QImage& photo, const Rect& box)
{
    const double side = std::max(box.width, box.height) * 1.25;
    const QRectF square(box.left + box.width / 2 - side / 2, box.top + box.height / 2 - side / 2, side, side);
    const QRect inside = square.toAlignedRect().intersected(photo.rect());
    if (inside.isEmpty()) return {};
    const QImage crop = photo.copy(inside).scaled(2 * thumbnail, 2 * thumbnail, Qt::KeepAspectRatioByExpanding,
                                                  Qt::SmoothTransformation);
    return QPixmap::fromImage(crop.copy((crop.width() - 2 * thumbnail) / 2, (crop.height() - 2 * thumbnail) / 2,
                                        2 * thumbnail, 2 * thumbnail));
}

QString signed_degrees(double angle)
{
    return QString("%1%2°").arg(angle < -0.5 ? "−" : "").arg(std::abs(std::lround(angle)));
}

QStringList facts_of(const Face& face)
{
    return {FacePanel::tr("%1 × %2 px  ·  %3 % sure")
                .arg(std::lround(face.box.width))
                .arg(std::lround(face.box.height))
                .arg(std::lround(100 * face.confidence)),
            FacePanel::tr("yaw %1   pitch %2   roll %3")
                .arg(signed_degrees(face.pose.yaw), signed_degrees(face.pose.pitch), signed_degrees(face.pose.roll))};
}

void fill(QListWidgetItem& item, const FaceTask& task, int number)
{
    const QStringList facts = facts_of(task.face);
    const QString caution = said(task.face.caution);
    const QString target = said(describe(task));
    item.setText(FacePanel::tr("Face %1").arg(number));
    item.setData(facts_role, facts);
    item.setData(target_role, target);
    item.setData(caution_role, caution);
    const QStringList all{item.text(), facts.join(", "), target, caution};
    item.setData(Qt::AccessibleTextRole, all.join(", "));
    item.setToolTip(facts.join("\n") + (caution.isEmpty() ? "" : "\n" + caution));
}

}  // namespace

FacePanel::FacePanel(QWidget* parent) : QWidget(parent), list_(new QListWidget), none_(dim_label({}))
{
    setObjectName("face_panel");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* draw =
        quiet_button("box", {"draw_face", tr("Draw a face"), tr("Draw a box around a face that was not found (D)")});
    auto* top = new QHBoxLayout;
    top->addWidget(heading(tr("Faces")), 1);
    top->addWidget(draw);
    column->addLayout(top);
    none_->setWordWrap(true);
    none_->setText(tr("No face yet. Draw a box around one with the button above."));
    column->addWidget(none_);
    name_control(*list_, {"faces", tr("Faces"), tr("The faces of this photo; each has its own expression")});
    list_->setItemDelegate(new FaceRow(list_));
    list_->setMouseTracking(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    column->addWidget(list_);
    connect(draw, &QToolButton::clicked, this, &FacePanel::draw_clicked);
    connect(list_, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0) Q_EMIT face_chosen(row);
    });
    show_faces({}, -1, {});
}

void FacePanel::set_most_rows(int rows)
{
    most_rows_ = rows;
    fit_list();
}

void FacePanel::fit_list() { list_->setFixedHeight(std::clamp(list_->count(), 1, most_rows_) * row_height + 2); }

void FacePanel::show_faces(const std::vector<FaceTask>& tasks, int chosen, const QImage& photo)
{
    const QSignalBlocker quiet(list_);
    const int count = int(tasks.size());
    while (list_->count() > count) std::unique_ptr<QListWidgetItem>(list_->takeItem(list_->count() - 1)).reset();
    while (list_->count() < count) list_->addItem(QString());
    for (int i = 0; i < count; ++i) {
        QListWidgetItem& item = *list_->item(i);
        item.setData(Qt::FontRole, font());
        const QVariantList from{photo.cacheKey(), qt(tasks[std::size_t(i)].face.box)};
        if (item.data(cut_role).toList() != from)
            item.setData(Qt::DecorationRole, cut(photo, tasks[std::size_t(i)].face.box));
        item.setData(cut_role, from);
        fill(item, tasks[std::size_t(i)], i + 1);
    }
    list_->setCurrentRow(chosen);
    fit_list();
    list_->setVisible(count > 0);
    none_->setVisible(count == 0);
}

}  // namespace mien::ui
