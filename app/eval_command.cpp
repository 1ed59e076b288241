#include "app/session.h"
#include "core/base/whole_file.h"
#include "core/engine/evaluation_report.h"

namespace mien::app {
namespace {

namespace fs = std::filesystem;

struct Words {
    fs::path folder, labels, report;
    std::string engine;
    std::vector<std::string> engines;
    bool overwrite = false;
};

std::vector<std::string> engines_of(Session& session, const Words& words)
{
    auto engines = words.engines;
    if (!words.engine.empty()) engines.push_back(words.engine);
    if (engines.empty()) engines = session.registry().trained_analyzers();
    if (engines.empty())
        throw Error(Error::Kind::not_found, "no recognizer is trained yet; `mien models` says how to train one");
    for (const auto& id : engines) session.registry().analyzer(id);  // a wrong name is told before the work
    return engines;
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

nlohmann::ordered_json engine_json(const Evaluation& evaluation, std::size_t engine)
{
    constexpr std::size_t mistakes_told = 24;
    const Confusion confusion = evaluation.confusion(engine);
    const auto claims = evaluation.claims(engine);
    nlohmann::ordered_json json{{"engine", evaluation.engines[engine]},
                                {"accuracy", confusion.accuracy()},
                                {"uar", confusion.uar()},
                                {"macro_f1", confusion.macro_f1()},
                                {"ece", calibration_error(claims)},
                                {"classes", classes_json(confusion)}};
    for (int truth = 0; truth < emotion_count; ++truth)
        for (int named = 0; named < emotion_count; ++named)
            json["confusion"][name(Emotion(truth))][name(Emotion(named))] = confusion.count(truth, named);
    json["calibration"] = nlohmann::ordered_json::array();
    for (const CalibrationBin& bin : calibration_bins(claims))
        if (bin.claims > 0)
            json["calibration"].push_back(
                {{"photos", bin.claims}, {"confidence", bin.confidence}, {"accuracy", bin.accuracy}});
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

void tell(const nlohmann::ordered_json& json)
{
    std::printf("%d photos\n", json["photos"].get<int>());
    for (const auto& engine : json["engines"]) {
        std::printf("%s: accuracy %.3f  UAR %.3f  macro-F1 %.3f  ECE %.3f\n",
                    engine["engine"].get<std::string>().c_str(), engine["accuracy"].get<double>(),
                    engine["uar"].get<double>(), engine["macro_f1"].get<double>(), engine["ece"].get<double>());
        for (const auto& [word, numbers] : engine["classes"].items())
            std::printf("  %-10s %4d photos  precision %.2f  recall %.2f  F1 %.2f\n", word.c_str(),
                        numbers["photos"].get<int>(), numbers["precision"].get<double>(),
                        numbers["recall"].get<double>(), numbers["f1"].get<double>());
    }
    for (const auto& each : json["comparisons"])
        std::printf("only %s right %d, only %s right %d: p = %.4f (McNemar)\n",
                    each["engines"][0].get<std::string>().c_str(), each["only_first_right"].get<int>(),
                    each["engines"][1].get<std::string>().c_str(), each["only_second_right"].get<int>(),
                    each["mcnemar_p"].get<double>());
}

void eval(Session& session, const Words& words)
{
    if (!words.report.empty() && fs::exists(words.report) && !words.overwrite)
        throw Error(Error::Kind::invalid, words.report.string() + " exists; --force replaces it");
    const auto engines = engines_of(session, words);
    const auto photos = labelled_photos(words.folder, words.labels);
    auto failures = nlohmann::ordered_json::array();
    Job job = session.job();
    const Evaluation evaluation = evaluate(
        session.studio(), engines, photos,
        [&](const fs::path& file, const std::string& reason) {
            failures.push_back({{"file", file.string()}, {"reason", reason}});
            session.finish_progress();
            std::fprintf(stderr, "%s: %s\n", file.c_str(), reason.c_str());
        },
        job);
    session.finish_progress();
    nlohmann::ordered_json json{{"photos", evaluation.verdicts.size()},
                                {"failed", failures},
                                {"engines", nlohmann::ordered_json::array()},
                                {"comparisons", comparisons_json(evaluation)}};
    for (std::size_t i = 0; i < engines.size(); ++i) json["engines"].push_back(engine_json(evaluation, i));
    if (!words.report.empty()) {
        const std::string page = html_report(evaluation, session.registry());
        write_whole(words.report, [&](std::ostream& out) { out << page; });
        json["report"] = words.report.string();
    }
    if (session.json) return print(json);
    tell(json);
}

}  // namespace

void add_eval_command(CLI::App& app, Session& session)
{
    auto* command = app.add_subcommand("eval", "Measure recognizers on your own labelled photos");
    const auto words = std::make_shared<Words>();
    command->add_option("folder", words->folder, "The photos; in folders named by expression unless --labels is given")
        ->required();
    command->add_option("--labels", words->labels, "A table with the columns file and expression")
        ->check(CLI::ExistingFile);
    auto* one = command->add_option("--engine", words->engine, "One recognizer; all trained ones unless given");
    command->add_option("--engines", words->engines, "Several, compared with the first: a,b")
        ->delimiter(',')
        ->excludes(one);
    command->add_option("--report", words->report, "An HTML page with tables, plots and the surest mistakes");
    command->add_flag("--force", words->overwrite, "Replace a report that exists");
    add_json(*command, session);
    command->callback([&session, words] { eval(session, *words); });
}

}  // namespace mien::app
