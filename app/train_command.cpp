#include "app/session.h"
#include "core/nn/recipes.h"
#include "core/nn/threads.h"

namespace mien::app {
namespace {

struct Words {
    std::string recipe, pack, run;
    std::vector<std::string> settings;
    int ranks = 1;
};

nn::Recipes all_recipes()
{
    nn::use_all_cores();
    nn::Recipes recipes;
    nn::add_all_recipes(recipes);
    return recipes;
}

}  // namespace

void add_train_command(CLI::App& app, Session& session)
{
    auto* command = app.add_subcommand("train", "Train an engine from a pack; run it again to go on where it stopped");
    const auto words = std::make_shared<Words>();
    command->add_option("recipe", words->recipe, "The engine's id")->required();
    command->add_option("pack", words->pack, "A pack made by `mien prepare`")->required();
    command->add_option("run", words->run, "The run folder: log.csv, checkpoint, weights")->required();
    command->add_option("settings", words->settings, "name=value ...");
    command->add_option("--ranks", words->ranks, "Processes that train together, as does ranks=N")
        ->check(CLI::Range(1, 4096));
    command->callback([&session, words] {
        Job job = session.job();
        if (words->ranks > 1) words->settings.push_back("ranks=" + std::to_string(words->ranks));
        all_recipes().train(words->recipe, Settings::from_words(words->settings), words->pack, words->run, job);
    });
}

void add_evaluate_command(CLI::App& app, Session& session)
{
    auto* command = app.add_subcommand("evaluate", "Measure trained weights on a pack's test people");
    const auto words = std::make_shared<Words>();
    command->add_option("recipe", words->recipe, "The engine's id")->required();
    command->add_option("pack", words->pack, "A pack made by `mien prepare`")->required();
    command->add_option("weights", words->run, "weights.safetensors; the engine's own unless given");
    command->add_option("settings", words->settings, "name=value ...");
    add_json(*command, session);
    command->callback([&session, words] {
        const auto weights =
            words->run.empty() ? session.registry().store().require(words->recipe) : std::filesystem::path(words->run);
        const auto numbers =
            all_recipes().evaluate(words->recipe, Settings::from_words(words->settings), words->pack, weights);
        tell(session, numbers);
    });
}

}  // namespace mien::app
