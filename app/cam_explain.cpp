#include "app/cam_explain.h"

#include "core/vision/align.h"
#include "core/vision/overlay.h"
#include "core/vision/view.h"
#include "core/vision/write.h"

#include <algorithm>

namespace mien::app {
namespace {

namespace fs = std::filesystem;

constexpr int drawn_side = 512;  // pixels of a crop with its map

/// A class by its name or number; "predicted" and nothing mean `otherwise`.
int class_of(const std::string& word, const Score& score, int otherwise)
{
    if (word.empty() || word == "predicted") return otherwise;
    const auto found = std::ranges::find(score.readings, word, &Reading::name);
    if (found != score.readings.end()) return int(found - score.readings.begin());
    std::string known;
    for (const Reading& each : score.readings) known += (known.empty() ? "" : ", ") + each.name;
    throw WrongWords("there is no class '" + word + "'; there are " + known);
}

Question question_of(const CamWords& words, const Score& score)
{
    return {class_of(words.shown, score, most_probable(score)), class_of(words.against, score, Question::none)};
}

/// The name of the layer that is looked at when none is named.
std::string usual_in(const std::vector<Layer>& layers)
{
    for (const Layer& layer : layers) {
        if (layer.is_usual) return layer.name;
        if (auto within = usual_in(layer.children); !within.empty()) return within;
    }
    return {};
}

nlohmann::ordered_json describe(const Seer& seer, const MapRequest& request, const Look& look)
{
    const auto name = [&](int which) { return look.score.readings[std::size_t(which)].name; };
    nlohmann::ordered_json json{{"engine", seer.card().id}, {"method", request.method}};
    if (cam_method(request.method).reads_layer)
        json["layer"] = request.layer.empty() ? usual_in(seer.explainable().layers()) : request.layer;
    json["class"] = name(look.question.shown);
    if (look.question.is_difference()) json["against"] = name(look.question.against);
    for (const Reading& each : look.score.readings) json["probabilities"][each.name] = each.value;
    const auto [least, greatest] = std::ranges::minmax(look.map.pixels());
    json["range"] = {{"least", least}, {"greatest", greatest}};
    for (const PartShare& each : look.shares) json["parts"][each.part] = each.share;
    return json;
}

nlohmann::ordered_json to_json(const Faithfulness& found)
{
    auto shuffled = nlohmann::ordered_json::array();
    for (const auto& each : found.shuffled)
        shuffled.push_back({{"share", each.share}, {"correlation", each.correlation}});
    return {{"deletion_auc", found.deletion_area},
            {"insertion_auc", found.insertion_area},
            {"road", found.road},
            {"drop", found.drop},
            {"rises", found.rises},
            {"deletion", found.deletion},
            {"insertion", found.insertion},
            {"road_greatest", found.road_greatest},
            {"road_least", found.road_least},
            {"shuffled", shuffled}};
}

}  // namespace

Explained explain_face(const CamWords& words, Seer& seer, const Photo& photo, const Face& face, Job& job)
{
    MapRequest request = words.request;
    const auto ask = [&](const Score& score) { return question_of(words, score); };
    Explained made{seer.look(photo, face, request, ask, job), {}};
    request.question = made.look.question;
    made.json = describe(seer, request, made.look);
    if (words.is_judged)
        made.json["faithfulness"] = to_json(seer.explainable().judge(made.look.face, request, made.look.map, job));
    return made;
}

void draw(const CamWords& words, const Card& card, const Photo& photo, const Face& face, const Look& look,
          const fs::path& file)
{
    const Palette& palette = words.palette.empty() ? palette_for(look.map) : palette_named(words.palette);
    const MapDrawing drawing{palette, range_of(look.map, palette), words.opacity};
    Photo picture;
    if (words.over == "photo") {
        picture.pixels = overlaid(for_screen(photo), look.map, look.face.crop_from_photo, drawing);
    } else {
        const AlignedFace large = align(photo, face, drawn_side, card.margin);
        const Similarity smaller{double(look.map.width()) / drawn_side, 0.0, 0.0, 0.0};
        picture.pixels = overlaid(for_screen(large.image), look.map, smaller, drawing);
    }
    write_photo(picture, file,
                {.overwrite = words.overwrite, .strip_location = false, .quality = 95, .provenance = {}});
}

}  // namespace mien::app
