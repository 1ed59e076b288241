#include "core/engine/evaluation_files.h"

#include "core/base/error.h"
#include "core/base/whole_file.h"
#include "core/data/csv.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>

namespace mien {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t mistakes_told = 24;

std::string text_of(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.6f", value);
    return text;
}

nlohmann::ordered_json classes_json(const Confusion& confusion)
{
    nlohmann::ordered_json json;
    for (int i = 0; i < emotion_count; ++i)
        if (confusion.truths(i) > 0)
            json[name(Emotion(i))] = {{"photos", confusion.truths(i)},
                                      {"precision", confusion.precision(i)},
                                      {"recall", confusion.recall(i)},
                                      {"f1", confusion.f1(i)}};
    return json;
}

nlohmann::ordered_json calibration_json(const std::vector<Claim>& claims)
{
    auto json = nlohmann::ordered_json::array();
    for (const CalibrationBin& bin : calibration_bins(claims))
        if (bin.claims > 0)
            json.push_back({{"photos", bin.claims}, {"confidence", bin.confidence}, {"accuracy", bin.accuracy}});
    return json;
}

nlohmann::ordered_json engine_json(const Evaluation& evaluation, std::size_t engine)
{
    const Confusion confusion = evaluation.confusion(engine);
    const auto claims = evaluation.claims(engine);
    nlohmann::ordered_json json{{"engine", evaluation.engines[engine]},
                                {"accuracy", confusion.accuracy()},
                                {"uar", confusion.uar()},
                                {"macro_f1", confusion.macro_f1()},
                                {"ece", calibration_error(claims)},
                                {"suspicious", evaluation.suspicious(engine).size()},
                                {"classes", classes_json(confusion)}};
    for (int truth = 0; truth < emotion_count; ++truth)
        for (int named = 0; named < emotion_count; ++named)
            json["confusion"][name(Emotion(truth))][name(Emotion(named))] = confusion.count(truth, named);
    json["calibration"] = calibration_json(claims);
    json["worst"] = nlohmann::ordered_json::array();
    for (const Verdict* each : evaluation.worst(engine, mistakes_told))
        json["worst"].push_back({{"file", each->photo.file.string()},
                                 {"truth", name(each->photo.truth)},
                                 {"named", name(each->named(engine))},
                                 {"confidence", each->confidence(engine)}});
    return json;
}

nlohmann::ordered_json comparisons_json(const Evaluation& evaluation)
{
    auto json = nlohmann::ordered_json::array();
    for (std::size_t i = 1; i < evaluation.engines.size(); ++i) {
        const Comparison found = compared(evaluation, 0, i);
        json.push_back({{"engines", {evaluation.engines[0], evaluation.engines[i]}},
                        {"only_first_right", found.first_only},
                        {"only_second_right", found.second_only},
                        {"mcnemar_p", found.chance}});
    }
    return json;
}

}  // namespace

nlohmann::ordered_json to_json(const Evaluation& evaluation)
{
    nlohmann::ordered_json json{{"photos", evaluation.verdicts.size()}};
    json["failed"] = nlohmann::ordered_json::array();
    for (const Unread& each : evaluation.unread)
        json["failed"].push_back({{"file", each.photo.file.string()}, {"reason", each.reason}});
    json["engines"] = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < evaluation.engines.size(); ++i) json["engines"].push_back(engine_json(evaluation, i));
    json["comparisons"] = comparisons_json(evaluation);
    return json;
}

std::string json_text(const Evaluation& evaluation) { return to_json(evaluation).dump(2) + "\n"; }

std::string rows_csv(const Evaluation& evaluation)
{
    std::vector<std::string> names{"file", "label", "engine", "named", "confidence", "right"};
    for (const auto word : emotion_names) names.push_back("p_" + std::string(word));
    names.push_back("left_out");
    std::string table = csv_line(names);
    for (const Verdict& each : evaluation.verdicts)
        for (std::size_t engine = 0; engine < evaluation.engines.size(); ++engine) {
            std::vector<std::string> fields{evaluation.set.short_name(each.photo.file),
                                            name(each.photo.truth),
                                            evaluation.engines[engine],
                                            name(each.named(engine)),
                                            text_of(each.confidence(engine)),
                                            each.is_right(engine) ? "1" : "0"};
            for (const double probability : each.said[engine]) fields.push_back(text_of(probability));
            fields.resize(names.size());
            table += csv_line(fields);
        }
    for (const Unread& each : evaluation.unread) {
        std::vector<std::string> fields{evaluation.set.short_name(each.photo.file), name(each.photo.truth)};
        fields.resize(names.size());
        fields.back() = each.reason;
        table += csv_line(fields);
    }
    return table;
}

std::string suspicious_csv(const Evaluation& evaluation)
{
    std::string table = csv_line({"file", "label", "proposed", "engine", "p_label", "p_proposed", "margin"});
    for (std::size_t engine = 0; engine < evaluation.engines.size(); ++engine)
        for (const Verdict* each : evaluation.suspicious(engine))
            table += csv_line({evaluation.set.short_name(each->photo.file), name(each->photo.truth),
                               name(each->named(engine)), evaluation.engines[engine],
                               text_of(each->confidence(engine) - each->margin(engine)),
                               text_of(each->confidence(engine)), text_of(each->margin(engine))});
    return table;
}

void check_result(const LabelledSet& set, const fs::path& file, bool overwrite)
{
    if (!fs::exists(file)) return;
    const auto is_file = [&](const fs::path& other) { return fs::exists(other) && fs::equivalent(file, other); };
    const bool is_theirs = is_file(set.labels) || std::ranges::any_of(set.photos, is_file, &LabelledPhoto::file);
    if (is_theirs)
        throw Error(Error::Kind::invalid, file.string() + " belongs to the photos and stays as it is: name another");
    check_free(file, overwrite);
}

}  // namespace mien
