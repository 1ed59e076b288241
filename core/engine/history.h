#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace mien {

/// Undo and redo of plain values. Belongs to one thread.
template <class State>
class History {
public:
    explicit History(State first) : steps_{{std::move(first), {}}} {}

    const State& now() const& noexcept { return steps_[at_].state; }
    void now() && = delete;
    bool can_undo() const noexcept { return at_ > 0; }
    bool can_redo() const noexcept { return at_ + 1 < steps_.size(); }
    std::string undo_label() const { return can_undo() ? steps_[at_].label : std::string{}; }
    std::string redo_label() const { return can_redo() ? steps_[at_ + 1].label : std::string{}; }

    /// Records a change; what was undone before it is forgotten. A state equal to the present one is no change.
    void push(State state, std::string label)
    {
        if (state == steps_[at_].state) return;
        steps_.resize(at_ + 1);
        steps_.push_back({std::move(state), std::move(label)});
        ++at_;
    }
    void undo() { at_ -= can_undo() ? 1 : 0; }
    void redo() { at_ += can_redo() ? 1 : 0; }

private:
    struct Step {
        State state;
        std::string label;  // of the change that led here: "happiness 0.8"
    };
    std::vector<Step> steps_;
    std::size_t at_ = 0;
};

}  // namespace mien
