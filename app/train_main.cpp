#include "core/base/error.h"
#include "core/nn/net_tool.h"
#include "core/nn/recipes.h"
#include "core/nn/threads.h"

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

namespace {

using namespace mien;

using Words = std::vector<std::string>;

constexpr int wrong_words = 2;

int usage(const nn::Recipes& recipes)
{
    std::fprintf(stderr,
                 "usage: mien-train train RECIPE PACK RUN [name=value ...]\n"
                 "       mien-train evaluate RECIPE PACK WEIGHTS [name=value ...]\n"
                 "       mien-train net list [--json]\n"
                 "       mien-train net keys NAME\n"
                 "       mien-train net forward NAME [--weights FILE] --in FILE --out FILE [--mode train|eval]\n");
    for (const auto& [id, make] : recipes.all()) std::fprintf(stderr, "%s\n%s", id.c_str(), recipes.help(id).c_str());
    return wrong_words;
}

void train(const nn::Recipes& recipes, const Words& words, const Settings& settings)
{
    std::string stage;  // one line an epoch, since its output often is a log
    Job job({}, [&](const Progress& now) {
        if (now.stage == stage) return;
        stage = now.stage;
        std::printf("%5.1f%%  %s\n", 100.0 * now.done, stage.c_str());
        std::fflush(stdout);
    });
    recipes.train(words[1], settings, words[2], words[3], job);
}

void evaluate(const nn::Recipes& recipes, const Words& words, const Settings& settings)
{
    for (const auto& [name, number] : recipes.evaluate(words[1], settings, words[2], words[3]))
        std::printf("%-40s %.4f\n", name.c_str(), number);
}

// false: a word or its value is missing or unknown
bool read_run(const Words& words, nn::NetRun& run)
{
    run.name = words[2];
    for (std::size_t i = 3; i < words.size(); i += 2) {
        if (i + 1 == words.size()) return false;
        if (words[i] == "--weights")
            run.weights = words[i + 1];
        else if (words[i] == "--in")
            run.inputs = words[i + 1];
        else if (words[i] == "--out")
            run.outputs = words[i + 1];
        else if (words[i] == "--mode")
            run.mode = words[i + 1];
        else
            return false;
    }
    return !run.inputs.empty() && !run.outputs.empty();
}

// mien-train net list|keys|forward; the same words as `mien net`
int run_net_words(const Words& words, const nn::Recipes& recipes)
{
    nn::Nets nets;
    nn::add_all_nets(nets);
    const std::string verb = words.size() > 1 ? words[1] : "";
    if (verb == "list" && words.size() == 2) {
        std::fputs(nn::nets_as_text(nets).c_str(), stdout);
    } else if (verb == "list" && words.size() == 3 && words[2] == "--json") {
        std::fputs(nn::nets_as_json(nets).c_str(), stdout);
    } else if (verb == "keys" && words.size() == 3) {
        std::fputs(nn::keys_of_net(nets, words[2]).c_str(), stdout);
    } else {
        nn::NetRun run;
        if (verb != "forward" || words.size() < 3 || !read_run(words, run)) return usage(recipes);
        nn::run_net(nets, run);
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv)
try {
    nn::use_all_cores();
    nn::Recipes recipes;
    nn::add_all_recipes(recipes);
    const Words words(argv + 1, argv + argc);
    const std::string verb = words.empty() ? "" : words[0];
    if (verb == "net") return run_net_words(words, recipes);
    if (words.size() < 4 || (verb != "train" && verb != "evaluate")) return usage(recipes);
    const auto settings = Settings::from_words(Words(words.begin() + 4, words.end()));
    if (verb == "train")
        train(recipes, words, settings);
    else
        evaluate(recipes, words, settings);
    return 0;
} catch (const std::exception& error) {
    std::fprintf(stderr, "mien-train: %s\n", sentence_of(error).c_str());
    return 1;
}
