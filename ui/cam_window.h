#pragma once

#include "core/engine/explainer.h"
#include "ui/edit_session.h"
#include "ui/map_sheet.h"

#include <QButtonGroup>
#include <QDialog>
#include <QLabel>
#include <QStackedWidget>
#include <QTimer>

#include <vector>

class QCustomPlot;
class QPushButton;

namespace mien::ui {

class CamChoices;
class FaithPanel;
class MapView;

/// The researcher's desk: what a recognizer looked at in the chosen face, before and after its edits, what the edits
/// changed in that, and how far it can be trusted.
class CamWindow : public QDialog {
    Q_OBJECT
public:
    CamWindow(Studio& studio, const EditSession& session, QWidget* parent = nullptr);

    void look();  // anew, at the present picture

Q_SIGNALS:
    void looked();

private:
    enum Page { parts_page, faith_page, page_count };
    /// Both looks at once, so that they are made alike.
    struct Pair {
        Look before, after;
        Plane ground;  // the map before of what `after` asks for, for the difference

        bool is_of_one_class() const { return before.question.shown == after.question.shown; }
    };
    struct Sitters {
        MapSheet::Sitter before, after;
    };

    QWidget* make_views();
    QWidget* make_tools();
    QWidget* make_pages();
    void choose_guest();
    void warn_of(const std::filesystem::path& guest);
    void invite(const std::filesystem::path& guest);
    void ask_insight();
    void fill(const Insight& insight);
    void look_soon();
    void forget_look();
    std::optional<Sitters> sitters() const;  // none without a face or a recognizer
    void take(const Outcome<Pair>& outcome);
    void draw();
    void show_value(std::optional<QPointF> place);
    void show_page(int page);
    void judge();
    void compare(const std::vector<MapRequest>& requests, MapSheet::Varied varied);
    void show_features();
    void tell(const QString& words);

    Studio& studio_;
    const EditSession& session_;
    std::shared_ptr<Explainer> explainer_;  // used by the studio's worker alone
    std::optional<Pair> pair_;
    bool is_unjudged_ = false;  // the map after the edits
    int face_ = -1;             // the one looked at
    std::vector<QPushButton*> map_tools_;
    CamChoices* choices_;
    std::array<MapView*, 3> views_{};  // before, after, difference
    QButtonGroup* tabs_;
    QStackedWidget* pages_;
    QCustomPlot* shares_;
    FaithPanel* faith_;
    QLabel* told_;
    QLabel* value_;
    QTimer soon_;            // several changes in a row make one look
    Ticket insight_ticket_;  // last: cancelled before what their callbacks touch goes
    Ticket look_ticket_;
    Ticket judge_ticket_;
};

}  // namespace mien::ui
