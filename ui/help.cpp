#include "ui/help.h"

#include "core/base/paths.h"
#include "core/base/version.h"
#include "ui/controls.h"
#include "ui/convert.h"
#include "ui/language.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QImage>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace mien::ui {
namespace {

constexpr int page_width = 820;  // of the guide, at least
constexpr int page_margin = 24;  // around its words
constexpr int scroll_bar_room = 20;

/// A page whose pictures are no wider than it is.
class GuidePage : public QTextBrowser {
protected:
    QVariant loadResource(int type, const QUrl& name) override
    {
        const QVariant found = QTextBrowser::loadResource(type, name);
        if (type != QTextDocument::ImageResource) return found;
        constexpr int widest = page_width - 2 * page_margin - scroll_bar_room;
        const auto picture = QImage::fromData(found.toByteArray());
        return picture.width() > widest ? picture.scaledToWidth(widest, Qt::SmoothTransformation) : picture;
    }
};

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

/// The page of the guide in the language of the window; in English where it lacks.
QUrl page_of_guide(const QString& name)
{
    const auto folder = resources_folder() / "guide";
    const auto translated = folder / path(name + "." + spoken_language() + ".md");
    return QUrl::fromLocalFile(text(std::filesystem::exists(translated) ? translated : folder / path(name + ".md")));
}

}  // namespace

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

void show_guide(QWidget& parent)
{
    auto* dialog = new QDialog(&parent);
    dialog->setObjectName("guide_window");
    dialog->setWindowTitle(tr("Guide"));
    dialog->resize(page_width, 700);
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(0, 0, 0, 12);
    auto* page = new GuidePage;
    page->setAccessibleName(tr("Guide"));
    page->setFrameShape(QFrame::NoFrame);
    page->setMinimumWidth(page_width);
    page->document()->setDocumentMargin(page_margin);
    page->setSource(page_of_guide("guide"));
    column->addWidget(page);
    add_close(*dialog, *column);
}

}  // namespace mien::ui
