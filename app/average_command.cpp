#include "app/session.h"
#include "core/vision/average.h"
#include "core/vision/read.h"

namespace mien::app {

void add_average_command(CLI::App& app, Session& session)
{
    struct Words {
        std::string out;
        std::vector<std::string> photos;
        bool force = false;
    };
    auto* command =
        app.add_subcommand("average", "A portrait of nobody: the average of several faces, in the frame of the first");
    const auto words = std::make_shared<Words>();
    command->add_option("out", words->out, "The photo to write")->required();
    command->add_option("photos", words->photos, "Two photos or more, of one face each")->required();
    command->add_flag("--force", words->force, "Overwrite what is there");
    command->callback([&session, words] {
        check_writable(words->out, words->force);
        Job job = session.job(), finding = job.part(0.0, 0.5), averaging = job.part(0.5, 1.0);
        std::vector<Portrait> portraits;
        for (const auto& file : words->photos) {
            const Photo photo = read_photo(file);
            portraits.push_back({photo, faces_of(session, photo, {}, finding).front()});
        }
        WriteOptions options;
        options.overwrite = words->force;
        write_photo(average(portraits, averaging), words->out, options);
        session.finish_progress();
        std::printf("%s: the average of %zu faces\n", words->out.c_str(), portraits.size());
    });
}

}  // namespace mien::app
