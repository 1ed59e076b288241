#include "ui/save_dialog.h"

#include "ui/controls.h"
#include "ui/convert.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <array>

namespace mien::ui {
namespace {

constexpr int least_width = 512;  // of what stands in the dialog
constexpr int best_quality = 100;
constexpr int first_quality = 95;

struct Format {
    const char* endings;
    const char* words;
    bool lossy = false;
    bool eight_bit = false;
};

constexpr std::array<Format, 5> formats{
    {{" jpg jpeg ", QT_TRANSLATE_NOOP("mien::ui::SaveDialog", "JPEG: 8 bits, small, for sharing"), true, true},
     {" png ", QT_TRANSLATE_NOOP("mien::ui::SaveDialog", "PNG: lossless, 8 or 16 bits"), false, false},
     {" tif tiff ", QT_TRANSLATE_NOOP("mien::ui::SaveDialog", "TIFF: lossless, 8 or 16 bits or floating point"), false,
      false},
     {" webp ", QT_TRANSLATE_NOOP("mien::ui::SaveDialog", "WebP: 8 bits, smaller than JPEG"), true, true},
     {" exr ", QT_TRANSLATE_NOOP("mien::ui::SaveDialog", "OpenEXR: floating point, for compositing"), false, false}}};

const Format* format_of(const QString& file)
{
    const QString ending = " " + QFileInfo(file).suffix().toLower() + " ";
    for (const Format& each : formats)
        if (QString(each.endings).contains(ending)) return &each;
    return nullptr;
}

QLabel* row_label(const QString& words)
{
    QLabel* label = dim_label(words);
    label->setMinimumWidth(62);
    return label;
}

}  // namespace

SaveDialog::SaveDialog(const Photo& photo, const QString& suggested, QWidget* parent)
    : QDialog(parent),
      opened_(text(photo.source)),
      eight_bit_(std::holds_alternative<Raster<std::uint8_t>>(photo.pixels)),
      name_(new QLineEdit(QDir::toNativeSeparators(suggested))),
      browse_(new QPushButton(tr("Browse…"))),
      format_(dim_label({})),
      quality_(new PercentRow(tr("Quality"), best_quality,
                              {"quality", tr("Quality"), tr("Of JPEG and WebP: 95 cannot be told from the original")})),
      strip_(new QCheckBox(tr("Leave out where the photo was taken"))),
      srgb_(new QCheckBox(tr("Convert the colours to sRGB"))),
      mask_(new QCheckBox(tr("Mask"))),
      layers_(new QCheckBox(tr("Layers"))),
      report_(new QCheckBox(tr("Landmarks and scores"))),
      replace_(new QCheckBox),
      problem_(new QLabel),
      save_(new QPushButton(tr("Export")))
{
    setObjectName("save_dialog");
    setWindowTitle(tr("Export the photo"));
    name_control(*name_, {"save_name", tr("File"), tr("The ending of the name chooses the format")});
    name_control(*browse_, {"save_browse", tr("Browse"), tr("Choose a folder and a name")});
    name_control(*strip_, {"strip_location", tr("Leave out the location"), tr("Writes no GPS data into the file")});
    name_control(*srgb_,
                 {"export_srgb", tr("Convert to sRGB"),
                  tr("For the web; otherwise the photo's own profile stays, and all untouched pixels with it")});
    srgb_->setEnabled(!photo.icc.empty() && !photo.linear);
    name_control(*mask_, {"export_mask", tr("Mask"), tr("Also a PNG that is 0 where the photo kept its bits")});
    name_control(*layers_, {"export_layers", tr("Layers"),
                            tr("Also an OpenEXR with edit, original, mask and flow, for compositing")});
    name_control(*report_,
                 {"export_report", tr("Landmarks and scores"), tr("Also a JSON file with what was measured")});
    name_control(*replace_, {"replace", tr("Replace the file"), tr("What the file holds now is lost")});
    name_control(*save_, {"save_button", tr("Export"), tr("Write the file")});
    quality_->set_percent(first_quality);
    make_rows();
    connect(name_, &QLineEdit::textChanged, this, [this] {
        replace_->setChecked(false);
        look_again();
    });
    for (QCheckBox* each : {replace_, mask_, layers_, report_})
        connect(each, &QCheckBox::toggled, this, &SaveDialog::look_again);
    connect(browse_, &QPushButton::clicked, this, &SaveDialog::browse);
    connect(save_, &QPushButton::clicked, this, &QDialog::accept);
    look_again();
}

void SaveDialog::make_rows()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(12);
    column->addStrut(least_width);
    auto* where = new QHBoxLayout;
    where->addWidget(row_label(tr("File")));
    where->addWidget(name_, 1);
    where->addWidget(browse_);
    column->addLayout(where);
    auto* what = new QHBoxLayout;
    what->addWidget(row_label(tr("Format")));
    what->addWidget(format_, 1);
    column->addLayout(what);
    column->addWidget(quality_);
    for (QCheckBox* each : {strip_, srgb_}) column->addWidget(each);
    auto* also = new QHBoxLayout;
    also->addWidget(row_label(tr("Beside it")));
    for (QCheckBox* each : {mask_, layers_, report_}) also->addWidget(each);
    also->addStretch();
    column->addLayout(also);
    column->addWidget(replace_);
    problem_->setObjectName("save_problem");
    problem_->setProperty("role", "warning");
    problem_->setWordWrap(true);
    column->addWidget(problem_);
    auto* note = dim_label(tr("Profile and metadata are kept, and the file says that and how it was edited."));
    note->setWordWrap(true);
    column->addWidget(note);
    auto* buttons = new QHBoxLayout;
    auto* cancel = new QPushButton(tr("Cancel"));
    name_control(*cancel, {"save_cancel", tr("Cancel"), tr("Write nothing (Esc)")});
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(save_);
    save_->setDefault(true);
    column->addStretch();
    column->addLayout(buttons);
}

std::filesystem::path SaveDialog::file() const
{
    QString name = QDir::fromNativeSeparators(name_->text().trimmed());
    if (name.isEmpty()) return {};
    if (name.startsWith("~/")) name.replace(0, 1, QDir::homePath());
    return path(QFileInfo(opened_).absoluteDir().filePath(name));
}

Export SaveDialog::files() const
{
    Export files;
    files.photo = file();
    files.writing.overwrite = replace_->isChecked();
    files.writing.strip_location = strip_->isChecked();
    files.srgb = srgb_->isChecked();
    files.writing.quality = std::max(1, quality_->percent());
    const auto beside = [&](const char* ending) {
        return files.photo.parent_path() / (files.photo.stem().string() + ending);
    };
    if (mask_->isChecked()) files.mask = beside("-mask.png");
    if (layers_->isChecked()) files.layers = beside("-layers.exr");
    if (report_->isChecked()) files.report = beside(".json");
    return files;
}

void SaveDialog::browse()
{
    auto* chooser =
        new QFileDialog(this, tr("Save as"), text(file()), tr("Photos (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.exr)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setOption(QFileDialog::DontConfirmOverwrite);  // the dialog below asks, and says which file
    chooser->selectFile(QFileInfo(text(file())).fileName());
    connect(chooser, &QFileDialog::fileSelected, name_, &QLineEdit::setText);
    chooser->open();
}

bool SaveDialog::is_original() const
{
    const QFileInfo original(opened_);
    return !opened_.isEmpty() && original.exists() && QFileInfo(text(file())) == original;
}

QString SaveDialog::problem() const
{
    const QFileInfo target(text(file()));
    if (target.fileName().isEmpty()) return tr("The file needs a name.");
    if (!format_of(target.fileName())) return tr("The name must end in .jpg, .png, .tif, .webp or .exr.");
    if (target.isDir()) return tr("This is a folder.");
    const QFileInfo folder(target.absolutePath());
    if (!folder.isDir()) return tr("There is no folder %1.").arg(folder.filePath());
    if (!folder.isWritable()) return tr("Nothing may be written into the folder %1.").arg(folder.filePath());
    const QString taken = in_the_way();
    if (taken.isEmpty() || replace_->isChecked()) return {};
    return is_original() ? tr("This is the photo you opened. Choose another name, or tick that you mean to replace it.")
                         : tr("%1 exists. Choose another name, or tick that you mean to replace it.").arg(taken);
}

QString SaveDialog::in_the_way() const
{
    const Export wanted = files();
    for (const auto& file : {wanted.photo, wanted.mask, wanted.layers, wanted.report})
        if (const QFileInfo found(text(file)); found.isFile()) return found.fileName();
    return {};
}

void SaveDialog::look_again()
{
    const QFileInfo target(text(file()));
    const Format* format = format_of(target.fileName());
    QString words = format ? tr(format->words) : tr("not known");
    if (format && format->eight_bit && !eight_bit_) words += tr("  (the photo has more)");
    format_->setText(words);
    quality_->setEnabled(format && format->lossy);
    replace_->setText(is_original() ? tr("Replace the original") : tr("Replace the file that is there"));
    replace_->setVisible(!in_the_way().isEmpty());
    const QString trouble = problem();
    problem_->setText(trouble);
    problem_->setVisible(!trouble.isEmpty());
    save_->setEnabled(trouble.isEmpty());
    if (isVisible()) resize(width(), std::max(height(), heightForWidth(width())));
}

}  // namespace mien::ui
