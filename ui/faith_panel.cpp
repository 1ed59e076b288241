#include "ui/faith_panel.h"

#include "ui/convert.h"
#include "ui/plot.h"
#include "ui/theme.h"

#include <QHBoxLayout>

#include <cmath>

namespace mien::ui {
namespace {

constexpr double first_road_share = 0.2;  // ROAD hides 20, 40, 60, 80 %

/// Values at even shares from the first to the last.
QVector<double> shares(std::size_t count, double first, double last)
{
    QVector<double> x;
    for (std::size_t i = 0; i < count; ++i) x << first + (last - first) * double(i) / double(count - 1);
    return x;
}

QVector<double> values(const std::vector<double>& curve) { return {curve.begin(), curve.end()}; }

}  // namespace

FaithPanel::FaithPanel(QWidget* parent)
    : QWidget(parent), curves_(new QCustomPlot), shuffled_(new QCustomPlot), numbers_(new QLabel)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    curves_->setObjectName("faith_curves");
    curves_->setAccessibleName(tr("Probability while pixels are hidden"));
    curves_->setToolTip(
        tr("The class's probability by the share of pixels that are hidden (deletion, ROAD) or shown "
           "(insertion), the map's greatest first. A good map deletes fast and inserts fast."));
    put_legend_below(*curves_);
    shuffled_->xAxis->ticker()->setTickCount(3);
    shuffled_->setObjectName("faith_shuffled");
    shuffled_->setAccessibleName(tr("Likeness with shuffled weights"));
    shuffled_->setToolTip(
        tr("How like the map stays when the network's last layers are shuffled. One that does not "
           "mind shows the picture, not what was learned."));
    numbers_->setObjectName("faith_numbers");
    numbers_->setWordWrap(true);
    numbers_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(curves_, 5);
    row->addWidget(shuffled_, 2);
    row->addWidget(numbers_, 3);
}

void FaithPanel::tell(const QString& words)
{
    numbers_->setText(words);
    for (QCustomPlot* plot : {curves_, shuffled_}) {
        plot->clearPlottables();
        dress(*plot);
        plot->legend->setVisible(false);
        plot->replot();
    }
}

void FaithPanel::show_faithfulness(const Faithfulness& found)
{
    draw_curves(found);
    draw_shuffled(found);
    const double shuffled = found.shuffled.empty() ? 0.0 : found.shuffled.back().correlation;
    const auto line = [](const QString& words, double value) {
        return QString("<tr><td>%1&nbsp;&nbsp;</td><td align='right'><b>%2</b></td></tr>").arg(words, number(value));
    };
    numbers_->setText("<table>" + line(tr("Deletion (low is good)"), found.deletion_area) +
                      line(tr("Insertion (high is good)"), found.insertion_area) +
                      line(tr("ROAD (above 0 is good)"), found.road) +
                      line(tr("Drop of confidence (low is good)"), found.drop) +
                      line(tr("Like with shuffled weights (low is good)"), shuffled) + "</table>");
}

void FaithPanel::draw_curves(const Faithfulness& found)
{
    const Colours& c = colours();
    curves_->clearPlottables();
    dress(*curves_);
    const auto add = [&](const QString& name, const QColor& colour, const std::vector<double>& curve, bool is_road) {
        const auto x =
            is_road ? shares(curve.size(), first_road_share, 1.0 - first_road_share) : shares(curve.size(), 0.0, 1.0);
        return &add_course(*curves_, name, colour, x, values(curve));
    };
    add(tr("Deletion"), c.error, found.deletion, false)->setScatterStyle(QCPScatterStyle::ssNone);
    add(tr("Insertion"), c.accent, found.insertion, false)->setScatterStyle(QCPScatterStyle::ssNone);
    add(tr("ROAD, greatest"), c.warning, found.road_greatest, true);
    add(tr("ROAD, least"), c.dim, found.road_least, true);
    curves_->xAxis->setRange(0.0, 1.0);
    curves_->yAxis->setRange(0.0, 1.05);
    curves_->xAxis->setLabel(tr("Share of the pixels"));
    curves_->yAxis->setLabel(tr("Probability"));
    curves_->legend->setVisible(true);
    curves_->replot();
}

void FaithPanel::draw_shuffled(const Faithfulness& found)
{
    const Colours& c = colours();
    shuffled_->clearPlottables();
    dress(*shuffled_);
    QVector<double> x{0.0}, y{1.0};  // nothing shuffled: the map itself
    for (const auto& each : found.shuffled) {
        x << each.share;
        y << each.correlation;
    }
    add_course(*shuffled_, tr("Likeness"), c.accent, x, y);
    shuffled_->xAxis->setRange(0.0, 1.05);
    shuffled_->yAxis->setRange(-1.05, 1.05);
    shuffled_->xAxis->setLabel(tr("Share shuffled"));
    shuffled_->yAxis->setLabel(tr("Likeness"));
    shuffled_->replot();
}

}  // namespace mien::ui
