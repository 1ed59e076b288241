#pragma once

#include "core/data/edit.h"
#include "core/engine/registry.h"

#include <QListWidget>
#include <QToolButton>

namespace mien::ui {

class PresetMenu;

/// The edits of the chosen face, the last one done on top: each can be switched off, dragged to another place, copied
/// or taken away.
class StackPanel : public QWidget {
    Q_OBJECT
public:
    explicit StackPanel(const Registry& registry, QWidget* parent = nullptr);

    void show_edits(const std::vector<Edit>& edits, int chosen);  // says nothing
    PresetMenu& presets() { return *presets_; }

Q_SIGNALS:
    void edit_chosen(int edit);
    void edit_switched(int edit, bool on);
    void edit_moved(int from, int to);
    void add_clicked();
    void duplicate_clicked();
    void remove_clicked();

private:
    int edit_of(int row) const { return list_->count() - 1 - row; }  // and the row of an edit
    void fill(QListWidgetItem& item, const Edit& edit) const;

    const Registry& registry_;
    QListWidget* list_;
    PresetMenu* presets_;
    QToolButton* duplicate_;
    QToolButton* remove_;
    QToolButton* up_;
    QToolButton* down_;
};

}  // namespace mien::ui
