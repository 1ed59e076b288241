#pragma once

#include "core/data/csv.h"
#include "core/engine/studio.h"

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace mien {

/// One photo of a batch, and the file that its edit becomes.
struct BatchItem {
    std::filesystem::path in, out;
};

/// The photos that are named and those in the folders that are named (not in folders within them), by name; their edits
/// keep the name, in `folder`, with `extension` (".png") unless that is empty. Throws Error where there is no photo,
/// where two photos would become one file, or where an edit would replace its own photo.
std::vector<BatchItem> batch_items(const std::vector<std::filesystem::path>& named, const std::filesystem::path& folder,
                                   const std::string& extension = {});

/// What a batch does to every photo: a stack of edits on its largest face, or on all.
struct BatchRecipe {
    std::vector<Edit> edits;
    bool all_faces = false;
};
/// The recipe as words of the command line, for the table.
std::string words_of(const BatchRecipe& recipe);
/// What it means for a photo; throws Error where no face is found.
EditRequest request_of(Studio& studio, const BatchRecipe& recipe, const Photo& photo, Job& job);

/// The table beside a batch's edits, mien-batch.csv: a line for each face that was edited, with its scores if it was
/// scored, and one for each photo that failed, with the reason. Lines are added as the work goes on, so that a batch
/// that was stopped, or died, goes on where it was; photos that failed are tried again. What is out of date goes when
/// the table is opened and when the batch ends: then only a photo that was under way is still told of as begun.
class BatchTable {
public:
    /// Opens the folder's table or begins one. `recipe` is what is done to every photo, in words. Throws Error where
    /// the table tells of another recipe, unless it may be begun anew.
    BatchTable(const std::filesystem::path& folder, std::string recipe, bool anew);
    BatchTable(const BatchTable&) = delete;
    BatchTable& operator=(const BatchTable&) = delete;

    ~BatchTable();

    const std::filesystem::path& file() const noexcept { return file_; }
    bool has_done(const BatchItem& item) const;   // the edit is there
    bool has_begun(const BatchItem& item) const;  // what lies under its name, if anything, is this batch's own

    void begin(const BatchItem& item);
    void finish(const BatchItem& item, const EditRequest& request, const EditResult& result);
    void fail(const BatchItem& item, const std::string& reason);

private:
    struct Entry {
        std::string result, lines;
    };

    void take(const CsvRow& row);
    void tell(const BatchItem& item, const std::string& result, const std::string& lines);
    void tidy() const;

    std::filesystem::path file_;
    std::string recipe_;
    std::map<std::string, Entry> newest_;  // by the names of edits
};

struct BatchFailure {
    std::filesystem::path file;
    std::string reason;
};

struct BatchReport {
    int edited = 0;
    int done_before = 0;
    std::vector<BatchFailure> failures;
};

/// What a batch does with each photo.
struct BatchWork {
    /// The faces to edit and how; throws Error where there are none.
    std::function<EditRequest(const Photo&, Job&)> request;
    WriteOptions writing;
    std::function<void(const BatchItem&, const EditResult&)> edited;
    std::function<void(const BatchFailure&)> failed;
};

/// Edits every photo that the table does not call done. A photo that fails is told of and does not end the batch;
/// Cancelled passes, and the same call goes on later.
BatchReport run_batch(Studio& studio, const std::vector<BatchItem>& items, BatchTable& table, const BatchWork& work,
                      Job& job);

}  // namespace mien
