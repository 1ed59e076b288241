#include "ui/region_panel.h"

#include <QVBoxLayout>

#include <cmath>

namespace mien::ui {
namespace {

constexpr int label_width = 56;

QToolButton* part_button(int part)
{
    constexpr std::array<const char*, face_part_count> words{
        QT_TRANSLATE_NOOP("mien::ui::RegionPanel", "Brows"), QT_TRANSLATE_NOOP("mien::ui::RegionPanel", "Eyes"),
        QT_TRANSLATE_NOOP("mien::ui::RegionPanel", "Nose"), QT_TRANSLATE_NOOP("mien::ui::RegionPanel", "Mouth"),
        QT_TRANSLATE_NOOP("mien::ui::RegionPanel", "Jaw")};
    auto* button = new QToolButton;
    const QString title = RegionPanel::tr(words[std::size_t(part)]);
    const std::string object = "part_" + std::string(face_part_names[std::size_t(part)]);
    button->setProperty("role", "tab");
    button->setText(title);
    button->setCheckable(true);
    button->setChecked(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    name_control(*button, {object.c_str(), title, RegionPanel::tr("Whether the edit acts here: %1").arg(title)});
    return button;
}

}  // namespace

RegionPanel::RegionPanel(QWidget* parent)
    : QWidget(parent),
      opacity_(new PercentRow(tr("Opacity"), 100, {"opacity", tr("Opacity"), tr("How much of this edit is seen")})),
      paint_out_(quiet_button("brush-out", {"brush_out", tr("Paint the edit out"),
                                            tr("Paint on the photo where this edit should not act (E)")})),
      paint_in_(quiet_button("brush-in", {"brush_in", tr("Paint the edit in"),
                                          tr("Paint on the photo where this edit should act after all (Shift+E)")})),
      clear_(quiet_button("reset", {"clear_strokes", tr("Forget the strokes"), tr("Take back what was painted")})),
      size_(new PercentRow(tr("Brush"), 100, {"brush_size", tr("Size of the brush"), tr("Of half an eye's distance")})),
      softness_(
          new PercentRow(tr("Softness"), 100,
                         {"brush_softness", tr("Softness of the brush"), tr("How gently the stroke's edge fades")}))
{
    setObjectName("region_panel");
    for (PercentRow* each : {opacity_, size_, softness_}) each->make_compact(label_width);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(opacity_);
    column->addWidget(make_parts());
    column->addWidget(make_brush());
    connect(opacity_, &PercentRow::sliding, this, [this] { Q_EMIT opacity_sliding(opacity_->share()); });
    connect(opacity_, &PercentRow::settled, this, [this] { Q_EMIT opacity_settled(opacity_->share()); });
    show_edit({});
}

QWidget* RegionPanel::make_parts()
{
    auto* widget = new QWidget;
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    for (int part = 0; part < face_part_count; ++part) {
        QToolButton* button = parts_[std::size_t(part)] = part_button(part);
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this] {
            std::array<bool, face_part_count> on{};
            for (std::size_t i = 0; i < on.size(); ++i) on[i] = parts_[i]->isChecked();
            Q_EMIT parts_settled(on);
        });
    }
    return widget;
}

QWidget* RegionPanel::make_brush()
{
    auto* widget = new QWidget;
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* row = new QHBoxLayout;
    row->addWidget(dim_label(tr("Mask brush")), 1);
    for (QToolButton* each : {paint_out_, paint_in_, clear_}) row->addWidget(each);
    column->addLayout(row);
    for (PercentRow* each : {size_, softness_}) {
        column->addWidget(each);
        connect(each, &PercentRow::sliding, this, &RegionPanel::tell_brush);
    }
    size_->set_percent(int(std::lround(100 * Brush{}.size * 2.0)));
    softness_->set_percent(int(std::lround(100 * Brush{}.softness)));
    for (QToolButton* each : {paint_out_, paint_in_}) each->setCheckable(true);
    connect(paint_out_, &QToolButton::toggled, this, [this](bool on) {
        if (on) paint_in_->setChecked(false);
        tell_brush();
    });
    connect(paint_in_, &QToolButton::toggled, this, [this](bool on) {
        if (on) paint_out_->setChecked(false);
        tell_brush();
    });
    connect(clear_, &QToolButton::clicked, this, &RegionPanel::strokes_cleared);
    return widget;
}

void RegionPanel::tell_brush()
{
    const bool on = paint_out_->isChecked() || paint_in_->isChecked();
    for (PercentRow* each : {size_, softness_}) each->setVisible(on);
    Q_EMIT brush_changed({on, paint_out_->isChecked(), std::max(size_->share(), 0.02) / 2.0, softness_->share()});
}

void RegionPanel::put_brush_away()
{
    for (QToolButton* each : {paint_out_, paint_in_}) each->setChecked(false);
}

void RegionPanel::show_edit(const Edit& edit)
{
    opacity_->set_percent(int(std::lround(100 * edit.opacity)));
    for (std::size_t i = 0; i < parts_.size(); ++i) parts_[i]->setChecked(edit.region.parts[i]);
    clear_->setEnabled(!edit.region.strokes.empty());
    const bool brushing = paint_out_->isChecked() || paint_in_->isChecked();
    for (PercentRow* each : {size_, softness_}) each->setVisible(brushing);
}

}  // namespace mien::ui
