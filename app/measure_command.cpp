#include "app/session.h"
#include "core/engine/editor_measure.h"

namespace mien::app {

void add_measure_command(CLI::App& app, Session& session)
{
    struct Measured {
        std::string engine, pack;
        int photos = 60;
    };
    auto* command = app.add_subcommand("measure", "Measure an editor on a pack's test people: what its card tells");
    const auto words = std::make_shared<Measured>();
    command->add_option("engine", words->engine, "The editor's id")->required();
    command->add_option("pack", words->pack, "A pack made by `mien prepare faces`")->required();
    command->add_option("--photos", words->photos, "How many, at most, for each category")->check(CLI::Range(1, 10000));
    add_json(*command, session);
    command->callback([&session, words] {
        Job job = session.job();
        const auto numbers = measure_editor(session.studio(), words->engine, words->pack, words->photos, job);
        session.finish_progress();
        tell(session, numbers);
    });
}

}  // namespace mien::app
