#pragma once

#include "core/base/job_queue.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QImage>
#include <QStringList>
#include <QToolButton>

#include <vector>

namespace mien::ui {

/// What is seen before a photo is open: where to drop one, a few samples, and what was open lately.
class StartPage : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(QWidget* parent = nullptr);

    void show_recent(const QStringList& files);
    void show_drop(bool over);  // a photo hangs over the window

Q_SIGNALS:
    void open_clicked();
    void file_chosen(const QString& file);

private:
    QFrame* make_drop_area();
    QWidget* make_samples();
    void load_later(QToolButton* button, const QString& file);

    QFrame* drop_area_;
    QWidget* recent_;
    QHBoxLayout* recent_row_;
    JobQueue loading_;
    std::vector<Ticket> tickets_;  // last: cancelled first
};

}  // namespace mien::ui
