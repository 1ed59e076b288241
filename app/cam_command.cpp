#include "app/cam_explain.h"
#include "core/base/whole_file.h"
#include "core/data/npy.h"
#include "core/data/palette.h"
#include "core/engine/batch.h"
#include "core/nn/threads.h"
#include "core/vision/clip_frames.h"
#include "core/vision/read.h"
#include "core/vision/write.h"
#include "ui/sha256.h"

#include <algorithm>

namespace mien::app {
namespace {

namespace fs = std::filesystem;

/// The model that a person brought, or the engine.
Seer seer_of(Session& session, const fs::path& model, const std::string& engine)
{
    if (!model.empty()) {
        std::fprintf(stderr, "%s is not Mien's own: trust it as far as its source. sha256 %s\n", model.c_str(),
                     ui::sha256_of(model).c_str());
        return Seer(session.registry().guest(model));
    }
    return {session.registry(), engine};
}

nlohmann::ordered_json to_json(const std::vector<Layer>& layers)
{
    auto json = nlohmann::ordered_json::array();
    for (const Layer& layer : layers) {
        nlohmann::ordered_json each{{"name", layer.name}};
        if (!layer.shape.empty()) each["shape"] = layer.shape;
        each["map"] = layer.is_map;
        if (layer.is_usual) each["usual"] = true;
        if (!layer.children.empty()) each["children"] = to_json(layer.children);
        json.push_back(each);
    }
    return json;
}

void tell(const std::vector<Layer>& layers, int depth)
{
    for (const Layer& layer : layers) {
        std::string shape;
        for (const auto size : layer.shape) shape += (shape.empty() ? "" : " x ") + std::to_string(size);
        std::printf("  %*s%-*s %s%s\n", 2 * depth, "", 40 - 2 * depth, layer.name.c_str(), shape.c_str(),
                    layer.is_usual ? "   (usual)" : "");
        tell(layer.children, depth + 1);
    }
}

void list(Session& session, const Seer& seer)
{
    const auto layers = seer.explainable().layers();
    const auto methods = seer.explainable().methods();
    if (session.json) return print({{"engine", seer.card().id}, {"layers", to_json(layers)}, {"methods", methods}});
    std::printf("layers of %s\n", seer.card().id.c_str());
    tell(layers, 0);
    std::printf("methods\n");
    for (const auto& name : methods) {
        const CamMethod& method = cam_method(name);
        std::printf("  %-12s %.*s: %.*s\n", name.c_str(), int(method.title.size()), method.title.data(),
                    int(method.paper.size()), method.paper.data());
    }
}

void tell(const nlohmann::ordered_json& map)
{
    std::printf("%s: %s of %s", map["file"].get<std::string>().c_str(), map["method"].get<std::string>().c_str(),
                map["class"].get<std::string>().c_str());
    if (map.contains("against")) std::printf(" against %s", map["against"].get<std::string>().c_str());
    std::printf(", %.4g to %.4g\n ", map["range"]["least"].get<double>(), map["range"]["greatest"].get<double>());
    for (const auto& [part, share] : map["parts"].items())
        std::printf(" %s %.0f %%", part.c_str(), 100.0 * share.get<double>());
    std::printf("\n");
    if (!map.contains("faithfulness")) return;
    const auto& found = map["faithfulness"];
    std::printf("  deletion %.3f  insertion %.3f  ROAD %+.3f  drop %.0f %%  with shuffled weights",
                found["deletion_auc"].get<double>(), found["insertion_auc"].get<double>(), found["road"].get<double>(),
                100.0 * found["drop"].get<double>());
    for (const auto& each : found["shuffled"]) std::printf(" %.2f", each["correlation"].get<double>());
    std::printf("\n");
}

/// Writes what was asked for, and says where.
void keep(const CamWords& words, const Seer& seer, const Photo& photo, const Face& face, const BatchItem& item,
          Explained& made)
{
    if (!words.out.empty()) {
        draw(words, seer.card(), photo, face, made.look, item.out);
        made.json["out"] = item.out.string();
    }
    if (words.raw.empty()) return;
    const bool many = fs::is_directory(words.raw);
    const fs::path file = many ? words.raw / fs::path(item.out.filename()).replace_extension(".npy") : words.raw;
    check_free(file, words.overwrite);
    write_npy(file, made.look.map);
    made.json["raw"] = file.string();
}

nlohmann::ordered_json explain_photo(Session& session, const CamWords& words, Seer& seer, const BatchItem& item,
                                     Job& job)
{
    const Photo photo = read_photo(item.in);
    const auto faces = faces_of(session, photo, words.box, job);
    if (words.face < 0 || words.face >= int(faces.size()))
        throw WrongWords("--face counts from 0; " + item.in.string() + " has " + std::to_string(faces.size()));
    const Face& face = faces[std::size_t(words.face)];
    Explained made = explain_face(words, seer, photo, face, job);
    keep(words, seer, photo, face, item, made);
    nlohmann::ordered_json json{{"file", item.in.string()}, {"face", words.face}};
    json.update(made.json);
    return json;
}

/// One photo writes the file that is named; several, or a folder, write into the folder that is named.
std::vector<BatchItem> items_of(const CamWords& words)
{
    if (words.images.size() == 1 && !fs::is_directory(words.images[0]) && !fs::is_directory(words.out))
        return {{words.images[0], words.out.empty() ? words.images[0] : words.out}};
    for (const auto& folder : {words.out, words.raw})
        if (!folder.empty()) fs::create_directories(folder);
    return batch_items(words.images, words.out.empty() ? words.raw : words.out, ".png");
}

void cam_photos(Session& session, const CamWords& words, Seer& seer)
{
    const auto items = items_of(words);
    if (items.size() == 1 && !words.out.empty()) check_writable(items[0].out, words.overwrite);
    auto json = nlohmann::ordered_json::array();
    std::size_t failed = 0;
    for (const BatchItem& item : items) try {
            Job job = session.job();
            json.push_back(explain_photo(session, words, seer, item, job));
            session.finish_progress();
            if (!session.json) tell(json.back());
        } catch (const Error& error) {
            if (items.size() == 1) throw;
            ++failed;
            session.finish_progress();
            std::fprintf(stderr, "%s: %s\n", item.in.c_str(), error.what());
        }
    if (session.json) print({{"maps", json}});
    if (failed > 0)
        throw Error(Error::Kind::damaged,
                    std::to_string(failed) + " of " + std::to_string(items.size()) + " photos have no map");
}

void cam_clip(Session& session, const CamWords& words, Seer& seer)
{
    if (words.images.size() != 1) throw WrongWords("one video at a time");
    Job job = session.job();
    const auto json = explain_clip(session, words, seer, words.images[0], job);
    session.finish_progress();
    if (session.json) return print({{"clips", {json}}});
    std::printf("%s: %d frames explained, %d without a face\n", words.images[0].c_str(), json["explained"].get<int>(),
                json["without_face"].get<int>());
}

void cam(Session& session, const CamWords& words)
{
    if (words.is_listing)
        return list(session, seer_of(session, words.model, words.list.empty() ? words.engine : words.list));
    if (words.images.empty()) throw WrongWords("say which photo or video, or --list");
    nn::keep_freed_memory();
    Seer seer = seer_of(session, words.model, words.engine);
    cam_method(words.request.method);
    if (!words.palette.empty()) palette_named(words.palette);
    if (std::ranges::any_of(words.images, has_clip_name)) return cam_clip(session, words, seer);
    cam_photos(session, words, seer);
}

}  // namespace

void add_cam_command(CLI::App& app, Session& session)
{
    auto* command = app.add_subcommand("cam", "See what a recognizer looked at: class activation maps and their kin");
    const auto words = std::make_shared<CamWords>();
    command->add_option("images", words->images, "Photos, and folders of photos; or a video, frame by frame");
    command->add_option("--engine", words->engine, "The recognizer")->capture_default_str();
    command->add_option("--model", words->model, "A TorchScript module of your own, with a JSON file beside it")
        ->check(CLI::ExistingFile);
    auto* listing =
        command->add_option("--list", words->list,
                            "Tell the layers of this recognizer (of --engine or --model unless named) and the "
                            "methods that work on it");
    listing->expected(0, 1);
    command->add_option("--layer", words->request.layer, "A layer of --list, or a group for its last map");
    command->add_option("--method", words->request.method, "A method of --list")->capture_default_str();
    command->add_option("--class", words->shown, "What to explain; the predicted class unless given");
    command->add_option("--against", words->against, "Explain why that class rather than this one");
    command->add_option("--out", words->out, "The map over the picture; a folder for several photos or a video");
    command->add_option("--raw", words->raw, "The map as a NumPy file, float32; a folder for several photos");
    command->add_flag("--faithfulness", words->is_judged,
                      "Measure the map: deletion, insertion, ROAD, drop of confidence, shuffled weights");
    command->add_option("--over", words->over, "What the map is drawn over")
        ->check(CLI::IsMember({"crop", "photo"}))
        ->capture_default_str();
    command->add_option("--palette", words->palette, "viridis, cividis, magma or diverging");
    command->add_option("--opacity", words->opacity, "Of the map")->check(CLI::Range(0.0, 1.0))->capture_default_str();
    command->add_option("--face", words->face, "Which face, from 0")->capture_default_str();
    command->add_option("--box", words->box, "Where the face is: x,y,width,height");
    command->add_option("--every", words->every, "Of a video, each how-manieth frame")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    command->add_flag("--force", words->overwrite, "Replace files that exist");
    add_json(*command, session);
    command->callback([&session, words, listing] {
        words->is_listing = listing->count() > 0;
        cam(session, *words);
    });
}

}  // namespace mien::app
