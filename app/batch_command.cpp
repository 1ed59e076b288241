#include "app/recipe.h"
#include "app/run_edit.h"
#include "core/engine/batch.h"

namespace mien::app {
namespace {

struct Words {
    std::vector<std::filesystem::path> in;
    std::filesystem::path out;
    std::string format;
    Recipe recipe;
    WriteOptions writing;
};

void tell_edit(Session& session, const Words& words, const BatchItem& item, const EditResult& result)
{
    session.finish_progress();
    std::printf("%s (%.2f s)\n", item.out.c_str(), result.seconds);
    if (words.recipe.unscored) return;
    for (const FaceResult& face : result.faces) tell(face.card);
}

void tell_report(Session& session, const Words& words, const BatchReport& report, const BatchTable& table)
{
    if (!session.json) {
        std::printf("%d edited, %d done before, %d failed; %s tells of each\n", report.edited, report.done_before,
                    int(report.failures.size()), table.file().c_str());
        return;
    }
    auto failures = nlohmann::ordered_json::array();
    for (const auto& [file, reason] : report.failures) failures.push_back({{"file", file}, {"reason", reason}});
    print({{"recipe", words_of(words.recipe)},
           {"edited", report.edited},
           {"done_before", report.done_before},
           {"failed", failures},
           {"table", table.file()}});
}

void batch(Session& session, const Words& words)
{
    edits_of(session, words.recipe);  // wrong words are told before anything is written
    const auto items = batch_items(words.in, words.out, words.format.empty() ? "" : "." + words.format);
    BatchTable table(words.out, words_of(words.recipe), words.writing.overwrite);
    const BatchWork work{
        [&](const Photo& photo, Job& finding) { return request_of(session, words.recipe, photo, {}, finding); },
        words.writing,
        [&](const BatchItem& item, const EditResult& result) {
            if (!session.json) tell_edit(session, words, item, result);
            if (!result.caution.empty()) std::fprintf(stderr, "mien: %s\n", result.caution.c_str());
        },
        [&](const BatchFailure& failure) {
            session.finish_progress();
            std::fprintf(stderr, "%s: %s\n", failure.file.c_str(), failure.reason.c_str());
        }};
    Job job = session.job();
    BatchReport report;
    try {
        report = run_batch(session.studio(), items, table, work, job);
    } catch (const Cancelled&) {
        session.finish_progress();
        std::fprintf(stderr, "stopped; the same words go on from here\n");
        throw;
    }
    session.finish_progress();
    tell_report(session, words, report, table);
    if (!report.failures.empty())
        throw Error(Error::Kind::damaged, std::to_string(report.failures.size()) + " of " +
                                              std::to_string(items.size()) + " photos could not be edited");
}

}  // namespace

void add_batch_command(CLI::App& app, Session& session)
{
    auto* command = app.add_subcommand(
        "batch", "Do the same to many photos; run it again to go on where it stopped or to try again what failed");
    const auto words = std::make_shared<Words>();
    command->add_option("out", words->out, "The folder to write to; gets mien-batch.csv with every score")->required();
    command->add_option("in", words->in, "Photos, and folders of photos")->required();
    add_recipe(*command, words->recipe);
    command->add_option("--format", words->format, "The format to write, else that of each photo")
        ->check(CLI::IsMember({"jpg", "png", "tif", "webp", "exr"}));
    add_writing(*command, words->writing, "Begin anew and replace files that exist");
    add_device(*command, session);
    add_json(*command, session);
    command->callback([&session, words] { batch(session, *words); });
}

}  // namespace mien::app
