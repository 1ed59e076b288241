#pragma once

#include "core/engine/explainer.h"
#include "core/engine/studio.h"

#include <QAbstractListModel>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QListView>

#include <memory>

namespace mien::ui {

class MapView;

/// The channels of a layer, as small pictures that are drawn when they come into sight.
class FeatureModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum class Order { by_number, strongest_first };  // strength: the mean of the magnitudes
    using QAbstractListModel::QAbstractListModel;

    void show_features(std::vector<Plane> features, Order order);
    void sort_by(Order order);
    int channel(int row) const { return order_[std::size_t(row)]; }
    const Plane& feature(int row) const { return features_[std::size_t(channel(row))]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<Plane> features_;
    std::vector<int> order_;
};

/// What every channel of a layer puts out for a face: all small, the chosen one large, with the value under the mouse.
class FeatureWindow : public QDialog {
    Q_OBJECT
public:
    FeatureWindow(Studio& studio, std::shared_ptr<Explainer> explainer, QWidget* parent = nullptr);

    void show_layer(const std::string& engine, const Look& look, const std::string& layer);

Q_SIGNALS:
    void shown();

private:
    FeatureModel::Order order() const;
    void take(const Outcome<std::vector<Plane>>& outcome, const QString& layer);
    void show_channel(const QModelIndex& index);

    Studio& studio_;
    std::shared_ptr<Explainer> explainer_;  // used by the studio's worker alone
    FeatureModel* model_;
    QListView* list_;
    MapView* large_;
    QComboBox* order_;
    QLabel* told_;
    QLabel* value_;
    Ticket ticket_;  // last: cancelled before what its callbacks touch goes
};

}  // namespace mien::ui
