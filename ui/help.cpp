#include "ui/help.h"

#include "core/base/version.h"
#include "ui/controls.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace mien::ui {
namespace {

QString tr(const char* words) { return QCoreApplication::translate("Help", words); }

using Key = std::pair<const char*, const char*>;

constexpr std::array<Key, 12> canvas_keys{
    {{QT_TRANSLATE_NOOP("Help", "Wheel"), QT_TRANSLATE_NOOP("Help", "Zoom at the mouse")},
     {QT_TRANSLATE_NOOP("Help", "Drag, Space+drag"), QT_TRANSLATE_NOOP("Help", "Move the photo")},
     {QT_TRANSLATE_NOOP("Help", "Double click"), QT_TRANSLATE_NOOP("Help", "Fit / 100 %")},
     {"F,  Ctrl+1", QT_TRANSLATE_NOOP("Help", "Fit, 100 %")},
     {"+,  −", QT_TRANSLATE_NOOP("Help", "Zoom in, out")},
     {QT_TRANSLATE_NOOP("Help", "Arrows"), QT_TRANSLATE_NOOP("Help", "Move the photo")},
     {"B", QT_TRANSLATE_NOOP("Help", "Before, while held")},
     {"W", QT_TRANSLATE_NOOP("Help", "Before/after wipe")},
     {"comma, period", QT_TRANSLATE_NOOP("Help", "Move the wipe")},
     {"L", QT_TRANSLATE_NOOP("Help", "Faces and landmarks")},
     {"P,  Shift+P", QT_TRANSLATE_NOOP("Help", "Next, previous landmark")},
     {"Alt+arrows", QT_TRANSLATE_NOOP("Help", "Move the landmark")}}};

constexpr std::array<Key, 9> edit_keys{{{"1 … 8", QT_TRANSLATE_NOOP("Help", "Choose an emotion")},
                                        {"[  ]", QT_TRANSLATE_NOOP("Help", "5 % weaker, stronger")},
                                        {"D", QT_TRANSLATE_NOOP("Help", "Draw a face")},
                                        {"Ctrl+R", QT_TRANSLATE_NOOP("Help", "Reset the face")},
                                        {"Ctrl+Z", QT_TRANSLATE_NOOP("Help", "Undo")},
                                        {"Ctrl+Shift+Z", QT_TRANSLATE_NOOP("Help", "Redo")},
                                        {"Ctrl+O", QT_TRANSLATE_NOOP("Help", "Open")},
                                        {"Ctrl+S", QT_TRANSLATE_NOOP("Help", "Save as")},
                                        {"Esc", QT_TRANSLATE_NOOP("Help", "Cancel")}}};

template <class Keys>
void fill(QGridLayout& grid, const Keys& keys, int column)
{
    for (int row = 0; row < int(keys.size()); ++row) {
        auto* key = new QLabel(tr(keys[std::size_t(row)].first));
        key->setProperty("role", "strong");
        grid.addWidget(key, row, column);
        grid.addWidget(dim_label(tr(keys[std::size_t(row)].second)), row, column + 1);
    }
}

void add_close(QDialog& dialog, QVBoxLayout& column)
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton& close = *buttons->button(QDialogButtonBox::Close);
    close.setIcon({});
    name_control(close, {"help_close", tr("Close"), tr("Close this window (Esc)")});
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    column.addWidget(buttons);
    dialog.setAttribute(Qt::WA_DeleteOnClose);
    dialog.open();
}

}  // namespace

void show_shortcuts(QWidget& parent)
{
    auto* dialog = new QDialog(&parent);
    dialog->setObjectName("shortcuts_dialog");
    dialog->setWindowTitle(tr("Keyboard shortcuts"));
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(16);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(8);
    fill(*grid, edit_keys, 0);
    fill(*grid, canvas_keys, 2);
    column->addLayout(grid);
    add_close(*dialog, *column);
}

void show_about(QWidget& parent)
{
    auto* dialog = new QDialog(&parent);
    dialog->setObjectName("about_dialog");
    dialog->setWindowTitle(tr("About Mien"));
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(12);
    auto* top = new QHBoxLayout;
    auto* picture = new QLabel;
    picture->setPixmap(QIcon(":/icons/mien.svg").pixmap(64, 64));
    auto* name = new QLabel(tr("Mien %1").arg(version));
    name->setProperty("role", "title");
    top->addWidget(picture);
    top->addSpacing(8);
    top->addWidget(name, 1);
    column->addLayout(top);
    auto* words = new QLabel(
        tr("<p>A studio for facial expressions: photographs, film and research.</p>"
           "<p>Mien itself is free software under the MIT licence. Every engine has a card with the licences of its "
           "method, data and weights; the engine's line in the window shows them.</p>"
           "<p>Built on Qt, QCustomPlot, LibTorch, OpenCV, dlib, OpenImageIO, Little CMS and Exiv2.</p>"));
    words->setWordWrap(true);
    words->setMinimumWidth(420);
    column->addWidget(words);
    add_close(*dialog, *column);
}

}  // namespace mien::ui
