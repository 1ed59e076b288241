#include "ui/face_gallery.h"

#include "ui/controls.h"
#include "ui/convert.h"

#include <QGridLayout>
#include <QPixmap>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace mien::ui {
namespace {

constexpr int picture_side = 104;  // pixels
constexpr int anything = -1;       // the data of a choice that leaves all in

QComboBox* emotion_box(const QString& all, const Naming& naming)
{
    auto* box = new QComboBox;
    name_control(*box, naming);
    box->addItem(all, anything);
    for (int i = 0; i < emotion_count; ++i) box->addItem(title(Emotion(i)), i);
    return box;
}

bool allows(const QComboBox& box, Emotion emotion)
{
    return box.currentData().toInt() == anything || box.currentData().toInt() == int(emotion);
}

}  // namespace

void FaceModel::show_faces(std::shared_ptr<const Evaluation> evaluation, std::size_t engine,
                           std::vector<const Verdict*> faces)
{
    beginResetModel();
    evaluation_ = std::move(evaluation);
    engine_ = engine;
    faces_ = std::move(faces);
    endResetModel();
}

int FaceModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(faces_.size()); }

QVariant FaceModel::data(const QModelIndex& index, int role) const
{
    const Verdict& verdict = face(index.row());
    if (role == Qt::DecorationRole) {
        QPixmap picture;
        picture.loadFromData(verdict.crop.data(), uint(verdict.crop.size()));
        return picture.scaled(picture_side, picture_side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }
    if (role == Qt::DisplayRole)
        return FaceGallery::tr("%1 %2\nlabel %3")
            .arg(title(verdict.named(engine_)), number(verdict.confidence(engine_)), title(verdict.photo.truth));
    if (role == Qt::ToolTipRole) return text(verdict.photo.file);
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignHCenter | Qt::AlignTop);
    return {};
}

FaceGallery::FaceGallery(QWidget* parent)
    : QWidget(parent), count_(dim_label({})), model_(new FaceModel(this)), list_(new QListView)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(make_filters());
    name_control(*list_,
                 {"gallery", tr("Faces"), tr("Choose a face to see what was looked at; twice: open the photo")});
    list_->setModel(model_);
    list_->setViewMode(QListView::IconMode);
    list_->setIconSize({picture_side, picture_side});
    list_->setGridSize({picture_side + 24, picture_side + 48});
    list_->setUniformItemSizes(true);
    list_->setResizeMode(QListView::Adjust);
    list_->setMovement(QListView::Static);
    list_->setWordWrap(true);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    column->addWidget(list_, 1);
    count_->setObjectName("gallery_count");
    column->addWidget(count_);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) { Q_EMIT chosen(now.isValid() ? &model_->face(now.row()) : nullptr); });
    connect(list_, &QListView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT opened(model_->face(index.row())); });
}

QWidget* FaceGallery::make_filters()
{
    auto* widget = new QWidget;
    auto* grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 0);
    which_ = new QComboBox;
    name_control(*which_, {"gallery_which", tr("Which photos"), tr("Which photos are shown, and in what order")});
    which_->addItem(tr("Mistakes, the surest first"), int(Which::mistakes));
    which_->addItem(tr("Labels that may be wrong"), int(Which::suspicious));
    which_->addItem(tr("Where the two differ"), int(Which::differing));
    which_->addItem(tr("All photos"), int(Which::all));
    label_ = emotion_box(tr("Any label"), {"gallery_label", tr("Label"), tr("Only photos with this label")});
    named_ = emotion_box(tr("Read as anything"), {"gallery_named", tr("Read as"), tr("Only photos read as this")});
    words_ = new QLineEdit;
    name_control(*words_, {"gallery_words", tr("File name"), tr("Only photos with this in their file's name")});
    words_->setPlaceholderText(tr("File name"));
    grid->addWidget(which_, 0, 0);
    grid->addWidget(words_, 0, 1);
    grid->addWidget(label_, 1, 0);
    grid->addWidget(named_, 1, 1);
    connect(which_, &QComboBox::currentIndexChanged, this, &FaceGallery::filter);
    connect(words_, &QLineEdit::textChanged, this, &FaceGallery::filter);
    for (QComboBox* box : {label_, named_})
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            filter();
            const int label = label_->currentData().toInt(), named = named_->currentData().toInt();
            const bool is_cell = label != anything && named != anything;
            Q_EMIT filtered(is_cell ? std::optional(Cell{Emotion(label), Emotion(named)}) : std::nullopt);
        });
    return widget;
}

void FaceGallery::show_results(std::shared_ptr<const Evaluation> evaluation, std::size_t engine)
{
    evaluation_ = std::move(evaluation);
    engine_ = engine;
    filter();
}

void FaceGallery::choose(Which which) { which_->setCurrentIndex(which_->findData(int(which))); }

void FaceGallery::choose_cell(std::optional<Cell> cell)
{
    {
        const QSignalBlocker quiet_which(which_), quiet_label(label_), quiet_named(named_);
        if (cell) choose(cell->label == cell->named ? Which::all : Which::mistakes);
        label_->setCurrentIndex(label_->findData(cell ? int(cell->label) : anything));
        named_->setCurrentIndex(named_->findData(cell ? int(cell->named) : anything));
    }
    filter();
}

bool FaceGallery::is_wanted(const Verdict& verdict) const
{
    return allows(*label_, verdict.photo.truth) && allows(*named_, verdict.named(engine_)) &&
           text(verdict.photo.file.filename()).contains(words_->text(), Qt::CaseInsensitive);
}

std::vector<const Verdict*> FaceGallery::wanted() const
{
    const auto which = Which(which_->currentData().toInt());
    if (which == Which::mistakes) return evaluation_->worst(engine_, evaluation_->verdicts.size());
    if (which == Which::suspicious) return evaluation_->suspicious(engine_);
    std::vector<const Verdict*> faces;
    for (const Verdict& each : evaluation_->verdicts)
        if (which == Which::all || (each.said.size() > 1 && each.named(0) != each.named(1))) faces.push_back(&each);
    return faces;
}

void FaceGallery::filter()
{
    if (!evaluation_) return;
    auto faces = wanted();
    std::erase_if(faces, [this](const Verdict* each) { return !is_wanted(*each); });
    count_->setText(faces.empty() ? tr("No photo is like that.") : tr("Photos: %1").arg(faces.size()));
    model_->show_faces(evaluation_, engine_, std::move(faces));
    Q_EMIT chosen(nullptr);
}

}  // namespace mien::ui
