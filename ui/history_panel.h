#pragma once

#include "ui/edit_session.h"

#include <QImage>
#include <QListWidget>
#include <QMap>

namespace mien::ui {

/// Every step that was made, with a picture: a click goes back to it, or over to another branch.
class HistoryPanel : public QWidget {
    Q_OBJECT
public:
    explicit HistoryPanel(QWidget* parent = nullptr);

    void show_history(const History<EditState>& history);  // says nothing
    void set_picture(std::size_t step, const QImage& face);
    void forget_pictures() { pictures_.clear(); }

Q_SIGNALS:
    void step_chosen(std::size_t step);

private:
    QListWidget* list_;
    QMap<std::size_t, QIcon> pictures_;
};

}  // namespace mien::ui
