#pragma once

#include "core/engine/report.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <string>

namespace mien::app {

/// What every command shares: the studio, made when first needed, and how to talk to the terminal.
class Session {
public:
    Studio& studio();
    const Registry& registry() { return studio().registry(); }

    /// Reports to a progress bar where standard error is a terminal; stops on Ctrl-C.
    Job job();
    /// Ends the progress bar's line, so that text can follow.
    void finish_progress();

    bool json = false;           // print one JSON object on standard output and nothing else
    std::string device = "cpu";  // where edits are put back, see Studio::use_device()

private:
    std::unique_ptr<Studio> studio_;
    bool progress_shown_ = false;
};

/// Adds --json to a command.
void add_json(CLI::App& command, Session& session);

/// Adds --device to a command that edits.
void add_device(CLI::App& command, Session& session);

/// Prints a JSON object the way every command does.
void print(const nlohmann::ordered_json& json);

/// A word on the command line that cannot be meant: exit code 2, where an Error is 1.
struct WrongWords : CLI::ValidationError {
    explicit WrongWords(const std::string& sentence) : CLI::ValidationError("mien", sentence) {}
};

/// "x,y,w,h" as a box; throws WrongWords.
Rect parse_box(const std::string& text);

/// The faces of a photo, or the one in the box the person gave; an Error says what to do when there are none.
std::vector<Face> faces_of(Session& session, const Photo& photo, const std::string& box, Job& job);

/// The ids of the trained editors, the default one first; an Error where there is none.
std::vector<std::string> require_editors(Session& session);

/// Prints a scorecard for people.
void tell(const Scorecard& card);
/// Prints measured numbers, as JSON where that was asked for.
void tell(const Session& session, const std::map<std::string, double>& numbers);

// one per command; each adds its subcommand and what runs when it is chosen
void add_average_command(CLI::App& app, Session& session);
void add_bakeoff_command(CLI::App& app, Session& session);
void add_batch_command(CLI::App& app, Session& session);
void add_bench_command(CLI::App& app, Session& session);
void add_bench_gpu_command(CLI::App& bench, Session& session);
void add_bench_nets_command(CLI::App& bench, Session& session);
void add_cam_command(CLI::App& app, Session& session);
void add_detect_command(CLI::App& app, Session& session);
void add_doctor_command(CLI::App& app, Session& session);
void add_edit_command(CLI::App& app, Session& session);
void add_eval_command(CLI::App& app, Session& session);
void add_evaluate_command(CLI::App& app, Session& session);
void add_measure_command(CLI::App& app, Session& session);
void add_models_command(CLI::App& app, Session& session);
void add_net_command(CLI::App& app, Session& session);
void add_prepare_command(CLI::App& app, Session& session);
void add_render_command(CLI::App& app, Session& session);
void add_score_command(CLI::App& app, Session& session);
void add_synth_command(CLI::App& app, Session& session);
void add_train_command(CLI::App& app, Session& session);

}  // namespace mien::app
