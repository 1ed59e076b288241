#pragma once

#include "core/engine/registry.h"
#include "core/engine/scorecard.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>

#include <array>

class QCustomPlot;
class QCPBars;
class QCPItemText;
class QVBoxLayout;

namespace mien::ui {

/// Whether an edit did what was asked, and what else it did: eight bars before and after, five facts, one sentence.
class ScorePanel : public QWidget {
    Q_OBJECT
public:
    explicit ScorePanel(const Registry& registry, QWidget* parent = nullptr);

    void show_edit(const Scorecard& card, double seconds);
    void show_untouched(const Scorecard& card);  // of a face as it is
    void show_nothing(const QString& why);
    void set_acceptance(const Acceptance& demanded);  // says nothing
    void mark_old(bool old);                          // an edit is under way: these numbers are of the one before

    const Acceptance& acceptance() const { return demanded_; }
    QString sentence() const { return sentence_->text(); }

Q_SIGNALS:
    void acceptance_changed(const Acceptance& demanded);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Fact {
        QLabel* name = nullptr;
        QLabel* value = nullptr;
    };
    enum FactRow { identity, pixels, landmarks, time, second, fact_count };

    void make_plot();
    void make_facts(QVBoxLayout* column);
    QWidget* make_verdict();
    void show_verdict();
    void fill_opinions();
    void draw_bars();
    void colour_plot();
    void show_facts();
    void set_parts_visible(bool visible);

    const Registry& registry_;
    Scorecard card_;
    double seconds_ = 0.0;
    bool edited_ = false;
    QComboBox* recognizers_;
    QLabel* sentence_;
    QCustomPlot* plot_;
    QCPBars* before_ = nullptr;
    QCPBars* after_ = nullptr;
    std::array<QCPItemText*, emotion_count> values_{};
    std::array<Fact, fact_count> facts_{};
    QWidget* facts_box_;
    QLabel* verdict_ = nullptr;
    std::array<QDoubleSpinBox*, 2> demands_{};  // target, identity
    Acceptance demanded_;
    QWidget* verdict_box_;  // last: filled with the three above
};

}  // namespace mien::ui
