#pragma once

#include <source_location>
#include <stdexcept>
#include <string>

namespace mien {

/// The world did not cooperate: a file, a device, an input. The message is for the person at the screen.
class Error : public std::runtime_error {
public:
    enum class Kind { not_found, damaged, unsupported, invalid, device };

    Error(Kind kind, const std::string& message) : std::runtime_error(message), kind_(kind) {}
    Kind kind() const noexcept { return kind_; }

private:
    Kind kind_;
};

/// What an exception says, without the stack trace that LibTorch's faults append.
std::string sentence_of(const std::exception& error);

/// Our own code broke a promise. Prints the promise and the place, then aborts: a bug is never handled.
void expect(bool held, const char* promise, std::source_location where = std::source_location::current());

}  // namespace mien
