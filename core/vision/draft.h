#pragma once

#include <filesystem>

namespace mien {

/// The folder a file lies in, "." where its name says none.
std::filesystem::path folder_of(const std::filesystem::path& file);

/// A file that is being written under a passing name beside its goal. Gone when not committed.
class Draft {
public:
    explicit Draft(const std::filesystem::path& goal);
    ~Draft();
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    const std::filesystem::path& path() const& noexcept { return path_; }
    void path() && = delete;
    /// Gives the file its name; never replaces one unless `overwrite`.
    void commit(bool overwrite);

private:
    void flush() const;
    bool move_to_free_name() const;

    std::filesystem::path goal_;
    std::filesystem::path path_;
    bool committed_ = false;
};

}  // namespace mien
