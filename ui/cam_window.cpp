#include "ui/cam_window.h"

#include "ui/controls.h"
#include "ui/convert.h"
#include "ui/core_words.h"
#include "ui/map_view.h"
#include "ui/plot.h"
#include "ui/theme.h"

#include <QGridLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace mien::ui {
namespace {

constexpr int pause = 150;  // ms

QComboBox* choice(QGridLayout& grid, int column, const QString& label, const Naming& naming)
{
    auto* box = new QComboBox;
    name_control(*box, naming);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    auto* words = dim_label(label);
    words->setBuddy(box);
    grid.addWidget(words, 0, column);
    grid.addWidget(box, 1, column);
    grid.setColumnStretch(column, 1);
    return box;
}

QString part_title(const std::string& part)
{
    static const std::map<std::string, const char*> words{
        {"eyes", QT_TRANSLATE_NOOP("mien::ui::CamWindow", "Eyes")},
        {"brows", QT_TRANSLATE_NOOP("mien::ui::CamWindow", "Brows")},
        {"nose", QT_TRANSLATE_NOOP("mien::ui::CamWindow", "Nose")},
        {"mouth", QT_TRANSLATE_NOOP("mien::ui::CamWindow", "Mouth")},
        {"jaw", QT_TRANSLATE_NOOP("mien::ui::CamWindow", "Jaw")},
        {"elsewhere", QT_TRANSLATE_NOOP("mien::ui::CamWindow", "Elsewhere")}};
    const auto found = words.find(part);
    return found == words.end() ? text(part) : CamWindow::tr(found->second);
}

/// Each map at its own scale, so that two can be compared: divided by its greatest magnitude.
Plane levelled(const Plane& map)
{
    float most = 1e-12f;
    for (const float value : map.pixels()) most = std::max(most, std::abs(value));
    std::vector<float> values(map.pixels().begin(), map.pixels().end());
    for (float& value : values) value /= most;
    return Plane(map.width(), map.height(), 1, std::move(values));
}

Plane difference(const Plane& after, const Plane& before)
{
    std::vector<float> values(after.pixels().begin(), after.pixels().end());
    for (std::size_t i = 0; i < values.size(); ++i) values[i] -= before.pixels()[i];
    return Plane(after.width(), after.height(), 1, std::move(values));
}

}  // namespace

CamWindow::CamWindow(Studio& studio, const EditSession& session, QWidget* parent)
    : QDialog(parent),
      studio_(studio),
      session_(session),
      explainer_(std::make_shared<Explainer>(studio.registry())),
      shares_(new QCustomPlot),
      told_(dim_label({})),
      value_(new QLabel),
      judge_(new QPushButton(tr("Can it be trusted?")))
{
    setObjectName("cam_window");
    setWindowTitle(tr("What the recognizer saw"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(1000, 640);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(make_choices());
    column->addWidget(make_views(), 1);
    shares_->setObjectName("cam_shares");
    shares_->setAccessibleName(tr("Shares of the map"));
    shares_->setToolTip(tr("How much of the map lies on each part of the face. Grey: before. Coloured: after."));
    shares_->setFixedHeight(120);
    column->addWidget(shares_);
    auto* foot = new QHBoxLayout;
    told_->setObjectName("cam_told");
    told_->setWordWrap(true);
    value_->setObjectName("cam_value");
    name_control(*judge_, {"cam_judge", tr("Can it be trusted?"),
                           tr("Deletion, insertion, ROAD, drop of confidence, and shuffled weights")});
    foot->addWidget(told_, 1);
    foot->addWidget(value_);
    foot->addWidget(judge_);
    column->addLayout(foot);
    soon_.setSingleShot(true);
    soon_.setInterval(pause);
    connect(&soon_, &QTimer::timeout, this, &CamWindow::look);
    connect(judge_, &QPushButton::clicked, this, &CamWindow::judge);
    connect(&session_, &EditSession::edited, &soon_, qOverload<>(&QTimer::start));
    fill_recognizers();
}

QWidget* CamWindow::make_choices()
{
    auto* widget = new QWidget;
    auto* grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 0);
    recognizer_ = choice(*grid, 0, tr("Recognizer"), {"cam_recognizer", tr("Recognizer"), tr("Whose eyes")});
    method_ = choice(*grid, 1, tr("Method"), {"cam_method", tr("Method"), tr("How the map comes about")});
    layer_ = choice(*grid, 2, tr("Layer"),
                    {"cam_layer", tr("Layer"), tr("Where in the network; the usual place is marked")});
    shown_ = choice(*grid, 3, tr("For"), {"cam_class", tr("Class"), tr("Which of its classes the map explains")});
    against_ = choice(*grid, 4, tr("Against"),
                      {"cam_against", tr("Against"), tr("What speaks for the one and not for the other")});
    palette_ = choice(*grid, 5, tr("Colours"),
                      {"cam_palette", tr("Colours"), tr("All can be told apart by colour-blind people")});
    for (const Palette& each : palettes())
        palette_->addItem(QString::fromUtf8(each.name.data(), int(each.name.size())));
    opacity_ =
        new PercentRow(tr("Opacity"), 100, {"cam_opacity", tr("Opacity"), tr("How much the map hides of the face")});
    opacity_->set_percent(55);
    grid->addWidget(opacity_, 2, 0, 1, 3);
    connect(recognizer_, &QComboBox::currentIndexChanged, this, &CamWindow::ask_insight);
    for (QComboBox* each : {method_, layer_, shown_, against_})
        connect(each, &QComboBox::currentIndexChanged, &soon_, qOverload<>(&QTimer::start));
    connect(palette_, &QComboBox::currentIndexChanged, this, &CamWindow::draw);
    connect(opacity_, &PercentRow::sliding, this, &CamWindow::draw);
    return widget;
}

QWidget* CamWindow::make_views()
{
    auto* widget = new QWidget;
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    const std::array<QString, 3> titles{tr("Before"), tr("After"), tr("What the edit changed")};
    for (std::size_t i = 0; i < views_.size(); ++i) {
        views_[i] = new MapView(titles[i]);
        views_[i]->setObjectName(QString("cam_view_%1").arg(i));
        row->addWidget(views_[i], 1);
        connect(views_[i], &MapView::pointed, this, &CamWindow::show_value);
    }
    return widget;
}

void CamWindow::fill_recognizers()
{
    {
        const QSignalBlocker quiet(recognizer_);
        for (const std::string& id : studio_.registry().trained_analyzers())
            recognizer_->addItem(said(studio_.registry().card(id).title), text(id));
    }
    const int pixels = recognizer_->findData("glamornet");  // the best of those that look at pixels
    recognizer_->setCurrentIndex(std::max(pixels, 0));
    ask_insight();
}

void CamWindow::ask_insight()
{
    if (recognizer_->currentIndex() < 0) return tell(tr("No recognizer is trained yet."));
    pair_.reset();
    for (MapView* view : views_) view->clear();
    tell(tr("Loading the recognizer…"));
    insight_ticket_ = studio_.worker().run<Insight>(
        [explainer = explainer_, engine = recognizer_->currentData().toString().toStdString()](Job&) {
            return explainer->insight(engine);
        },
        [this](const Outcome<Insight>& outcome) {
            if (const auto* error = std::get_if<Error>(&outcome)) tell(said(error->what()));
            if (const auto* insight = std::get_if<Insight>(&outcome)) fill_choices(*insight);
        });
}

void CamWindow::fill_choices(const Insight& insight)
{
    const QSignalBlocker quiet_method(method_), quiet_layer(layer_), quiet_shown(shown_), quiet_against(against_);
    for (QComboBox* each : {method_, layer_, shown_, against_}) each->clear();
    for (const std::string& name : insight.methods) {
        const CamMethod& method = cam_method(name);
        method_->addItem(QString::fromUtf8(method.title.data(), int(method.title.size())), text(name));
        method_->setItemData(method_->count() - 1, QString::fromUtf8(method.paper.data(), int(method.paper.size())),
                             Qt::ToolTipRole);
    }
    add_layers(insight.layers, 0);
    shown_->addItem(tr("What it says"), Question::predicted);
    against_->addItem(tr("Nothing"), Question::none);
    for (int i = 0; i < int(insight.classes.size()); ++i)
        for (QComboBox* each : {shown_, against_}) each->addItem(title(Emotion(i)), i);
    soon_.start();
}

void CamWindow::add_layers(const std::vector<Layer>& layers, int depth)
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

MapRequest CamWindow::request() const
{
    MapRequest asked;
    asked.method = method_->currentData().toString().toStdString();
    if (cam_method(asked.method).reads_layer) asked.layer = layer_->currentData().toString().toStdString();
    asked.question = {shown_->currentData().toInt(), against_->currentData().toInt()};
    return asked;
}

void CamWindow::look()
{
    if (method_->count() == 0 || !session_.has_photo() || session_.chosen() < 0) return;
    const MapRequest asked = request();
    layer_->setEnabled(cam_method(asked.method).reads_layer);
    const Face face = session_.state().tasks[std::size_t(session_.chosen())].face;
    Face edited = face;
    if (const FaceResult* result = session_.result()) edited.landmarks = result->wanted;
    tell(tr("Looking…"));
    look_ticket_ = studio_.worker().run<Pair>(
        [explainer = explainer_, engine = recognizer_->currentData().toString().toStdString(), asked, face, edited,
         before = session_.photo().photo, after = session_.picture()](Job& job) {
            Job first = job.part(0.0, 0.5), second = job.part(0.5, 1.0);
            Pair pair{explainer->look(engine, before, face, asked, first), {}};
            pair.after = explainer->look(engine, after, edited, asked, second);
            return pair;
        },
        [this](const Outcome<Pair>& outcome) { take(outcome); },
        [this](const Progress& now) { tell(tr("Looking… %1 %").arg(int(100 * now.done))); });
}

void CamWindow::take(const Outcome<Pair>& outcome)
{
    if (const auto* error = std::get_if<Error>(&outcome)) return tell(said(error->what()));
    const auto* pair = std::get_if<Pair>(&outcome);
    if (!pair) return;
    pair_ = *pair;
    const auto said = [](const Look& look) {
        const Reading& reading = look.score.readings[std::size_t(look.question.shown)];
        return QString("%1 %2").arg(title(Emotion(look.question.shown))).arg(reading.value, 0, 'f', 2);
    };
    tell(tr("Before: %1.  After: %2.").arg(said(pair->before), said(pair->after)));
    draw();
    Q_EMIT looked();
}

void CamWindow::draw()
{
    if (!pair_) return;
    const Palette& chosen = palettes()[std::size_t(palette_->currentIndex())];
    const Plane before = levelled(pair_->before.map), after = levelled(pair_->after.map);
    const auto range = [](const Plane& map, const Palette& palette) {
        const bool two_sided = palette.is_diverging || std::ranges::min(map.pixels()) < 0.0f;
        return two_sided ? MapRange{-1.0, 1.0} : MapRange{0.0, 1.0};
    };
    views_[0]->show_map(pair_->before.face.image, before, chosen, range(before, chosen), opacity_->share());
    views_[1]->show_map(pair_->after.face.image, after, chosen, range(after, chosen), opacity_->share());
    views_[2]->show_map(pair_->after.face.image, difference(after, before), palette_named("diverging"), {-1.0, 1.0},
                        opacity_->share());
    draw_shares();
}

void CamWindow::draw_shares()
{
    const Colours& c = colours();
    shares_->clearPlottables();
    shares_->setBackground(QBrush(c.window));
    auto names = QSharedPointer<QCPAxisTickerText>::create();
    const auto& before = pair_->before.shares;
    const auto& after = pair_->after.shares;
    QVector<double> left, right, was, is;
    for (int i = 0; i < int(before.size()); ++i) {
        names->addTick(i, QString("%1 %2 → %3 %")
                              .arg(part_title(before[std::size_t(i)].part))
                              .arg(std::lround(100 * before[std::size_t(i)].share))
                              .arg(std::lround(100 * after[std::size_t(i)].share)));
        left << i - 0.18;
        right << i + 0.18;
        was << before[std::size_t(i)].share;
        is << after[std::size_t(i)].share;
    }
    shares_->xAxis->setTicker(names);
    shares_->xAxis->setRange(-0.5, double(before.size()) - 0.5);
    shares_->yAxis->setRange(0.0, 1.0);
    shares_->yAxis->setVisible(false);
    shares_->xAxis->setTickLabelColor(c.text);
    shares_->xAxis->setBasePen(QPen(c.line));
    shares_->xAxis->grid()->setVisible(false);
    for (const auto& [x, y, colour] : {std::tuple(left, was, c.dim), std::tuple(right, is, c.accent)}) {
        auto* bars = new QCPBars(shares_->xAxis, shares_->yAxis);
        bars->setWidth(0.32);
        bars->setPen(Qt::NoPen);
        bars->setBrush(colour);
        bars->setData(x, y, true);
    }
    shares_->replot();
}

void CamWindow::show_value(std::optional<QPointF> place)
{
    QStringList values;
    for (MapView* view : views_) {
        view->mark(place);
        if (const auto value = place ? view->value_at(*place) : std::nullopt) values << QString::number(*value, 'f', 2);
    }
    value_->setText(values.join("   "));
}

void CamWindow::judge()
{
    if (!pair_) return;
    tell(tr("Measuring the map…"));
    judge_ticket_ = studio_.worker().run<Faithfulness>(
        [explainer = explainer_, engine = recognizer_->currentData().toString().toStdString(), look = pair_->after,
         asked = request()](Job& job) { return explainer->judge(engine, look, asked, job); },
        [this](const Outcome<Faithfulness>& outcome) {
            if (const auto* error = std::get_if<Error>(&outcome)) tell(said(error->what()));
            const auto* found = std::get_if<Faithfulness>(&outcome);
            if (!found) return;
            const double shuffled = found->shuffled.empty() ? 0.0 : found->shuffled.back().correlation;
            tell(tr("Deletion %1 (low is good)   insertion %2 (high is good)   ROAD %3 (above 0 is good)   drop of "
                    "confidence %4 %   likeness with shuffled weights %5 (low is good)")
                     .arg(found->deletion_area, 0, 'f', 2)
                     .arg(found->insertion_area, 0, 'f', 2)
                     .arg(found->road, 0, 'f', 2)
                     .arg(std::lround(100 * found->drop))
                     .arg(shuffled, 0, 'f', 2));
        });
}

void CamWindow::tell(const QString& words) { told_->setText(words); }

}  // namespace mien::ui
