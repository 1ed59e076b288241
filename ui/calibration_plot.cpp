#include "ui/calibration_plot.h"

#include "ui/language.h"
#include "ui/plot.h"
#include "ui/theme.h"

#include <algorithm>

namespace mien::ui {
namespace {

constexpr int bins = 10;

QCPBars& add_bars(QCustomPlot& plot, const QString& name, const QColor& colour, const QVector<double>& x,
                  const QVector<double>& y)
{
    auto* bars = new QCPBars(plot.xAxis, plot.yAxis);
    bars->setName(name);
    bars->setWidth(0.92 / bins);
    bars->setPen(Qt::NoPen);
    bars->setBrush(colour);
    bars->setData(x, y, true);
    return *bars;
}

}  // namespace

void draw_calibration(QCustomPlot& plot, const std::vector<Claim>& claims)
{
    const Colours& c = colours();
    plot.clearPlottables();
    plot.clearItems();
    dress(plot);
    QVector<double> middle, right, share;
    const auto found = calibration_bins(claims, bins);
    for (int i = 0; i < bins; ++i) {
        const CalibrationBin& bin = found[std::size_t(i)];
        if (bin.claims == 0) continue;
        middle << (i + 0.5) / bins;
        right << bin.accuracy;
        share << double(bin.claims) / double(claims.size());
        auto* count = new QCPItemText(&plot);
        count->position->setCoords(middle.back(), std::min(1.0, bin.accuracy) + 0.012);
        count->setPositionAlignment(Qt::AlignHCenter | Qt::AlignBottom);
        count->setText(QString::number(bin.claims));
        count->setColor(c.dim);
    }
    add_bars(plot, tr("Share that is right"), c.accent, middle, right);
    QColor faint = c.text;
    faint.setAlphaF(0.35F);
    add_bars(plot, tr("Share of the photos"), faint, middle, share);
    QCPGraph& diagonal = add_course(plot, tr("Calibrated"), c.warning, {0.0, 1.0}, {0.0, 1.0});
    diagonal.setScatterStyle(QCPScatterStyle::ssNone);
    diagonal.setPen(QPen(c.warning, 1.5, Qt::DashLine));
    plot.xAxis->setRange(0.0, 1.0);
    plot.yAxis->setRange(0.0, 1.08);
    plot.xAxis->setLabel(tr("How sure it is"));
    plot.yAxis->setLabel(tr("How often it is right"));
    plot.replot();
}

}  // namespace mien::ui
