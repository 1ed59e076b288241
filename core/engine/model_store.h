#pragma once

#include "core/engine/engine.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace mien {

/// Where engines keep what they know: one folder each, holding card.json and weights.safetensors.
class ModelStore {
public:
    explicit ModelStore(std::filesystem::path root) : root_(std::move(root)) {}

    const std::filesystem::path& root() const noexcept { return root_; }
    Card card(std::string_view id) const;                                  // throws Error when missing or malformed
    std::optional<std::filesystem::path> find(std::string_view id) const;  // nothing trained yet is no error
    std::filesystem::path require(std::string_view id) const;              // throws Error that says how to train it
    std::filesystem::path asset(std::string_view id, std::string_view file) const;

private:
    std::filesystem::path root_;
};

}  // namespace mien
