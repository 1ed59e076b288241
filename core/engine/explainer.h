#pragma once

#include "core/data/photo.h"
#include "core/engine/explain.h"
#include "core/engine/registry.h"
#include "core/measure/part_shares.h"

#include <functional>
#include <map>
#include <memory>

namespace mien {

/// What a recognizer made of one face, and what it looked at.
struct Look {
    AlignedFace face;  // as the recognizer saw it
    Score score;
    Question question;  // with the predicted class in its place
    Plane map;          // of the size of `face`
    std::vector<PartShare> shares;
};

/// A recognizer that can say what it looked at. Used by one thread at a time.
class Seer {
public:
    /// Throws Error where the analyzer has no network that reads pictures.
    explicit Seer(Guest guest);
    Seer(const Registry& registry, const std::string& engine);

    const Card& card() const& noexcept { return guest_.card; }
    void card() && = delete;
    Explainable& explainable() const noexcept { return *explainable_; }
    const std::vector<std::string>& classes() const& noexcept { return guest_.classes; }
    void classes() && = delete;

    /// What is asked may depend on what the recognizer says.
    using Ask = std::function<Question(const Score&)>;
    Look look(const Photo& photo, const Face& face, MapRequest request, const Ask& ask, Job& job);

private:
    Guest guest_;
    Explainable* explainable_;  // the same object
};

/// The class that a score gives the most.
int most_probable(const Score& score);

/// What a recognizer can be asked.
struct Insight {
    std::vector<std::string> classes;  // in the order of its readings
    std::vector<Layer> layers;
    std::vector<std::string> methods;
};

/// Asks the trained recognizers what they looked at; keeps those that were loaded. Used by one thread at a time.
class Explainer {
public:
    /// Lends the registry.
    explicit Explainer(const Registry& registry) : registry_(registry) {}

    /// Takes in the recognizer in a file that a person brought; from then on the file's name is its id here.
    std::string invite(const std::filesystem::path& file);
    /// Throws Error where the engine has no network to look into.
    Insight insight(const std::string& engine);
    Look look(const std::string& engine, const Photo& photo, const Face& face, const MapRequest& request, Job& job);
    Look look(const std::string& engine, const std::filesystem::path& photo, const Face& face,
              const MapRequest& request, Job& job);
    std::vector<Plane> features(const std::string& engine, const Look& look, const std::string& layer);
    Faithfulness judge(const std::string& engine, const Look& look, MapRequest request, Job& job);

private:
    Seer& seer(const std::string& engine);

    const Registry& registry_;
    std::map<std::string, Seer> seers_;
};

}  // namespace mien
