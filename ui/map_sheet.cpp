#include "ui/map_sheet.h"

#include "ui/controls.h"
#include "ui/convert.h"
#include "ui/core_words.h"
#include "ui/map_view.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace mien::ui {
namespace {

constexpr int most_columns = 5;
constexpr int least_view_width = 168, view_height = 190;                                // pixels
constexpr int gap = 8, frame = 60;                                                      // pixels
constexpr int widest = most_columns * (least_view_width + gap) + frame, highest = 700;  // of the sheet, pixels

}  // namespace

MapSheet::MapSheet(Studio& studio, std::shared_ptr<Explainer> explainer, QWidget* parent)
    : QDialog(parent),
      studio_(studio),
      explainer_(std::move(explainer)),
      grid_(new QGridLayout),
      progress_(new QProgressBar),
      told_(dim_label({})),
      stop_(new QPushButton(tr("Stop")))
{
    setObjectName("map_sheet");
    setWindowTitle(tr("Maps side by side"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(widest, highest);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    auto* body = new QWidget;
    auto* around = new QVBoxLayout(body);
    around->setContentsMargins(0, 0, 0, 0);
    around->addLayout(grid_);
    around->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(body);
    column->addWidget(scroll, 1);
    progress_->setRange(0, 1000);
    progress_->setTextVisible(false);
    column->addWidget(progress_);
    auto* foot = new QHBoxLayout;
    told_->setObjectName("sheet_told");
    name_control(*stop_, {"sheet_stop", tr("Stop"), tr("Make no more maps")});
    stop_->setAutoDefault(false);
    foot->addWidget(told_, 1);
    foot->addWidget(stop_);
    column->addLayout(foot);
    connect(stop_, &QPushButton::clicked, this, [this] {
        ticket_.cancel();
        stop_->setEnabled(false);
        told_->setText(tr("Stopped. Click a map to take it."));
    });
}

void MapSheet::compare(const Sitter& sitter, const std::vector<MapRequest>& requests, Varied varied)
{
    sitter_ = sitter;
    requests_ = requests;
    varied_ = varied;
    view_width_ = least_view_width;
    for (const MapRequest& each : requests)
        view_width_ = std::max(view_width_, fontMetrics().horizontalAdvance(title(each)) + gap);
    columns_ = std::max(1, (widest - frame) / (view_width_ + gap));
    const int rows = (int(requests.size()) + columns_ - 1) / columns_;
    resize(width(), std::min(highest, rows * (view_height + gap) + 110));
    make(0);
}

QString MapSheet::title(const MapRequest& request) const
{
    return varied_ == Varied::layer ? text(request.layer) : text(cam_method(request.method).title);
}

void MapSheet::make(std::size_t which)
{
    progress_->setValue(int(1000 * which / std::max<std::size_t>(1, requests_.size())));
    if (which == requests_.size()) {
        stop_->setEnabled(false);
        told_->setText(tr("Each map at its own scale. Click one to take it."));
        return Q_EMIT finished_sheet();
    }
    told_->setText(tr("%1 of %2: %3").arg(which + 1).arg(requests_.size()).arg(title(requests_[which])));
    ticket_ = studio_.worker().run<Look>(
        [explainer = explainer_, sitter = sitter_, request = requests_[which]](Job& job) {
            return explainer->look(sitter.engine, sitter.photo, sitter.face, request, job);
        },
        [this, which](const Outcome<Look>& outcome) { take(which, outcome); },
        [this, which](const Progress& now) {
            progress_->setValue(int(1000.0 * (double(which) + now.done) / double(requests_.size())));
        });
}

void MapSheet::take(std::size_t which, const Outcome<Look>& outcome)
{
    const auto* error = std::get_if<Error>(&outcome);
    add_view(which, std::get_if<Look>(&outcome), error ? said(error->what()) : QString());
    make(which + 1);
}

void MapSheet::add_view(std::size_t which, const Look* look, const QString& problem)
{
    auto* view = new MapView(title(requests_[which]));
    view->setObjectName(QString("sheet_view_%1").arg(which));
    view->setFixedSize(view_width_, view_height);
    if (look) {
        view->show_map(look->face.image, look->map);
        view->setToolTip(tr("Click to take %1").arg(title(requests_[which])));
        view->setCursor(Qt::PointingHandCursor);
        connect(view, &MapView::clicked, this, [this, which] {
            Q_EMIT taken(requests_[which]);
            close();
        });
    } else {
        view->setToolTip(problem);
    }
    grid_->addWidget(view, int(which) / columns_, int(which) % columns_);
}

}  // namespace mien::ui
