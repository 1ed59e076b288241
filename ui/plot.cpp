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
    if (plot.plotLayout()->rowCount() == 1) plot.legend->setBorderPen(QPen(c.line));
}

void put_legend_below(QCustomPlot& plot)
{
    auto* below = new QCPLayoutGrid;
    plot.plotLayout()->addElement(1, 0, below);
    plot.plotLayout()->setRowStretchFactor(1, 0.001);
    plot.legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
    plot.legend->setBorderPen(Qt::NoPen);
    plot.legend->setVisible(true);
    below->setMargins({});
    below->addElement(0, 0, plot.legend);
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
