#include "core/engine/bakeoff.h"

#include "core/vision/align.h"

#include <algorithm>

namespace mien {
namespace {

constexpr double margin = 1.6;

}  // namespace

double mark_of(const Scorecard& card)
{
    if (!card.asked) return std::max(card.landmarks_reached, 0.0) * std::max(card.identity, 0.0);
    double sum = 0.0;
    for (const Opinion& opinion : card.opinions) sum += opinion.after[std::size_t(card.target)];
    return sum / std::max<double>(double(card.opinions.size()), 1.0) * std::max(card.identity, 0.0);
}

Raster<std::uint8_t> face_of(const Photo& photo, const Face& face)
{
    return for_screen(align(photo, face, variant_side, margin).image);
}

std::vector<Variant> bake_off(Studio& studio, const Photo& photo, const Face& face, const std::vector<Edit>& tries,
                              Job& job)
{
    std::vector<Variant> variants;
    for (std::size_t i = 0; i < tries.size(); ++i) {
        Job one = job.part(double(i) / double(tries.size()), double(i + 1) / double(tries.size()));
        if (!studio.obstacle(tries[i].engine, tries[i].target).empty()) continue;
        const EditResult result = studio.edit({.photo = photo, .tasks = {{face, {tries[i]}}}}, one);
        const Scorecard& card = result.faces[0].card;
        variants.push_back({tries[i], mark_of(card), result.seconds, card, face_of(result.photo, face)});
    }
    std::ranges::stable_sort(variants, std::greater{}, &Variant::mark);
    return variants;
}

}  // namespace mien
