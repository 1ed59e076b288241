#pragma once

#include "core/engine/mean_maps.h"
#include "core/engine/studio.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <functional>
#include <memory>

namespace mien::ui {

/// What a recognizer looks at in each class of a data set, on the whole. Made when asked for, since every photograph is
/// read and explained again.
class MeanMapPage : public QWidget {
    Q_OBJECT
public:
    /// `request` tells how the maps are to come about at that time.
    MeanMapPage(Studio& studio, std::shared_ptr<Explainer> explainer, std::function<MapRequest()> request,
                QWidget* parent = nullptr);

    void show_results(std::shared_ptr<const Evaluation> evaluation, std::size_t engine);  // clears the maps
    void set_able(bool able);
    /// The maps that are shown; empty: none are made.
    const std::vector<MeanMap>& maps() const& noexcept { return maps_; }
    void maps() && = delete;

Q_SIGNALS:
    void made();

private:
    void make();
    void stop();
    void take(const Outcome<std::vector<MeanMap>>& outcome);
    void show_maps();
    void show_making(bool making);

    Studio& studio_;
    std::shared_ptr<Explainer> explainer_;
    std::function<MapRequest()> request_;
    std::shared_ptr<const Evaluation> evaluation_;
    std::size_t engine_ = 0;
    bool able_ = false;
    std::vector<MeanMap> maps_;
    QGridLayout* grid_;
    QLabel* told_;
    QPushButton* make_;
    QPushButton* stop_;
    Ticket ticket_;  // last: cancelled before what its callbacks touch goes
};

}  // namespace mien::ui
