#include "ui/cam_window.h"

#include "ui/cam_choices.h"
#include "ui/controls.h"
#include "ui/convert.h"
#include "ui/core_words.h"
#include "ui/faith_panel.h"
#include "ui/feature_window.h"
#include "ui/map_sheet.h"
#include "ui/map_view.h"
#include "ui/plot.h"
#include "ui/sha256.h"
#include "ui/share_plot.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace mien::ui {
namespace {

constexpr int pause = 150;        // ms
constexpr int foot_height = 180;  // pixels

/// Each map at its own scale, so that two can be compared: divided by its greatest magnitude.
Plane levelled(const Plane& map)
{
    const float most = greatest_magnitude(map);
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
      choices_(new CamChoices(studio.registry())),
      tabs_(new QButtonGroup(this)),
      pages_(new QStackedWidget),
      shares_(new QCustomPlot),
      faith_(new FaithPanel),
      told_(dim_label({})),
      value_(new QLabel)
{
    setObjectName("cam_window");
    setWindowTitle(tr("What the recognizer saw"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(1060, 700);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(choices_);
    column->addWidget(make_views(), 1);
    column->addWidget(make_tools());
    column->addWidget(make_pages());
    auto* foot = new QHBoxLayout;
    told_->setObjectName("cam_told");
    told_->setWordWrap(true);
    value_->setObjectName("cam_value");
    foot->addWidget(told_, 1);
    foot->addWidget(value_);
    column->addLayout(foot);
    soon_.setSingleShot(true);
    soon_.setInterval(pause);
    connect(&soon_, &QTimer::timeout, this, &CamWindow::look);
    connect(&session_, &EditSession::edited, this, &CamWindow::look_soon);
    connect(&session_, &EditSession::changed, this, [this] {
        if (session_.chosen() != face_) look_soon();
    });
    connect(choices_, &CamChoices::engine_chosen, this, &CamWindow::ask_insight);
    connect(choices_, &CamChoices::guest_wanted, this, &CamWindow::choose_guest);
    connect(choices_, &CamChoices::request_changed, this, &CamWindow::look_soon);
    connect(choices_, &CamChoices::drawing_changed, this, &CamWindow::draw);
    ask_insight();
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

QWidget* CamWindow::make_tools()
{
    auto* widget = new QWidget;
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    const std::array<QToolButton*, page_count> tabs{
        tab_button(tr("Parts of the face"),
                   {"cam_parts", tr("Parts of the face"), tr("Where on the face the maps lie")}),
        tab_button(tr("Can it be trusted?"),
                   {"cam_judge", tr("Can it be trusted?"),
                    tr("Deletion, insertion, ROAD, drop of confidence, and shuffled weights")})};
    for (int page = 0; page < page_count; ++page) {
        tabs_->addButton(tabs[std::size_t(page)], page);
        tabs[std::size_t(page)]->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        row->addWidget(tabs[std::size_t(page)]);
    }
    tabs[parts_page]->setChecked(true);
    row->addStretch();
    const auto add = [&](const QString& words, const Naming& naming, auto act) {
        auto* button = new QPushButton(words);
        name_control(*button, naming);
        button->setAutoDefault(false);
        row->addWidget(button);
        map_tools_.push_back(button);
        connect(button, &QPushButton::clicked, this, act);
    };
    add(tr("Compare methods…"), {"cam_methods", tr("Compare methods"), tr("Maps by every method, at this layer")},
        [this] { compare(choices_->by_every_method(), MapSheet::Varied::method); });
    add(tr("Compare layers…"), {"cam_layers", tr("Compare layers"), tr("Maps at every layer, by this method")},
        [this] { compare(choices_->at_every_layer(), MapSheet::Varied::layer); });
    add(tr("Feature maps…"), {"cam_features", tr("Feature maps"), tr("All channels of this layer, after the edit")},
        [this] { show_features(); });
    return widget;
}

QWidget* CamWindow::make_pages()
{
    shares_->setObjectName("cam_shares");
    shares_->setAccessibleName(tr("Shares of the map"));
    shares_->setToolTip(tr("How much of the map lies on each part of the face. Grey: before. Coloured: after."));
    pages_->addWidget(shares_);
    pages_->addWidget(faith_);
    pages_->setFixedHeight(foot_height);
    connect(tabs_, &QButtonGroup::idClicked, this, &CamWindow::show_page);
    return pages_;
}

void CamWindow::choose_guest()
{
    auto* chooser = new QFileDialog(this, tr("Your own network"), {},
                                    tr("Networks (*.pt *.pth *.ts *.torchscript *.safetensors);;All files (*)"));
    chooser->setObjectName("guest_dialog");
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    connect(chooser, &QFileDialog::fileSelected, this, [this](const QString& file) { warn_of(path(file)); });
    chooser->open();
}

void CamWindow::warn_of(const std::filesystem::path& guest)
try {
    auto* warning = new QMessageBox(
        QMessageBox::Warning, tr("Your own network"),
        tr("%1 is not Mien's own. A network is a program: run it if you trust where it comes from.\n\nSHA-256 %2")
            .arg(text(guest.filename()), text(sha256_of(guest))),
        QMessageBox::Cancel, this);
    warning->setObjectName("guest_warning");
    warning->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* run = warning->addButton(tr("Run it"), QMessageBox::AcceptRole);
    run->setObjectName("guest_run");
    warning->setDefaultButton(QMessageBox::Cancel);
    connect(run, &QPushButton::clicked, this, [this, guest] { invite(guest); });
    warning->open();
} catch (const Error& error) {
    tell(said(error.what()));
}

void CamWindow::invite(const std::filesystem::path& guest)
{
    tell(tr("Loading the recognizer…"));
    insight_ticket_ =
        studio_.worker().run<std::string>([explainer = explainer_, guest](Job&) { return explainer->invite(guest); },
                                          [this, guest](const Outcome<std::string>& outcome) {
                                              if (const auto* error = std::get_if<Error>(&outcome))
                                                  tell(said(error->what()));
                                              if (const auto* id = std::get_if<std::string>(&outcome))
                                                  choices_->add_guest(text(guest.filename()), *id);
                                          });
}

void CamWindow::ask_insight()
{
    soon_.stop();
    forget_look();
    fill({});
    if (choices_->engine().empty()) return tell(tr("No recognizer is trained yet."));
    pair_.reset();
    for (MapView* view : views_) view->clear();
    tell(tr("Loading the recognizer…"));
    insight_ticket_ = studio_.worker().run<Insight>(
        [explainer = explainer_, engine = choices_->engine()](Job&) { return explainer->insight(engine); },
        [this](const Outcome<Insight>& outcome) {
            const auto* insight = std::get_if<Insight>(&outcome);
            if (insight) fill(*insight);
            if (const auto* error = std::get_if<Error>(&outcome)) tell(said(error->what()));
            if (insight) soon_.start();
        });
}

void CamWindow::fill(const Insight& insight)
{
    choices_->fill(insight);
    for (QPushButton* each : map_tools_) each->setEnabled(choices_->is_filled());
}

void CamWindow::look_soon()
{
    forget_look();
    soon_.start();
}

/// What is under way and what was measured are of another map than the one asked for; the views show it a while longer.
void CamWindow::forget_look()
{
    look_ticket_.cancel();
    judge_ticket_.cancel();
    is_unjudged_ = false;
    faith_->tell({});
}

std::optional<CamWindow::Sitters> CamWindow::sitters() const
{
    if (!choices_->is_filled() || !session_.has_photo() || session_.chosen() < 0) return std::nullopt;
    const Face face = session_.state().tasks[std::size_t(session_.chosen())].face;
    Face edited = face;
    if (const FaceResult* result = session_.result()) edited.landmarks = result->wanted;
    return Sitters{{choices_->engine(), session_.photo().photo, face},
                   {choices_->engine(), session_.picture(), edited}};
}

void CamWindow::look()
{
    const auto both = sitters();
    if (!both) return;
    face_ = session_.chosen();
    tell(tr("Looking…"));
    look_ticket_ = studio_.worker().run<Pair>(
        [explainer = explainer_, before = both->before, after = both->after, asked = choices_->request()](Job& job) {
            Job first = job.part(0.0, 0.4), second = job.part(0.4, 0.7), third = job.part(0.7, 1.0);
            Pair pair{explainer->look(before.engine, before.photo, before.face, asked, first), {}, {}};
            pair.after = explainer->look(after.engine, after.photo, after.face, asked, second);
            pair.ground = pair.before.map;
            if (pair.is_of_one_class()) return pair;
            MapRequest same = asked;
            same.question = pair.after.question;
            pair.ground = explainer->look(before.engine, before.photo, before.face, same, third).map;
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
    const auto reading = [](const Look& look) { return look.score.readings[std::size_t(look.question.shown)]; };
    const auto said = [&](const Look& look) {
        return QString("%1 %2").arg(class_title(reading(look).name), number(reading(look).value));
    };
    QString words = tr("Before: %1.  After: %2.").arg(said(pair->before), said(pair->after));
    if (!pair->is_of_one_class())
        words += "  " + tr("The change is of maps of %1.").arg(class_title(reading(pair->after).name));
    tell(words);
    draw();
    is_unjudged_ = true;
    show_page(tabs_->checkedId());
    Q_EMIT looked();
}

void CamWindow::draw()
{
    if (!pair_) return;
    const Palette& chosen = choices_->palette();
    const double opacity = choices_->opacity();
    const Plane before = levelled(pair_->before.map), after = levelled(pair_->after.map);
    const auto range = [](const Plane& map, const Palette& palette) {
        const bool two_sided = palette.is_diverging || std::ranges::min(map.pixels()) < 0.0f;
        return two_sided ? MapRange{-1.0, 1.0} : MapRange{0.0, 1.0};
    };
    views_[0]->show_map(pair_->before.face.image, before, chosen, range(before, chosen), opacity);
    views_[1]->show_map(pair_->after.face.image, after, chosen, range(after, chosen), opacity);
    views_[2]->show_map(pair_->after.face.image, difference(after, levelled(pair_->ground)), palette_named("diverging"),
                        {-1.0, 1.0}, opacity);
    draw_shares(*shares_, pair_->before.shares, pair_->after.shares);
}

void CamWindow::show_value(std::optional<QPointF> place)
{
    QStringList values;
    for (MapView* view : views_) {
        view->mark(place);
        if (const auto value = place ? view->value_at(*place) : std::nullopt) values << number(*value);
    }
    value_->setText(values.join("   "));
}

void CamWindow::show_page(int page)
{
    pages_->setCurrentIndex(page);
    if (page == faith_page && is_unjudged_) judge();
}

void CamWindow::judge()
{
    faith_->tell(tr("Measuring the map…"));
    judge_ticket_ = studio_.worker().run<Faithfulness>(
        [explainer = explainer_, engine = choices_->engine(), look = pair_->after,
         asked = choices_->request()](Job& job) { return explainer->judge(engine, look, asked, job); },
        [this](const Outcome<Faithfulness>& outcome) {
            if (const auto* error = std::get_if<Error>(&outcome)) faith_->tell(said(error->what()));
            const auto* found = std::get_if<Faithfulness>(&outcome);
            if (!found) return;
            is_unjudged_ = false;
            faith_->show_faithfulness(*found);
        },
        [this](const Progress& now) { faith_->tell(tr("Measuring the map… %1 %").arg(int(100 * now.done))); });
}

void CamWindow::compare(const std::vector<MapRequest>& requests, MapSheet::Varied varied)
{
    const auto both = sitters();
    if (!both) return;
    auto* sheet = new MapSheet(studio_, explainer_, this);
    connect(sheet, &MapSheet::taken, choices_, &CamChoices::choose);
    sheet->show();
    sheet->compare(both->after, requests, varied);
}

void CamWindow::show_features()
{
    if (!pair_) return;
    auto* window = new FeatureWindow(studio_, explainer_, this);
    window->show();
    window->show_layer(choices_->engine(), pair_->after, choices_->request().layer);
}

void CamWindow::tell(const QString& words) { told_->setText(words); }

}  // namespace mien::ui
