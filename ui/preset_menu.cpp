#include "ui/preset_menu.h"

#include "core/base/paths.h"
#include "ui/controls.h"
#include "ui/convert.h"
#include "ui/core_words.h"
#include "ui/question.h"

#include <QFileDialog>
#include <QInputDialog>

namespace mien::ui {
namespace {

/// Runs something that writes or reads a file; what goes wrong becomes a sentence.
template <class Work>
void tell_failure(PresetMenu& menu, Work work)
{
    try {
        work();
    } catch (const Error& error) {
        Q_EMIT menu.failed(said(error.what()));
    }
}

}  // namespace

PresetMenu::PresetMenu(QWidget* parent) : QMenu(parent), shelf_(user_folder() / "presets")
{
    setObjectName("preset_menu");
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &PresetMenu::fill);
    fill();
}

void PresetMenu::fill()
{
    clear();
    qDeleteAll(findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly));  // which clear() leaves
    const auto presets = shelf_.all();
    for (const Preset& preset : presets) {
        const QAction* action = addAction(menu_words(text(preset.name)));
        connect(action, &QAction::triggered, this, [this, preset] { Q_EMIT chosen(preset); });
    }
    if (presets.empty()) addAction(tr("No presets yet"))->setEnabled(false);
    addSeparator();
    QAction* save = addAction(tr("&Save these edits…"));
    save->setObjectName("save_preset");
    save->setEnabled(!portable(edits_).empty());
    save->setToolTip(tr("Without strokes and sculpting, which belong to one photo"));
    connect(save, &QAction::triggered, this, &PresetMenu::ask_name);
    connect(addAction(tr("&Import…")), &QAction::triggered, this, &PresetMenu::ask_import);
    QMenu* share = addMenu(tr("&Export"));
    QMenu* remove = addMenu(tr("&Remove"));
    remove->setObjectName("remove_preset");
    for (QMenu* menu : {share, remove}) menu->setEnabled(!presets.empty());
    for (const Preset& preset : presets) {
        const QString words = menu_words(text(preset.name));
        connect(share->addAction(words), &QAction::triggered, this, [this, preset] { ask_export(preset); });
        connect(remove->addAction(words), &QAction::triggered, this, [this, name = preset.name] { ask_remove(name); });
    }
}

void PresetMenu::keep(const QString& name)
{
    const std::string word = name.trimmed().toStdString();
    if (word.empty()) return;
    keep_preset({word, portable(edits_)});
}

void PresetMenu::import(const QString& file)
{
    tell_failure(*this, [&] { keep_preset(load_preset(path(file))); });
}

void PresetMenu::keep_preset(const Preset& preset)
{
    const auto keep = [this, preset] { tell_failure(*this, [&] { shelf_.keep(preset); }); };
    if (!shelf_.holds(preset.name)) return keep();
    ask_before(*parentWidget(), tr("There is a preset %1 already. Replace it?").arg(text(preset.name)), tr("Replace"),
               keep);
}

void PresetMenu::ask_remove(const std::string& name)
{
    ask_before(*parentWidget(), tr("Remove the preset %1?").arg(text(name)), tr("Remove"),
               [this, name] { tell_failure(*this, [&] { shelf_.remove(name); }); });
}

void PresetMenu::ask_name()
{
    auto* dialog = new QInputDialog(parentWidget());
    dialog->setObjectName("preset_name");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save a preset"));
    dialog->setLabelText(tr("Name"));
    connect(dialog, &QInputDialog::textValueSelected, this, &PresetMenu::keep);
    dialog->open();
}

void PresetMenu::ask_import()
{
    auto* chooser = new QFileDialog(parentWidget(), tr("Import a preset"), {}, tr("Presets (*.json)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    connect(chooser, &QFileDialog::fileSelected, this, &PresetMenu::import);
    chooser->open();
}

void PresetMenu::ask_export(const Preset& preset)
{
    auto* chooser =
        new QFileDialog(parentWidget(), tr("Export a preset"), text(preset.name) + ".json", tr("Presets (*.json)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix("json");
    connect(chooser, &QFileDialog::fileSelected, this,
            [this, preset](const QString& file) { tell_failure(*this, [&] { save_preset(preset, path(file)); }); });
    chooser->open();
}

}  // namespace mien::ui
