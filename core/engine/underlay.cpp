#include "core/engine/underlay.h"

#include <algorithm>

namespace mien {
namespace {

bool is_same(const Photo& a, const Photo& b)
{
    const auto place = [](const Photo& photo) {
        return std::visit([](const auto& pixels) -> const void* { return pixels.pixels().data(); }, photo.pixels);
    };
    return place(a) == place(b) && a.width() == b.width() && a.height() == b.height();
}

/// The layer of every face, from below, in which both ask for the same.
std::size_t agreement(const std::vector<FaceTask>& a, const std::vector<FaceTask>& b)
{
    if (!std::ranges::equal(a, b, {}, &FaceTask::face, &FaceTask::face)) return 0;
    std::size_t agreeing = std::min(layer_count(a), layer_count(b));
    for (std::size_t i = 0; i < a.size(); ++i) {
        const auto differing = std::ranges::mismatch(a[i].edits, b[i].edits);
        const bool both_end = differing.in1 == a[i].edits.end() && differing.in2 == b[i].edits.end();
        if (!both_end) agreeing = std::min(agreeing, std::size_t(differing.in1 - a[i].edits.begin()));
    }
    return agreeing;
}

}  // namespace

std::size_t layer_count(const std::vector<FaceTask>& tasks)
{
    std::size_t most = 0;
    for (const FaceTask& task : tasks) most = std::max(most, task.edits.size());
    return most;
}

Rendered Underlay::start(const Photo& photo, const std::vector<FaceTask>& tasks, unsigned terms)
{
    const bool comparable = is_same(photo, photo_) && terms == terms_;
    stable_ = comparable ? agreement(tasks, tasks_) : 0;
    photo_ = photo;
    tasks_ = tasks;
    terms_ = terms;
    if (comparable && !kept_.layers.empty() && kept_.layers.size() <= stable_) return kept_;
    kept_ = {};
    Rendered nothing{photo, {}, {}};
    for (const FaceTask& task : tasks) nothing.faces.push_back(task.face);
    return nothing;
}

void Underlay::pass(const Rendered& so_far)
{
    if (so_far.layers.size() == stable_ && stable_ > kept_.layers.size()) kept_ = so_far;
}

}  // namespace mien
