#include "app/session.h"
#include "core/base/whole_file.h"
#include "core/engine/evaluation_files.h"
#include "core/engine/evaluation_report.h"

namespace mien::app {
namespace {

namespace fs = std::filesystem;

struct Words {
    fs::path folder, labels, report, rows, suspicious, mean_maps;
    MapRequest request;
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

void tell(const nlohmann::ordered_json& json)
{
    std::printf("%d photos\n", json["photos"].get<int>());
    for (const auto& engine : json["engines"]) {
        std::printf("%s: accuracy %.3f  UAR %.3f  macro-F1 %.3f  ECE %.3f  suspicious labels %d\n",
                    engine["engine"].get<std::string>().c_str(), engine["accuracy"].get<double>(),
                    engine["uar"].get<double>(), engine["macro_f1"].get<double>(), engine["ece"].get<double>(),
                    engine["suspicious"].get<int>());
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

/// Asks each recognizer that has a network what it looks at; those without are told of and left out.
MeanMaps maps_of(Session& session, const Words& words, const Evaluation& evaluation, nlohmann::ordered_json& json)
{
    MeanMaps maps;
    if (words.mean_maps.empty()) return maps;
    Explainer explainer(session.registry());
    for (const std::string& engine : evaluation.engines) try {
            explainer.insight(engine);
            Job job = session.job();
            maps[engine] = mean_maps(explainer, engine, evaluation, words.request, job);
            session.finish_progress();
            for (const fs::path& file : write_mean_maps(words.mean_maps, engine, maps[engine]))
                json["mean_maps"].push_back(file.string());
        } catch (const Error& error) {
            if (evaluation.engines.size() == 1 || error.kind() != Error::Kind::unsupported) throw;
            std::fprintf(stderr, "%s: %s\n", engine.c_str(), error.what());
        }
    return maps;
}

void write(const fs::path& file, const std::string& text)
{
    if (!file.empty()) write_whole(file, text);
}

/// What was asked for beside the numbers.
void write_results(Session& session, const Words& words, const Evaluation& evaluation, nlohmann::ordered_json& json)
{
    write(words.rows, rows_csv(evaluation));
    write(words.suspicious, suspicious_csv(evaluation));
    const MeanMaps maps = maps_of(session, words, evaluation, json);
    if (words.report.empty()) return;
    write(words.report, html_report(evaluation, session.registry(), maps));
    json["report"] = words.report.string();
}

void eval(Session& session, const Words& words)
{
    const auto engines = engines_of(session, words);
    const LabelledSet set = labelled_set(words.folder, words.labels);
    for (const fs::path& file : {words.report, words.rows, words.suspicious}) check_result(set, file, words.overwrite);
    for (const std::string& engine : engines)
        for (const fs::path& file : mean_map_files(words.mean_maps, engine)) check_result(set, file, words.overwrite);
    cam_method(words.request.method);
    Job job = session.job();
    const Evaluation evaluation = evaluate(session.studio(), engines, set, job);
    session.finish_progress();
    for (const Unread& each : evaluation.unread)
        std::fprintf(stderr, "%s: %s\n", each.photo.file.c_str(), each.reason.c_str());
    auto json = to_json(evaluation);
    write_results(session, words, evaluation, json);
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
    command->add_option("--rows", words->rows, "A CSV table of what was said of each photo");
    command->add_option("--suspicious", words->suspicious,
                        "A CSV table of labels that may be wrong, with what is proposed instead");
    auto* maps = command->add_option("--mean-maps", words->mean_maps,
                                     "A folder for what is looked at in each class on the whole: .png and .npy");
    command->add_option("--method", words->request.method, "How these maps come about, see `mien cam --list`")
        ->capture_default_str()
        ->needs(maps);
    command->add_option("--layer", words->request.layer, "The layer of these maps; the usual one unless given")
        ->needs(maps);
    command->add_flag("--force", words->overwrite, "Replace files that exist");
    add_json(*command, session);
    command->callback([&session, words] { eval(session, *words); });
}

}  // namespace mien::app
