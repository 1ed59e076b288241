#include "core/base/error.h"
#include "core/nn/recipes.h"

#include <torch/utils.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <thread>
#include <vector>

// mien-train train RECIPE PACK RUN [name=value ...]
// mien-train evaluate RECIPE PACK WEIGHTS [name=value ...]
int main(int argc, char** argv)
try {
    using namespace mien;
    torch::set_num_threads(int(std::max(1u, std::thread::hardware_concurrency())));
    nn::Recipes recipes;
    nn::add_all_recipes(recipes);
    const bool trains = argc >= 5 && std::strcmp(argv[1], "train") == 0;
    const bool evaluates = argc >= 5 && std::strcmp(argv[1], "evaluate") == 0;
    if (!trains && !evaluates) {
        std::fprintf(stderr, "usage: mien-train train RECIPE PACK RUN [name=value ...]\n"
                             "       mien-train evaluate RECIPE PACK WEIGHTS [name=value ...]\n");
        for (const auto& [id, make] : recipes.all())
            std::fprintf(stderr, "%s\n%s", id.c_str(), recipes.help(id).c_str());
        return 2;
    }
    const auto settings = Settings::from_words(std::vector<std::string>(argv + 5, argv + argc));
    if (evaluates) {
        for (const auto& [name, number] : recipes.evaluate(argv[2], settings, argv[3], argv[4]))
            std::printf("%-40s %.4f\n", name.c_str(), number);
        return 0;
    }
    std::string stage;  // one line an epoch, since its output often is a log
    Job job({}, [&](const Progress& now) {
        if (now.stage == stage) return;
        stage = now.stage;
        std::printf("%5.1f%%  %s\n", 100.0 * now.done, stage.c_str());
        std::fflush(stdout);
    });
    recipes.train(argv[2], settings, argv[3], argv[4], job);
    return 0;
} catch (const std::exception& error) {
    std::fprintf(stderr, "mien-train: %s\n", error.what());
    return 1;
}
