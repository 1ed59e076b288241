#pragma once

#include "ui/region_panel.h"

#include <QImage>

namespace mien {
class Registry;
}

namespace mien::ui {

class EditSession;
class HistoryPanel;
class StackPanel;

/// The stack of the chosen face, where its chosen edit acts, and the history, in a column. Joined to the session.
class EditColumn : public QWidget {
    Q_OBJECT
public:
    EditColumn(EditSession& session, const Registry& registry, QWidget* parent = nullptr);

    void show_state();
    void set_picture(const QImage& face);  // of the present step
    void put_brush_away();

Q_SIGNALS:
    void brush_changed(const Brush& brush);
    void failed(const QString& why);

private:
    void connect_stack();
    void connect_region();

    EditSession& session_;
    StackPanel* stack_;
    RegionPanel* region_;
    HistoryPanel* history_;
};

}  // namespace mien::ui
