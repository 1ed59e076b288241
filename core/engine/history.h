#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace mien {

/// Undo and redo of plain values, as a tree: a change made after an undo starts a branch, and nothing is forgotten.
/// Belongs to one thread.
template <class State>
class History {
public:
    struct Step {
        State state;
        std::string label;       // of the change that led here: "happiness 0.8"
        std::size_t before = 0;  // the step it was made from; the first step's own number
        std::size_t after = 0;   // the step that redo goes to; its own number where there is none
    };

    explicit History(State first) : steps_{{std::move(first), {}}} {}

    const State& now() const& noexcept { return steps_[at_].state; }
    void now() && = delete;
    /// Every step there ever was, in the order they were made.
    const std::vector<Step>& steps() const& noexcept { return steps_; }
    void steps() && = delete;
    std::size_t at() const noexcept { return at_; }

    bool can_undo() const noexcept { return steps_[at_].before != at_; }
    bool can_redo() const noexcept { return steps_[at_].after != at_; }
    std::string undo_label() const { return can_undo() ? steps_[at_].label : std::string{}; }
    std::string redo_label() const { return can_redo() ? steps_[steps_[at_].after].label : std::string{}; }

    /// Records a change. A state equal to the present one is no change.
    void push(State state, std::string label)
    {
        if (state == steps_[at_].state) return;
        const std::size_t made = steps_.size();
        steps_.push_back({std::move(state), std::move(label), at_, made});
        steps_[at_].after = made;
        at_ = made;
    }
    void undo() { at_ = steps_[at_].before; }
    void redo() { at_ = steps_[at_].after; }

    /// Undoes the present step and forgets it, if it was the last one made. Redo then goes where it went before.
    void drop()
    {
        if (!can_undo() || at_ + 1 != steps_.size()) return;
        undo();
        steps_.pop_back();
        steps_[at_].after = at_;
        for (std::size_t i = at_; i < steps_.size(); ++i)
            if (steps_[i].before == at_) steps_[at_].after = i;
    }

    /// Goes to any step; undo then leads back along its branch, and redo from there down again.
    void jump(std::size_t step)
    {
        at_ = step;
        for (std::size_t i = step; steps_[i].before != i; i = steps_[i].before) steps_[steps_[i].before].after = i;
    }
    /// Steps on the way from the first to the present one, and those that redo would reach.
    bool is_on_branch(std::size_t step) const
    {
        for (std::size_t i = at_;; i = steps_[i].before) {
            if (i == step) return true;
            if (steps_[i].before == i) break;
        }
        for (std::size_t i = at_;; i = steps_[i].after) {
            if (i == step) return true;
            if (steps_[i].after == i) return false;
        }
    }

private:
    std::vector<Step> steps_;
    std::size_t at_ = 0;
};

}  // namespace mien
