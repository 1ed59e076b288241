#pragma once

// QCustomPlot's header speaks in Qt's keywords, which this program does without: they are lent to it alone
#define signals Q_SIGNALS
#define slots Q_SLOTS
#define foreach Q_FOREACH
#include <qcustomplot.h>
#undef signals
#undef slots
#undef foreach
