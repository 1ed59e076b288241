#include "app/session.h"
#include "core/vision/read.h"

namespace mien::app {
namespace {

struct Words {
    std::string image;
    std::string box;
};

void detect(Session& session, const Words& words)
{
    Job job = session.job();
    const Photo photo = read_photo(words.image);
    std::vector<Face> faces =
        words.box.empty() ? session.studio().find_faces(photo, job) : faces_of(session, photo, words.box, job);
    session.finish_progress();
    if (session.json) {
        nlohmann::ordered_json json{
            {"width", photo.width()}, {"height", photo.height()}, {"faces", nlohmann::json::array()}};
        for (const Face& face : faces) json["faces"].push_back(to_json(face));
        return print(json);
    }
    std::printf("%s: %d x %d, %zu face%s\n", words.image.c_str(), photo.width(), photo.height(), faces.size(),
                faces.size() == 1 ? "" : "s");
    for (std::size_t i = 0; i < faces.size(); ++i) {
        const Face& face = faces[i];
        std::printf("  %zu: %.0f x %.0f at %.0f,%.0f  confidence %.2f  yaw %+.0f pitch %+.0f roll %+.0f  %s\n", i,
                    face.box.width, face.box.height, face.box.left, face.box.top, face.confidence, face.pose.yaw,
                    face.pose.pitch, face.pose.roll, face.caution.c_str());
    }
    if (faces.empty()) std::printf("  Say where a face is with --box x,y,width,height\n");
}

}  // namespace

void add_detect_command(CLI::App& app, Session& session)
{
    auto* command = app.add_subcommand("detect", "Find the faces in a photo: boxes, 68 landmarks, head pose");
    const auto words = std::make_shared<Words>();
    command->add_option("image", words->image, "The photo")->required();
    command->add_option("--box", words->box, "Where the face is: x,y,width,height");
    add_json(*command, session);
    command->callback([&session, words] { detect(session, *words); });
}

}  // namespace mien::app
