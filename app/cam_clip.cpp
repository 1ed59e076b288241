#include "app/cam_explain.h"
#include "core/base/whole_file.h"
#include "core/data/npy.h"
#include "core/vision/clip_frames.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <sstream>

namespace mien::app {
namespace {

namespace fs = std::filesystem;

Point centre(const Rect& box) { return {box.left + 0.5 * box.width, box.top + 0.5 * box.height}; }

/// The face of a frame that is nearest to where it was in the frame before; null where there is none.
const Face* followed(const std::vector<Face>& faces, const std::optional<Rect>& before, int first)
{
    if (!before) return first < int(faces.size()) ? &faces[std::size_t(first)] : nullptr;
    const auto distance = [&](const Face& face) {
        const Point way = centre(face.box) - centre(*before);
        return std::hypot(way.x, way.y);
    };
    const auto nearest = std::ranges::min_element(faces, {}, distance);
    return nearest == faces.end() ? nullptr : &*nearest;
}

/// "clip-000123.png"
fs::path picture_of(const CamWords& words, const fs::path& clip, int frame)
{
    char number[16];
    std::snprintf(number, sizeof number, "-%06d.png", frame);
    return words.out / (clip.stem().string() + number);
}

/// What has been made of a video so far.
struct Course {
    std::vector<Plane> maps;  // empty planes where no face was found
    std::string lines;        // JSON, one a frame
    std::optional<Rect> box;  // of the face in the last frame that had one
    int without_face = 0;
};

struct Frame {
    Photo photo;
    int number = 0;  // from 0
    double seconds = 0.0;
};

void explain_frame(Session& session, const CamWords& words, Seer& seer, const Frame& frame, Course& course, Job& job)
{
    const auto faces = session.studio().find_faces(frame.photo, job);
    nlohmann::ordered_json line{{"frame", frame.number}, {"seconds", frame.seconds}};
    if (const Face* face = followed(faces, course.box, words.face)) {
        course.box = face->box;
        Explained made = explain_face(words, seer, frame.photo, *face, job);
        line.update(made.json);
        if (!words.out.empty()) {
            const fs::path picture = picture_of(words, frame.photo.source, frame.number);
            draw(words, seer.card(), frame.photo, *face, made.look, picture);
            line["out"] = picture.string();
        }
        course.maps.push_back(made.look.map);
    } else {
        line["problem"] = "no face was found";
        ++course.without_face;
        course.maps.emplace_back();
    }
    course.lines += line.dump() + "\n";
}

/// Planes of one size: not a number where there was none.
std::vector<Plane> filled(std::vector<Plane> maps)
{
    const auto some = std::ranges::find_if(maps, [](const Plane& each) { return !each.empty(); });
    if (some == maps.end()) throw Error(Error::Kind::not_found, "no face was found in any frame");
    const int width = some->width(), height = some->height();
    const Plane none(width, height, 1,
                     std::vector<float>(std::size_t(width) * height, std::numeric_limits<float>::quiet_NaN()));
    std::ranges::replace_if(
        maps, [](const Plane& each) { return each.empty(); }, none);
    return maps;
}

}  // namespace

nlohmann::ordered_json explain_clip(Session& session, const CamWords& words, Seer& seer, const fs::path& clip, Job& job)
{
    if (!words.box.empty()) throw WrongWords("--box is for photos: a face in a video moves");
    ClipFrames frames(clip);
    const fs::path lines = words.out.empty() ? fs::path() : words.out / (clip.stem().string() + ".jsonl");
    for (const fs::path& file : {lines, words.raw}) check_free(file, words.overwrite);
    if (!words.out.empty()) fs::create_directories(words.out);
    const double expected = std::max(1, frames.count()), rate = frames.rate();
    Course course;
    int number = 0;
    for (auto frame = frames.next(); frame; frame = frames.next(), ++number) {
        const double done = std::min(1.0, number / expected), next = std::min(1.0, (number + 1) / expected);
        job.step(done, "frame " + std::to_string(number));
        Job part = job.part(done, next);
        if (number % words.every == 0)
            explain_frame(session, words, seer, {*frame, number, rate > 0.0 ? number / rate : 0.0}, course, part);
    }
    nlohmann::ordered_json json{{"file", clip.string()},
                                {"frames", number},
                                {"explained", course.maps.size() - std::size_t(course.without_face)},
                                {"without_face", course.without_face}};
    const auto maps = filled(std::move(course.maps));
    if (!words.raw.empty()) {
        write_npy(words.raw, maps);
        json["raw"] = words.raw.string();
    }
    if (!lines.empty()) {
        write_whole(lines, course.lines);
        json["lines"] = lines.string();
    }
    return json;
}

}  // namespace mien::app
