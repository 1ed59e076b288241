#include "ui/mean_map_page.h"

#include "ui/controls.h"
#include "ui/convert.h"
#include "ui/core_words.h"
#include "ui/map_view.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace mien::ui {
namespace {

constexpr int columns = 3;

}  // namespace

MeanMapPage::MeanMapPage(Studio& studio, std::shared_ptr<Explainer> explainer, std::function<MapRequest()> request,
                         QWidget* parent)
    : QWidget(parent),
      studio_(studio),
      explainer_(std::move(explainer)),
      request_(std::move(request)),
      grid_(new QGridLayout),
      told_(dim_label({})),
      make_(new QPushButton(tr("Make the mean maps"))),
      stop_(new QPushButton(tr("Stop")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    name_control(*make_, {"mean_make", tr("Make the mean maps"),
                          tr("Average the maps of all faces with the same label; every photo is read again")});
    name_control(*stop_, {"mean_stop", tr("Stop"), tr("Stop making the mean maps")});
    told_->setObjectName("mean_told");
    told_->setWordWrap(true);
    for (QPushButton* each : {make_, stop_}) each->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->addWidget(told_, 1);
    row->addWidget(stop_);
    row->addWidget(make_);
    column->addLayout(row);
    column->addLayout(grid_, 1);
    connect(make_, &QPushButton::clicked, this, &MeanMapPage::make);
    connect(stop_, &QPushButton::clicked, this, &MeanMapPage::stop);
    show_making(false);
}

void MeanMapPage::show_results(std::shared_ptr<const Evaluation> evaluation, std::size_t engine)
{
    evaluation_ = std::move(evaluation);
    engine_ = engine;
    maps_.clear();
    stop();
    show_maps();
}

void MeanMapPage::set_able(bool able)
{
    able_ = able;
    show_making(false);
}

void MeanMapPage::make()
{
    show_making(true);
    ticket_ = studio_.worker().run<std::vector<MeanMap>>(
        [explainer = explainer_, evaluation = evaluation_, engine = engine_, request = request_()](Job& job) {
            return mean_maps(*explainer, evaluation->engines[engine], *evaluation, request, job);
        },
        [this](const Outcome<std::vector<MeanMap>>& outcome) { take(outcome); },
        [this](const Progress& now) { told_->setText(tr("Looking at every face… %1 %").arg(int(100 * now.done))); });
}

void MeanMapPage::stop()
{
    ticket_.cancel();
    show_making(false);
}

void MeanMapPage::take(const Outcome<std::vector<MeanMap>>& outcome)
{
    const auto* maps = std::get_if<std::vector<MeanMap>>(&outcome);
    if (maps) maps_ = *maps;
    show_making(false);
    if (const auto* error = std::get_if<Error>(&outcome)) told_->setText(said(error->what()));
    if (!maps) return;
    show_maps();
    Q_EMIT made();
}

void MeanMapPage::show_maps()
{
    while (QLayoutItem* item = grid_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int i = 0; i < int(maps_.size()); ++i) {
        const MeanMap& mean = maps_[std::size_t(i)];
        auto* view = new MapView(tr("%1 (%2)").arg(title(mean.of)).arg(mean.faces));
        view->setObjectName(QString("mean_%1").arg(text(name(mean.of))));
        view->setMinimumSize(100, 120);
        view->show_map(mean.face, mean.map);
        connect(view, &MapView::pointed, this, [this, view](std::optional<QPointF> place) {
            view->mark(place);
            const auto value = place ? view->value_at(*place) : std::nullopt;
            told_->setText(value ? number(*value) : QString());
        });
        grid_->addWidget(view, i / columns, i % columns);
    }
}

void MeanMapPage::show_making(bool making)
{
    make_->setEnabled(able_ && !making && evaluation_);
    stop_->setVisible(making);
    if (making) return;
    told_->setText(maps_.empty() ? tr("The mean of the maps of all faces with the same label, over their mean face.")
                                 : QString());
}

}  // namespace mien::ui
