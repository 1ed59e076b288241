#include "ui/plot.h"

#include "ui/theme.h"

namespace mien::ui {

void dress(QCustomPlot& plot)
{
    const Colours& c = colours();
    plot.setBackground(QBrush(c.panel));
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
        axis->setTickLabelColor(c.text);
        axis->setLabelColor(c.dim);
        axis->setBasePen(QPen(c.line));
        axis->setTickPen(QPen(c.line));
        axis->setSubTickPen(Qt::NoPen);
        axis->grid()->setPen(QPen(c.line, 1, Qt::DotLine));
    }
    plot.legend->setBrush(QBrush(c.raised));
    plot.legend->setTextColor(c.text);
    plot.legend->setBorderPen(QPen(c.line));
}

QCPGraph& add_course(QCustomPlot& plot, const QString& name, const QColor& colour, const QVector<double>& x,
                     const QVector<double>& y)
{
    QCPGraph* graph = plot.addGraph();
    graph->setName(name);
    graph->setPen(QPen(colour, 2));
    graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, colour, 7));
    graph->setData(x, y, true);
    return *graph;
}

}  // namespace mien::ui
