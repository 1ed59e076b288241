#include "core/data/edit.h"

#include "core/data/emotion_amount.h"

#include <algorithm>
#include <ranges>

namespace mien {
namespace {

void append(std::string& text, const std::string& more, std::string_view between)
{
    if (!text.empty() && !more.empty()) text += between;
    text += more;
}

}  // namespace

bool is_no_op(const Edit& edit) { return !edit.on || edit.opacity <= 0.0 || is_no_op(edit.target); }

bool is_no_op(const FaceTask& task)
{
    return std::ranges::all_of(task.edits, [](const Edit& edit) { return is_no_op(edit); });
}

std::vector<FaceTask> effective(std::vector<FaceTask> tasks)
{
    for (FaceTask& task : tasks) std::erase_if(task.edits, [](const Edit& edit) { return is_no_op(edit); });
    return tasks;
}

std::optional<Emotion> main_emotion(const FaceTask& task)
{
    std::optional<Emotion> most;
    double most_strength = 0.0;
    bool is_top = true;
    double left = 1.0;  // of what lies below
    for (const Edit& edit : task.edits | std::views::reverse) {
        if (is_no_op(edit)) continue;
        const auto* emotions = std::get_if<EmotionTarget>(&edit.target);
        for (const auto& [emotion, strength] : emotions ? emotions->parts : std::vector<EmotionStrength>{}) {
            const double seen = left * strength * edit.opacity;
            if (seen > most_strength && (emotion != Emotion::neutral || is_top)) {
                most = emotion;
                most_strength = seen;
            }
        }
        if (emotions && edit.region.parts == Region{}.parts)
            left *= 1.0 - std::min(strength_of(*emotions) * edit.opacity, 1.0);
        is_top = false;
    }
    return most;
}

std::string describe(const FaceTask& task)
{
    std::string text;
    for (const Edit& edit : task.edits)
        if (!is_no_op(edit)) append(text, describe(edit.target), ", ");
    return text;
}

std::string describe(const std::vector<FaceTask>& tasks)
{
    std::string text;
    for (const FaceTask& task : tasks) append(text, describe(task), "; ");
    return text;
}

std::vector<Edit> portable(const std::vector<Edit>& edits)
{
    std::vector<Edit> kept;
    for (const Edit& edit : edits) {
        if (is_no_op(edit) || std::holds_alternative<Landmarks>(edit.target)) continue;
        kept.push_back(edit);
        kept.back().region.strokes.clear();
    }
    return kept;
}

std::vector<std::string> engines_of(const std::vector<FaceTask>& tasks)
{
    std::vector<std::string> engines;
    for (const FaceTask& task : tasks)
        for (const Edit& edit : task.edits)
            if (!is_no_op(edit) && std::ranges::find(engines, edit.engine) == engines.end())
                engines.push_back(edit.engine);
    return engines;
}

std::string describe_engines(const std::vector<FaceTask>& tasks)
{
    std::string text;
    for (const std::string& engine : engines_of(tasks)) append(text, engine, ", ");
    return text;
}

}  // namespace mien
