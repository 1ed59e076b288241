#pragma once

#include "core/engine/evaluation.h"
#include "core/engine/explainer.h"
#include "core/engine/studio.h"

#include <QComboBox>
#include <QLabel>

#include <memory>

namespace mien::ui {

class MapView;

/// One face of an evaluation large, with what the recognizer looked at in it and all that it was read as.
class FaceDetail : public QWidget {
    Q_OBJECT
public:
    /// Lends the studio, on whose worker the explainer is used.
    FaceDetail(Studio& studio, std::shared_ptr<Explainer> explainer, QWidget* parent = nullptr);

    void show_results(std::shared_ptr<const Evaluation> evaluation, std::size_t engine);
    void show_face(const Verdict* verdict);  // of that evaluation; null: none
    /// How maps are to come about, as far as the person has chosen; the class asked about is open.
    MapRequest request() const;

Q_SIGNALS:
    void looked();            // the map is there, or why there is none is told
    void able(bool has_map);  // whether this recognizer can be asked for maps

private:
    void take_insight(const Outcome<Insight>& outcome);
    void look();
    void take(const Outcome<Look>& outcome);
    QString words() const;

    Studio& studio_;
    std::shared_ptr<Explainer> explainer_;  // used by the studio's worker alone
    std::shared_ptr<const Evaluation> evaluation_;
    std::size_t engine_ = 0;
    const Verdict* verdict_ = nullptr;  // within evaluation_
    MapView* view_;
    QComboBox* method_;
    QComboBox* asked_;
    QLabel* words_;
    QLabel* told_;
    Ticket insight_ticket_;  // last: cancelled before what their callbacks touch goes
    Ticket look_ticket_;
};

}  // namespace mien::ui
