#include "core/engine/batch.h"

#include "core/base/error.h"
#include "core/base/whole_file.h"
#include "core/engine/project.h"
#include "core/vision/read.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <iterator>
#include <map>

namespace mien {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t judges_told = 2;
const std::string done = "done", begun = "begun", failed = "failed";
const std::string failed_beside_own = "failed (earlier edit kept)";  // which the next try may replace

const std::vector<std::string> columns{"file",    "result",           "reason",        "recipe",       "engine",
                                       "face",    "seconds",          "target",        "judge",        "before",
                                       "after",   "second_judge",     "second_before", "second_after", "same_person",
                                       "changed", "landmarks_reached"};

std::string text_of(double value)
{
    std::array<char, 32> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, 4).ptr};
}

void gather(const fs::path& named, std::vector<fs::path>& photos)
{
    if (!fs::is_directory(named)) {
        if (!fs::exists(named)) throw Error(Error::Kind::not_found, "there is no photo or folder " + named.string());
        photos.push_back(named);
        return;
    }
    const auto first = std::ptrdiff_t(photos.size());
    for (const auto& entry : fs::directory_iterator(named))
        if (entry.is_regular_file() && has_photo_name(entry.path())) photos.push_back(entry.path());
    std::sort(photos.begin() + first, photos.end());
}

/// The name of an edit in the table.
std::string name_of(const BatchItem& item) { return item.out.filename().string(); }

/// The first fields, and empty ones for what is not known.
std::string line_of(std::vector<std::string> fields)
{
    fields.resize(columns.size());
    return csv_line(fields);
}

/// The columns from `judge` on.
std::vector<std::string> scores_of(const Scorecard& card)
{
    std::vector<std::string> fields;
    for (std::size_t judge = 0; judge < judges_told; ++judge) {
        if (judge >= card.opinions.size()) {
            fields.insert(fields.end(), 3, {});
            continue;
        }
        const Opinion& opinion = card.opinions[judge];
        fields.push_back(opinion.engine);
        for (const auto* shares : {&opinion.before, &opinion.after})
            fields.push_back(text_of((*shares)[std::size_t(card.target)]));
    }
    fields.push_back(card.identity_engine.empty() ? std::string() : text_of(card.identity));
    fields.push_back(text_of(card.changed));
    fields.push_back(text_of(card.landmarks_reached));
    return fields;
}

EditResult edit_one(Studio& studio, const BatchItem& item, const EditRequest& request, const BatchWork& work,
                    bool own_file, Job job)
{
    EditResult result = studio.edit(request, job);
    WriteOptions options = work.writing;
    options.overwrite = options.overwrite || own_file;
    options.provenance = provenance_of(project_of(request.photo, request.tasks), item.out);
    write_photo(result.photo, item.out, options);
    return result;
}

}  // namespace

std::vector<BatchItem> batch_items(const std::vector<fs::path>& named, const fs::path& folder,
                                   const std::string& extension)
{
    std::vector<fs::path> photos;
    for (const auto& path : named) gather(path, photos);
    if (photos.empty()) throw Error(Error::Kind::not_found, "there is no photo in " + named.front().string());
    std::vector<BatchItem> items;
    std::map<fs::path, fs::path> taken;
    for (const auto& photo : photos) {
        fs::path out = folder / photo.filename();
        if (!extension.empty()) out.replace_extension(extension);
        const auto [other, is_new] = taken.emplace(out, photo);
        if (!is_new && fs::equivalent(other->second, photo)) continue;  // named twice
        if (!is_new)
            throw Error(Error::Kind::invalid, other->second.string() + " and " + photo.string() +
                                                  " would both become " + out.string() + "; do them apart");
        if (fs::exists(out) && fs::equivalent(photo, out))
            throw Error(Error::Kind::invalid,
                        "the edit of " + photo.string() + " would replace it; name another folder");
        items.push_back({photo, out});
    }
    return items;
}

std::string words_of(const BatchRecipe& recipe)
{
    return "--preset " + preset_text({"batch", recipe.edits}) + (recipe.all_faces ? " --face all" : "");
}

EditRequest request_of(Studio& studio, const BatchRecipe& recipe, const Photo& photo, Job& job)
{
    EditRequest request{.photo = photo};
    for (const Face& face : studio.find_faces(photo, job)) {
        request.tasks.push_back({face, recipe.edits});
        if (!recipe.all_faces) break;
    }
    if (request.tasks.empty()) throw Error(Error::Kind::not_found, "no face was found in " + photo.source.string());
    return request;
}

BatchTable::BatchTable(const fs::path& folder, std::string recipe, bool anew)
    : file_(folder / "mien-batch.csv"), recipe_(std::move(recipe))
{
    std::error_code problem;
    fs::create_directories(folder, problem);
    if (problem)
        throw Error(Error::Kind::device, "cannot make the folder " + folder.string() + ": " + problem.message());
    if (!anew && fs::exists(file_))
        for (const CsvRow& row : read_csv(file_)) take(row);
    tidy();
}

BatchTable::~BatchTable()
{
    try {
        tidy();
    } catch (const std::exception&) {  // then it stays as it is, which the next batch can read as well
    }
}

/// What a row says of a photo stands for what the rows before it said, besides the other faces of one that is done.
void BatchTable::take(const CsvRow& row)
{
    if (field(row, "recipe") != recipe_)
        throw Error(Error::Kind::invalid, file_.string() + " tells of another batch (" + field(row, "recipe") +
                                              "); name another folder, or begin anew with --force");
    const std::string name = field(row, "file"), result = field(row, "result");
    if (result == done && !fs::exists(file_.parent_path() / name)) return;  // to be done again
    std::vector<std::string> fields;
    for (const auto& column : columns) fields.push_back(field(row, column));
    Entry& entry = newest_[name];
    if (result != done || entry.result != done) entry = {result, {}};
    entry.lines += line_of(std::move(fields));
}

void BatchTable::tidy() const
{
    std::string kept = csv_line(columns);
    for (const auto& [name, entry] : newest_) kept += entry.lines;
    write_whole(file_, kept);
}

bool BatchTable::has_done(const BatchItem& item) const
{
    const auto found = newest_.find(name_of(item));
    return found != newest_.end() && found->second.result == done && fs::exists(item.out);
}

bool BatchTable::has_begun(const BatchItem& item) const
{
    const auto found = newest_.find(name_of(item));
    return found != newest_.end() && found->second.result != failed;
}

void BatchTable::tell(const BatchItem& item, const std::string& result, const std::string& lines)
{
    std::ofstream out(file_, std::ios::app);
    if (!(out << lines).flush()) throw Error(Error::Kind::device, "cannot write " + file_.string());
    newest_[name_of(item)] = {result, lines};
}

void BatchTable::begin(const BatchItem& item) { tell(item, begun, line_of({name_of(item), begun, {}, recipe_})); }

void BatchTable::finish(const BatchItem& item, const EditRequest& request, const EditResult& result)
{
    std::string lines;
    for (std::size_t i = 0; i < result.faces.size(); ++i) {
        std::vector<std::string> fields{name_of(item),
                                        done,
                                        {},
                                        recipe_,
                                        request.tasks[i].edits.front().engine,
                                        std::to_string(i),
                                        text_of(result.seconds),
                                        describe(request.tasks[i])};
        if (request.score) std::ranges::move(scores_of(result.faces[i].card), std::back_inserter(fields));
        lines += line_of(std::move(fields));
    }
    tell(item, done, lines);
}

void BatchTable::fail(const BatchItem& item, const std::string& reason)
{
    const std::string& result = has_begun(item) && fs::exists(item.out) ? failed_beside_own : failed;
    tell(item, result, line_of({name_of(item), result, reason, recipe_}));
}

BatchReport run_batch(Studio& studio, const std::vector<BatchItem>& items, BatchTable& table, const BatchWork& work,
                      Job& job)
{
    BatchReport report;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const BatchItem& item = items[i];
        if (table.has_done(item)) {
            ++report.done_before;
            continue;
        }
        Job one = job.part(double(i) / double(items.size()), double(i + 1) / double(items.size()));
        one.step(0.0, item.in.filename().string());
        try {
            const bool own_file = table.has_begun(item);
            check_writable(item.out, work.writing.overwrite || own_file);
            table.begin(item);
            const Photo photo = read_photo(item.in);
            Job finding = one.part(0.05, 0.3);
            const EditRequest request = work.request(photo, finding);
            const EditResult result = edit_one(studio, item, request, work, own_file, one.part(0.3, 0.9));
            table.finish(item, request, result);
            ++report.edited;
            work.edited(item, result);
        } catch (const std::exception& error) {  // Error's sentence, or a library's own
            report.failures.push_back({item.in, sentence_of(error)});
            table.fail(item, report.failures.back().reason);
            work.failed(report.failures.back());
        }
    }
    job.step(1.0, "done");
    return report;
}

}  // namespace mien
