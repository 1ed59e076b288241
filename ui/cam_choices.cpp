#include "ui/cam_choices.h"

#include "ui/controls.h"
#include "ui/convert.h"
#include "ui/recognizer_choice.h"

#include <QGridLayout>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace mien::ui {
namespace {

constexpr int most_width = 520;     // pixels; longer names of a person's own network are cut
constexpr int opacity_width = 250;  // pixels, or nobody can set it finely

/// A choice as wide as the longest of its words, below its label.
QComboBox* choice(QGridLayout& grid, int row, int column, const QString& label, const Naming& naming)
{
    auto* box = new QComboBox;
    name_control(*box, naming);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    box->setMaximumWidth(most_width);
    auto* words = dim_label(label);
    words->setBuddy(box);
    grid.addWidget(words, row, column);
    grid.addWidget(box, row + 1, column);
    grid.setColumnStretch(column, 1);
    return box;
}

}  // namespace

CamChoices::CamChoices(const Registry& registry, QWidget* parent) : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    recognizer_ = choice(*grid, 0, 0, tr("Recognizer"), {"cam_recognizer", tr("Recognizer"), tr("Whose eyes")});
    method_ = choice(*grid, 0, 1, tr("Method"), {"cam_method", tr("Method"), tr("How the map comes about")});
    layer_ = choice(*grid, 0, 2, tr("Layer"),
                    {"cam_layer", tr("Layer"), tr("Where in the network; the usual place is marked")});
    shown_ = choice(*grid, 2, 0, tr("For"), {"cam_class", tr("Class"), tr("Which of its classes the map explains")});
    against_ = choice(*grid, 2, 1, tr("Against"),
                      {"cam_against", tr("Against"), tr("What speaks for the one and not for the other")});
    palette_ = choice(*grid, 2, 2, tr("Colours"),
                      {"cam_palette", tr("Colours"), tr("All can be told apart by colour-blind people")});
    for (const Palette& each : palettes()) palette_->addItem(text(each.name));
    opacity_ =
        new PercentRow(tr("Opacity"), 100, {"cam_opacity", tr("Opacity"), tr("How much the map hides of the face")});
    opacity_->set_percent(55);
    opacity_->setMinimumWidth(opacity_width);
    grid->addWidget(opacity_, 1, 3);
    auto* guest = new QPushButton(tr("Your own network…"));
    name_control(*guest, {"cam_guest", tr("Your own network"),
                          tr("Look into a TorchScript module, described by a JSON file beside it")});
    guest->setAutoDefault(false);
    grid->addWidget(guest, 3, 3, Qt::AlignRight);
    connect(guest, &QPushButton::clicked, this, &CamChoices::guest_wanted);
    add_recognizers(*recognizer_, registry);
    choose_usual_recognizer(*recognizer_);
    connect(recognizer_, &QComboBox::currentIndexChanged, this, &CamChoices::engine_chosen);
    for (QComboBox* each : {method_, layer_, shown_, against_})
        connect(each, &QComboBox::currentIndexChanged, this, [this] {
            layer_->setEnabled(cam_method(request().method).reads_layer);
            Q_EMIT request_changed();
        });
    connect(palette_, &QComboBox::currentIndexChanged, this, &CamChoices::drawing_changed);
    connect(opacity_, &PercentRow::sliding, this, &CamChoices::drawing_changed);
}

double CamChoices::opacity() const { return opacity_->share(); }

void CamChoices::fill(const Insight& insight)
{
    const QSignalBlocker quiet_method(method_), quiet_layer(layer_), quiet_shown(shown_), quiet_against(against_);
    for (QComboBox* each : {method_, layer_, shown_, against_}) each->clear();
    for (const std::string& name : insight.methods) {
        const CamMethod& method = cam_method(name);
        method_->addItem(text(method.title), text(name));
        method_->setItemData(method_->count() - 1, text(method.paper), Qt::ToolTipRole);
    }
    add_layers(insight.layers, 0);
    shown_->addItem(tr("What it says"), Question::predicted);
    against_->addItem(tr("Nothing"), Question::none);
    for (int i = 0; i < int(insight.classes.size()); ++i)
        for (QComboBox* each : {shown_, against_}) each->addItem(class_title(insight.classes[std::size_t(i)]), i);
    layer_->setEnabled(is_filled() && cam_method(request().method).reads_layer);
}

void CamChoices::add_guest(const QString& title, const std::string& id)
{
    const int known = recognizer_->findData(text(id));
    {
        const QSignalBlocker quiet(recognizer_);
        if (known < 0) recognizer_->addItem(title, text(id));
        recognizer_->setCurrentIndex(known < 0 ? recognizer_->count() - 1 : known);
    }
    Q_EMIT engine_chosen();
}

void CamChoices::add_layers(const std::vector<Layer>& layers, int depth)
{
    for (const Layer& layer : layers) {
        QString shape;
        for (const auto size : layer.shape) shape += (shape.isEmpty() ? "" : "×") + QString::number(size);
        const QString usual = layer.is_usual ? tr("  (usual)") : QString();
        if (layer.is_map)
            layer_->addItem(QString(2 * depth, ' ') + text(layer.name) + "  " + shape + usual, text(layer.name));
        if (layer.is_usual) layer_->setCurrentIndex(layer_->count() - 1);
        add_layers(layer.children, depth + 1);
    }
}

MapRequest CamChoices::request() const
{
    MapRequest asked;
    asked.method = method_->currentData().toString().toStdString();
    asked.layer = layer_->currentData().toString().toStdString();
    asked.question = {shown_->currentData().toInt(), against_->currentData().toInt()};
    return asked;
}

void CamChoices::choose(const MapRequest& request)
{
    const int method = method_->findData(text(request.method)), layer = layer_->findData(text(request.layer));
    if (method >= 0) method_->setCurrentIndex(method);
    if (layer >= 0) layer_->setCurrentIndex(layer);
}

std::vector<MapRequest> CamChoices::by_every_method() const
{
    std::vector<MapRequest> requests;
    for (int i = 0; i < method_->count(); ++i) {
        requests.push_back(request());
        requests.back().method = method_->itemData(i).toString().toStdString();
        if (!cam_method(requests.back().method).reads_class) requests.back().question.against = Question::none;
    }
    return requests;
}

std::vector<MapRequest> CamChoices::at_every_layer() const
{
    std::vector<MapRequest> requests;
    for (int i = 0; i < layer_->count(); ++i) {
        requests.push_back(request());
        if (!cam_method(requests.back().method).reads_layer) requests.back().method = MapRequest{}.method;
        requests.back().layer = layer_->itemData(i).toString().toStdString();
    }
    return requests;
}

}  // namespace mien::ui
