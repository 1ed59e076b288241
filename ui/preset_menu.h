#pragma once

#include "core/engine/preset_shelf.h"

#include <QMenu>

namespace mien::ui {

/// The presets on the person's shelf, and what can be done with them.
class PresetMenu : public QMenu {
    Q_OBJECT
public:
    explicit PresetMenu(QWidget* parent = nullptr);

    void set_edits(std::vector<Edit> edits) { edits_ = std::move(edits); }  // what would be saved
    void keep(const QString& name);                                         // the present edits, under a name
    void import(const QString& file);

Q_SIGNALS:
    void chosen(const Preset& preset);
    void failed(const QString& why);

private:
    void fill();
    void keep_preset(const Preset& preset);  // asks before another is replaced
    void ask_name();
    void ask_remove(const std::string& name);
    void ask_import();
    void ask_export(const Preset& preset);

    PresetShelf shelf_;
    std::vector<Edit> edits_;
};

}  // namespace mien::ui
