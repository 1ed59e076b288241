#include "app/session.h"
#include "app/window.h"
#include "core/base/error.h"
#include "core/base/version.h"

#include <cstdio>
#include <filesystem>

namespace {

using namespace mien::app;

int run(int argc, char** argv)
{
    CLI::App app("Mien: a studio for facial expressions. Without words it opens the window.", "mien");
    app.set_version_flag("--version", mien::version);
    app.require_subcommand(0, 1);
    Session session;
    for (const auto add :
         {add_detect_command, add_edit_command, add_batch_command, add_render_command, add_score_command,
          add_models_command, add_prepare_command, add_train_command, add_evaluate_command, add_average_command,
          add_bakeoff_command, add_cam_command, add_eval_command, add_measure_command, add_bench_command,
          add_net_command, add_synth_command, add_doctor_command})
        add(app, session);
    std::string photo;
    app.add_option("photo", photo, "A photo to open in the window")->check(CLI::ExistingFile);
    add_device(app, session);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    session.finish_progress();
    if (!app.get_subcommands().empty()) return 0;
    return run_window(argc, argv, photo, app.count("--device") > 0 ? session.device : std::string());
}

}  // namespace

int main(int argc, char** argv)
try {
    return run(argc, argv);
} catch (const mien::Cancelled&) {
    std::fprintf(stderr, "\nmien: cancelled\n");
    return 1;
} catch (const std::exception& error) {  // Error's sentence, or a library's own
    std::fprintf(stderr, "\nmien: %s\n", mien::sentence_of(error).c_str());
    return 1;
}
