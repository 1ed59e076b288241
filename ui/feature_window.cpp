#include "ui/feature_window.h"

#include "ui/controls.h"
#include "ui/convert.h"
#include "ui/core_words.h"
#include "ui/map_view.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPixmap>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace mien::ui {
namespace {

constexpr int tile_side = 72;  // pixels

QImage picture_of(const Plane& plane)
{
    const Palette& palette = palette_for(plane);
    const MapRange range = range_of(plane, palette);
    QImage image(plane.width(), plane.height(), QImage::Format_RGB32);
    for (int y = 0; y < plane.height(); ++y)
        for (int x = 0; x < plane.width(); ++x) {
            const Colour colour = palette(range.share(double(plane.at(x, y))));
            image.setPixel(x, y, qRgb(colour.red, colour.green, colour.blue));
        }
    return image;
}

double strength(const Plane& plane)
{
    double sum = 0.0;
    for (const float value : plane.pixels()) sum += std::abs(double(value));
    return sum / double(plane.pixels().size());
}

}  // namespace

void FeatureModel::show_features(std::vector<Plane> features, Order order)
{
    beginResetModel();
    features_ = std::move(features);
    order_.resize(features_.size());
    endResetModel();
    sort_by(order);
}

void FeatureModel::sort_by(Order order)
{
    beginResetModel();
    std::iota(order_.begin(), order_.end(), 0);
    if (order == Order::strongest_first)
        std::ranges::stable_sort(order_, std::ranges::greater{},
                                 [this](int channel) { return strength(features_[std::size_t(channel)]); });
    endResetModel();
}

int FeatureModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(order_.size()); }

QVariant FeatureModel::data(const QModelIndex& index, int role) const
{
    if (role == Qt::DecorationRole)  // large pixels stay pixels: they are the layer's own
        return QPixmap::fromImage(
            picture_of(feature(index.row())).scaled(tile_side, tile_side, Qt::KeepAspectRatio, Qt::FastTransformation));
    if (role == Qt::DisplayRole) return QString::number(channel(index.row()));
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignHCenter);
    if (role == Qt::ToolTipRole)
        return FeatureWindow::tr("Channel %1, strength %2")
            .arg(channel(index.row()))
            .arg(QLocale().toString(strength(feature(index.row())), 'g', 3));
    return {};
}

FeatureWindow::FeatureWindow(Studio& studio, std::shared_ptr<Explainer> explainer, QWidget* parent)
    : QDialog(parent),
      studio_(studio),
      explainer_(std::move(explainer)),
      model_(new FeatureModel(this)),
      list_(new QListView),
      large_(new MapView(tr("Channel"))),
      order_(new QComboBox),
      told_(dim_label({})),
      value_(new QLabel)
{
    setObjectName("feature_window");
    setWindowTitle(tr("Feature maps"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(980, 620);
    name_control(*list_, {"features", tr("Channels"), tr("Choose a channel to see it large")});
    list_->setModel(model_);
    list_->setViewMode(QListView::IconMode);
    list_->setIconSize({tile_side, tile_side});
    list_->setGridSize({tile_side + 12, tile_side + 26});
    list_->setUniformItemSizes(true);
    list_->setResizeMode(QListView::Adjust);
    list_->setMovement(QListView::Static);
    name_control(*order_, {"features_order", tr("Order"), tr("In what order the channels are shown")});
    order_->addItem(tr("By number"), int(FeatureModel::Order::by_number));
    order_->addItem(tr("The strongest first"), int(FeatureModel::Order::strongest_first));
    large_->setObjectName("feature_large");
    told_->setObjectName("features_told");
    value_->setObjectName("feature_value");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    auto* top = new QHBoxLayout;
    top->addWidget(told_, 1);
    top->addWidget(order_);
    column->addLayout(top);
    auto* row = new QHBoxLayout;
    row->addWidget(list_, 3);
    row->addWidget(large_, 2);
    column->addLayout(row, 1);
    column->addWidget(value_, 0, Qt::AlignRight);
    connect(order_, &QComboBox::currentIndexChanged, this, [this] { model_->sort_by(order()); });
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &FeatureWindow::show_channel);
    connect(large_, &MapView::pointed, this, [this](std::optional<QPointF> place) {
        large_->mark(place);
        const auto value = place ? large_->value_at(*place) : std::nullopt;
        value_->setText(value ? QLocale().toString(*value, 'g', 4) : QString());
    });
}

FeatureModel::Order FeatureWindow::order() const { return FeatureModel::Order(order_->currentData().toInt()); }

void FeatureWindow::show_layer(const std::string& engine, const Look& look, const std::string& layer)
{
    told_->setText(tr("Looking…"));
    ticket_ = studio_.worker().run<std::vector<Plane>>(
        [explainer = explainer_, engine, look, layer](Job&) { return explainer->features(engine, look, layer); },
        [this, layer](const Outcome<std::vector<Plane>>& outcome) { take(outcome, text(layer)); });
}

void FeatureWindow::take(const Outcome<std::vector<Plane>>& outcome, const QString& layer)
{
    if (const auto* error = std::get_if<Error>(&outcome)) return told_->setText(said(error->what()));
    const auto* features = std::get_if<std::vector<Plane>>(&outcome);
    if (!features) return;
    const Plane& first = features->front();
    told_->setText(tr("%1: %2 channels of %3 × %4, each at its own scale")
                       .arg(layer)
                       .arg(features->size())
                       .arg(first.width())
                       .arg(first.height()));
    model_->show_features(*features, order());
    list_->setCurrentIndex(model_->index(0, 0));
    Q_EMIT shown();
}

void FeatureWindow::show_channel(const QModelIndex& index)
{
    if (!index.isValid()) return;
    large_->set_title(tr("Channel %1").arg(model_->channel(index.row())));
    large_->show_plane(model_->feature(index.row()));
}

}  // namespace mien::ui
