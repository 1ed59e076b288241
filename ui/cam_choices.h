#pragma once

#include "core/data/palette.h"
#include "core/engine/explainer.h"

#include <QComboBox>
#include <QWidget>

namespace mien::ui {

class PercentRow;

/// What a person can ask a recognizer for a map: whose eyes, by which method, where in the network, for which class;
/// and how it is drawn.
class CamChoices : public QWidget {
    Q_OBJECT
public:
    explicit CamChoices(const Registry& registry, QWidget* parent = nullptr);

    void fill(const Insight& insight);  // what the recognizer can be asked; asks nothing
    bool is_filled() const { return method_->count() > 0; }

    std::string engine() const { return recognizer_->currentData().toString().toStdString(); }
    MapRequest request() const;
    void choose(const MapRequest& request);  // its method and layer
    /// The request by each method, or at each layer that holds a map.
    std::vector<MapRequest> by_every_method() const;
    std::vector<MapRequest> at_every_layer() const;

    const Palette& palette() const { return palettes()[std::size_t(palette_->currentIndex())]; }
    double opacity() const;

    void add_guest(const QString& title, const std::string& id);  // and chooses it; again one that is there

Q_SIGNALS:
    void engine_chosen();
    void guest_wanted();
    void request_changed();
    void drawing_changed();

private:
    void add_layers(const std::vector<Layer>& layers, int depth);

    QComboBox* recognizer_;
    QComboBox* method_;
    QComboBox* layer_;
    QComboBox* shown_;
    QComboBox* against_;
    QComboBox* palette_;
    PercentRow* opacity_;
};

}  // namespace mien::ui
