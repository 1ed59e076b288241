#include "core/vision/draft.h"

#include "core/base/error.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace mien {
namespace {

[[noreturn]] void refuse(Error::Kind kind, const std::filesystem::path& file, const std::string& what)
{
    throw Error(kind, "'" + file.string() + "' " + what);
}

}  // namespace

std::filesystem::path folder_of(const std::filesystem::path& file)
{
    return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

Draft::Draft(const std::filesystem::path& goal) : goal_(goal)
{
    static std::atomic<int> count = 0;
    std::error_code ignored;
    if (std::filesystem::is_symlink(goal, ignored)) {  // what it points to is replaced, not the link
        if (const auto target = std::filesystem::canonical(goal, ignored); !ignored) goal_ = target;
    }
    struct stat old {};
    const mode_t mode = ::stat(goal_.c_str(), &old) == 0 ? old.st_mode & 07777 : 0666;
    path_ = folder_of(goal_) / (".mien-" + std::to_string(::getpid()) + "-" + std::to_string(++count) + ".part");
    const int file = ::open(path_.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, mode);
    if (file < 0) {
        const std::string reason = std::strerror(errno);
        refuse(Error::Kind::device, goal_, "cannot be written here (" + reason + "): choose another folder.");
    }
    ::close(file);
}

Draft::~Draft()
{
    if (!committed_) ::unlink(path_.c_str());
}

void Draft::flush() const
{
    const int file = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
    const bool flushed = file >= 0 && ::fsync(file) == 0;
    if (file >= 0) ::close(file);
    if (!flushed) refuse(Error::Kind::device, goal_, "cannot be written: the disk may be full.");
}

// Unlike rename(), never replaces a file, even one that appeared this very moment.
bool Draft::move_to_free_name() const
{
    if (::renameat2(AT_FDCWD, path_.c_str(), AT_FDCWD, goal_.c_str(), RENAME_NOREPLACE) == 0) return true;
    if (errno != EINVAL && errno != ENOSYS) return false;  // else a file system without this call
    return ::link(path_.c_str(), goal_.c_str()) == 0 && ::unlink(path_.c_str()) == 0;
}

void Draft::commit(bool overwrite)
{
    flush();
    committed_ = overwrite ? ::rename(path_.c_str(), goal_.c_str()) == 0 : move_to_free_name();
    if (!committed_ && errno == EEXIST)
        refuse(Error::Kind::invalid, goal_, "exists already: choose another name, or allow it to be overwritten.");
    if (!committed_) {
        refuse(Error::Kind::device, goal_, "cannot be written (" + std::string(std::strerror(errno)) + ").");
    }
    const int folder = ::open(folder_of(goal_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) return;
    ::fsync(folder);  // best effort: some file systems have no such call
    ::close(folder);
}

}  // namespace mien
