#include "ui/start_page.h"

#include "core/base/paths.h"
#include "ui/controls.h"
#include "ui/convert.h"
#include "ui/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mien::ui {
namespace {

constexpr int sample_side = 112;  // widget pixels
constexpr int most_samples = 5;
constexpr int most_recent = 4;

QStringList sample_files()
{
    const QDir folder(text(resources_folder() / "samples"));
    QStringList files;
    for (const QFileInfo& each : folder.entryInfoList({"*.jpg", "*.jpeg", "*.png"}, QDir::Files, QDir::Name))
        if (files.size() < most_samples) files << each.absoluteFilePath();
    return files;
}

/// The middle square of the picture, with round corners.
QImage square(const QString& file)
{
    QImageReader reader(file);
    reader.setAutoTransform(true);
    const int side = 2 * sample_side;
    reader.setScaledSize(reader.size().scaled(side, side, Qt::KeepAspectRatioByExpanding));
    const QImage picture = reader.read();
    QImage result(side, side, QImage::Format_ARGB32_Premultiplied);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath round;
    round.addRoundedRect(result.rect(), 10, 10);
    painter.setClipPath(round);
    painter.drawImage((side - picture.width()) / 2, (side - picture.height()) / 2, picture);
    return result;
}

/// The file's name, as much of it as tells it from the other `files`.
QString name_among(const QStringList& files, const QString& file)
{
    const auto tells = [&](auto part) {
        const QString own = part(QFileInfo(file));
        return std::ranges::count(files, own, [&](const QString& other) { return part(QFileInfo(other)); }) == 1;
    };
    const QFileInfo found(file);
    if (tells([](const QFileInfo& each) { return each.completeBaseName(); })) return found.completeBaseName();
    if (tells([](const QFileInfo& each) { return each.fileName(); })) return found.fileName();
    return found.dir().dirName() + "/" + found.fileName();
}

QToolButton* file_button(const char* object, const QString& file, const QString& name)
{
    auto* button = new QToolButton;
    name_control(*button, {object, StartPage::tr("Open %1").arg(name), QDir::toNativeSeparators(file)});
    button->setProperty("role", "sample");
    button->setText(button->fontMetrics().elidedText(name, Qt::ElideMiddle, sample_side));
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

}  // namespace

StartPage::StartPage(QWidget* parent)
    : QWidget(parent), drop_area_(make_drop_area()), recent_(new QWidget), loading_(post_to(this))
{
    setObjectName("start_page");
    setAttribute(Qt::WA_StyledBackground);
    recent_row_ = new QHBoxLayout(recent_);
    recent_row_->setContentsMargins(0, 0, 0, 0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(32, 32, 32, 32);
    column->setSpacing(24);
    column->addStretch(2);
    column->addWidget(drop_area_, 0, Qt::AlignHCenter);
    column->addWidget(make_samples(), 0, Qt::AlignHCenter);
    column->addWidget(recent_, 0, Qt::AlignHCenter);
    column->addStretch(3);
    show_recent({});
}

QFrame* StartPage::make_drop_area()
{
    auto* area = new QFrame;
    area->setObjectName("drop_area");
    area->setFixedSize(560, 224);
    auto* column = new QVBoxLayout(area);
    column->setSpacing(8);
    auto* picture = new QLabel;
    picture->setPixmap(icon("photo").pixmap(48, 48, QIcon::Disabled));
    auto* words = new QLabel(tr("Drop a photo here"));
    words->setProperty("role", "title");
    auto* formats = dim_label(tr("JPEG, PNG, TIFF, WebP or OpenEXR, in any bit depth. Nothing leaves this computer."));
    auto* open = new QPushButton(tr("Open a photo…"));
    name_control(*open, {"open_button", tr("Open a photo"), tr("Choose a photo from a folder (Ctrl+O)")});
    open->setDefault(true);
    connect(open, &QPushButton::clicked, this, &StartPage::open_clicked);
    column->addStretch();
    for (QWidget* each : {static_cast<QWidget*>(picture), static_cast<QWidget*>(words), static_cast<QWidget*>(formats)})
        column->addWidget(each, 0, Qt::AlignHCenter);
    column->addSpacing(8);
    column->addWidget(open, 0, Qt::AlignHCenter);
    column->addStretch();
    return area;
}

QWidget* StartPage::make_samples()
{
    auto* samples = new QWidget;
    auto* column = new QVBoxLayout(samples);
    column->setContentsMargins(0, 0, 0, 0);
    auto* row = new QHBoxLayout;
    const QStringList files = sample_files();
    for (const QString& file : files) {
        QToolButton* button = file_button("sample", file, QFileInfo(file).completeBaseName());
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setIconSize({sample_side, sample_side});
        connect(button, &QToolButton::clicked, this, [this, file] { Q_EMIT file_chosen(file); });
        load_later(button, file);
        row->addWidget(button);
    }
    column->addWidget(heading(tr("Or try a sample")), 0, Qt::AlignHCenter);
    column->addLayout(row);
    samples->setVisible(!files.isEmpty());
    return samples;
}

void StartPage::load_later(QToolButton* button, const QString& file)
{
    QPixmap blank(sample_side, sample_side);
    blank.fill(Qt::transparent);
    button->setIcon(blank);
    tickets_.push_back(loading_.run<QImage>([file](Job&) { return square(file); },
                                            [button](const Outcome<QImage>& outcome) {
                                                if (const auto* image = std::get_if<QImage>(&outcome))
                                                    button->setIcon(QPixmap::fromImage(*image));
                                            }));
}

void StartPage::show_recent(const QStringList& files)
{
    while (QLayoutItem* item = recent_row_->takeAt(0)) {
        item->widget()->deleteLater();
        std::unique_ptr<QLayoutItem>(item).reset();
    }
    if (!files.isEmpty()) recent_row_->addWidget(dim_label(tr("Recent")));
    const QStringList shown = files.mid(0, most_recent);
    for (const QString& file : shown) {
        QToolButton* button = file_button("recent", file, name_among(shown, file));
        button->setProperty("role", "quiet");
        connect(button, &QToolButton::clicked, this, [this, file] { Q_EMIT file_chosen(file); });
        recent_row_->addWidget(button);
    }
}

void StartPage::show_drop(bool over) { set_role(*drop_area_, over ? "over" : "waiting"); }

}  // namespace mien::ui
