#include "ui/edit_column.h"

#include "ui/edit_session.h"
#include "ui/history_panel.h"
#include "ui/preset_menu.h"
#include "ui/stack_panel.h"

#include <QVBoxLayout>

namespace mien::ui {

EditColumn::EditColumn(EditSession& session, const Registry& registry, QWidget* parent)
    : QWidget(parent),
      session_(session),
      stack_(new StackPanel(registry)),
      region_(new RegionPanel),
      history_(new HistoryPanel)
{
    setObjectName("edit_column");
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addWidget(stack_, 3);
    column->addWidget(region_);
    column->addWidget(section_line());
    column->addWidget(history_, 4);
    connect_stack();
    connect_region();
    connect(history_, &HistoryPanel::step_chosen, &session_, &EditSession::jump);
    connect(&session_, &EditSession::opened, history_, &HistoryPanel::forget_pictures);
}

void EditColumn::connect_stack()
{
    connect(stack_, &StackPanel::edit_chosen, &session_, &EditSession::choose_edit);
    connect(stack_, &StackPanel::edit_switched, &session_, &EditSession::switch_edit);
    // once the list is done with its drop: what follows fills it anew
    connect(stack_, &StackPanel::edit_moved, &session_, &EditSession::move_edit, Qt::QueuedConnection);
    connect(stack_, &StackPanel::add_clicked, &session_, &EditSession::add_edit);
    connect(stack_, &StackPanel::duplicate_clicked, &session_, &EditSession::duplicate_edit);
    connect(stack_, &StackPanel::remove_clicked, &session_, &EditSession::remove_edit);
    connect(&stack_->presets(), &PresetMenu::chosen, &session_,
            [this](const Preset& preset) { session_.add_edits(preset.edits, QString::fromStdString(preset.name)); });
    connect(&stack_->presets(), &PresetMenu::failed, this, &EditColumn::failed);
}

void EditColumn::connect_region()
{
    connect(region_, &RegionPanel::opacity_sliding, &session_, [this](double opacity) {
        Edit edit = session_.edit();
        edit.opacity = opacity;
        session_.slide(edit);
    });
    connect(region_, &RegionPanel::opacity_settled, &session_, [this](double opacity) {
        Edit edit = session_.edit();
        edit.opacity = opacity;
        session_.set_edit(edit, tr("opacity %1 %").arg(qRound(100 * opacity)));
    });
    connect(region_, &RegionPanel::parts_settled, &session_, [this](const std::array<bool, face_part_count>& parts) {
        Edit edit = session_.edit();
        edit.region.parts = parts;
        session_.set_edit(edit, tr("parts of the face"));
    });
    connect(region_, &RegionPanel::strokes_cleared, &session_, [this] {
        Edit edit = session_.edit();
        edit.region.strokes.clear();
        session_.set_edit(edit, tr("strokes forgotten"));
    });
    connect(region_, &RegionPanel::brush_changed, this, &EditColumn::brush_changed);
}

void EditColumn::show_state()
{
    stack_->show_edits(session_.edits(), session_.chosen_edit());
    region_->show_edit(session_.edit());
    region_->setEnabled(session_.chosen_edit() >= 0);
    history_->show_history(session_.history());
    if (session_.chosen_edit() < 0) put_brush_away();
}

void EditColumn::set_picture(const QImage& face) { history_->set_picture(session_.history().at(), face); }

void EditColumn::put_brush_away() { region_->put_brush_away(); }

}  // namespace mien::ui
