#pragma once

// QCustomPlot's header speaks in Qt's keywords, which this program does without: they are lent to it alone
#define signals Q_SIGNALS
#define slots Q_SLOTS
#define foreach Q_FOREACH
#include <qcustomplot.h>
#undef signals
#undef slots
#undef foreach

namespace mien::ui {

/// Gives a plot the window's colours. Again after a change of theme.
void dress(QCustomPlot& plot);

/// Moves a plot's legend from its corner, where it would hide what is drawn, to a row below. Once.
void put_legend_below(QCustomPlot& plot);

/// Adds a line in a colour; its name goes to the legend.
QCPGraph& add_course(QCustomPlot& plot, const QString& name, const QColor& colour, const QVector<double>& x,
                     const QVector<double>& y);

}  // namespace mien::ui
