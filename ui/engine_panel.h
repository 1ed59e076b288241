#pragma once

#include "core/engine/registry.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QToolButton>

namespace mien::ui {

class KnobForm;

/// Which engine makes the edit, under which licence, and with which settings of its own. Where none is trained it says
/// how to train one.
class EnginePanel : public QWidget {
    Q_OBJECT
public:
    explicit EnginePanel(const Registry& registry, QWidget* parent = nullptr);

    bool has_engine() const { return engines_->count() > 0; }
    void show_engine(const std::string& id);  // says nothing
    KnobForm& knobs() { return *knobs_; }
    bool shows_knobs() const { return more_->isChecked(); }
    bool commercial() const { return commercial_->isChecked(); }
    void set_commercial(bool on);  // says nothing

Q_SIGNALS:
    void engine_chosen(const QString& id);
    void compare_clicked();
    void knobs_opened();
    void commercial_switched(bool on);

private:
    QWidget* make_head();
    void fill_engines();
    void show_card();
    void describe_engine();
    void describe_lack();

    const Registry& registry_;
    QComboBox* engines_;
    QCheckBox* commercial_;
    QToolButton* more_;
    KnobForm* knobs_;
    QLabel* licence_;
    QLabel* lack_;
};

}  // namespace mien::ui
