#pragma once

#include "core/engine/explainer.h"
#include "ui/edit_session.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

class QCustomPlot;

namespace mien::ui {

class MapView;
class PercentRow;

/// The researcher's desk: what a recognizer looked at in the chosen face, before and after its edits, and what the
/// edits changed in that.
class CamWindow : public QDialog {
    Q_OBJECT
public:
    CamWindow(Studio& studio, const EditSession& session, QWidget* parent = nullptr);

    void look();  // anew, at the present picture

Q_SIGNALS:
    void looked();

private:
    /// Both looks at once, so that they are made alike.
    struct Pair {
        Look before, after;
    };

    QWidget* make_choices();
    QWidget* make_views();
    void fill_recognizers();
    void fill_choices(const Insight& insight);
    void add_layers(const std::vector<Layer>& layers, int depth);
    MapRequest request() const;
    void ask_insight();
    void take(const Outcome<Pair>& outcome);
    void draw();
    void draw_shares();
    void show_value(std::optional<QPointF> place);
    void judge();
    void tell(const QString& words);

    Studio& studio_;
    const EditSession& session_;
    std::shared_ptr<Explainer> explainer_;  // used by the studio's worker alone
    std::optional<Pair> pair_;
    QComboBox* recognizer_;
    QComboBox* method_;
    QComboBox* layer_;
    QComboBox* shown_;
    QComboBox* against_;
    QComboBox* palette_;
    PercentRow* opacity_;
    std::array<MapView*, 3> views_{};  // before, after, difference
    QCustomPlot* shares_;
    QLabel* told_;
    QLabel* value_;
    QPushButton* judge_;
    QTimer soon_;            // several changes in a row make one look
    Ticket insight_ticket_;  // last: cancelled before what their callbacks touch goes
    Ticket look_ticket_;
    Ticket judge_ticket_;
};

}  // namespace mien::ui
