#include "ui/share_plot.h"

#include "ui/convert.h"
#include "ui/language.h"
#include "ui/plot.h"
#include "ui/theme.h"

#include <cmath>
#include <map>

namespace mien::ui {
namespace {

QString part_title(const std::string& part)
{
    static const std::map<std::string, const char*> words{
        {"eyes", QT_TRANSLATE_NOOP("mien::ui", "Eyes")}, {"brows", QT_TRANSLATE_NOOP("mien::ui", "Brows")},
        {"nose", QT_TRANSLATE_NOOP("mien::ui", "Nose")}, {"mouth", QT_TRANSLATE_NOOP("mien::ui", "Mouth")},
        {"jaw", QT_TRANSLATE_NOOP("mien::ui", "Jaw")},   {"elsewhere", QT_TRANSLATE_NOOP("mien::ui", "Elsewhere")}};
    const auto found = words.find(part);
    return found == words.end() ? text(part) : tr(found->second);
}

void add_bars(QCustomPlot& plot, const std::vector<PartShare>& shares, double shift, const QColor& colour)
{
    auto* bars = new QCPBars(plot.xAxis, plot.yAxis);
    bars->setWidth(0.32);
    bars->setPen(Qt::NoPen);
    bars->setBrush(colour);
    for (int i = 0; i < int(shares.size()); ++i) bars->addData(i + shift, shares[std::size_t(i)].share);
}

}  // namespace

void draw_shares(QCustomPlot& plot, const std::vector<PartShare>& before, const std::vector<PartShare>& after)
{
    const Colours& c = colours();
    plot.clearPlottables();
    dress(plot);
    auto names = QSharedPointer<QCPAxisTickerText>::create();
    for (int i = 0; i < int(before.size()); ++i)
        names->addTick(i, QString("%1 %2 → %3 %")
                              .arg(part_title(before[std::size_t(i)].part))
                              .arg(std::lround(100 * before[std::size_t(i)].share))
                              .arg(std::lround(100 * after[std::size_t(i)].share)));
    plot.xAxis->setTicker(names);
    plot.xAxis->setRange(-0.5, double(before.size()) - 0.5);
    plot.xAxis->grid()->setVisible(false);
    plot.yAxis->setRange(0.0, 1.0);
    plot.yAxis->setVisible(false);
    add_bars(plot, before, -0.18, c.dim);
    add_bars(plot, after, 0.18, c.accent);
    plot.replot();
}

}  // namespace mien::ui
