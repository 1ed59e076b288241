#pragma once

#include "core/engine/registry.h"

#include <QComboBox>
#include <QLabel>

namespace mien::ui {

/// Which engine makes the edit, and under which licence. Where none is trained it says how to train one.
class EnginePanel : public QWidget {
    Q_OBJECT
public:
    explicit EnginePanel(const Registry& registry, QWidget* parent = nullptr);

    bool has_engine() const { return engines_->count() > 0; }
    void show_engine(const std::string& id);  // says nothing

Q_SIGNALS:
    void engine_chosen(const QString& id);

private:
    void describe_engine();
    void describe_lack();

    const Registry& registry_;
    QComboBox* engines_;
    QLabel* licence_;
    QLabel* lack_;
};

}  // namespace mien::ui
