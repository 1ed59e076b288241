#pragma once

#include "core/engine/studio.h"

#include <QFormLayout>
#include <QTimer>
#include <QWidget>

namespace mien::ui {

/// The settings of an engine's own, made from what the engine says of itself. Only those that differ from the engine's
/// defaults are told.
class KnobForm : public QWidget {
    Q_OBJECT
public:
    explicit KnobForm(QWidget* parent = nullptr);

    void set_knobs(const std::vector<Knob>& knobs);
    void show_settings(const Settings& settings);  // says nothing

Q_SIGNALS:
    void settled(const Settings& settings);

private:
    struct Row {
        Knob knob;
        std::function<std::string()> value;
        std::function<void(const std::string&)> show;
    };
    Row make_row(const Knob& knob);
    Settings settings() const;

    QFormLayout* form_;
    std::vector<Row> rows_;
    QTimer pause_;  // ends a row of small changes
};

}  // namespace mien::ui
