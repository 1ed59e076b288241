#include "app/session.h"

namespace mien::app {

void add_bench_command(CLI::App& app, Session& session)
{
    auto* command = app.add_subcommand("bench", "Measure speed");
    add_json(*command, session);
    command->callback([] {});
}

}  // namespace mien::app
