#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace mien {

/// The eight categories, in the one order used by packs, networks, tables and panels.
enum class Emotion { neutral, happiness, sadness, surprise, fear, disgust, anger, contempt };

inline constexpr std::array<std::string_view, 8> emotion_names{"neutral", "happiness", "sadness", "surprise",
                                                               "fear",    "disgust",   "anger",   "contempt"};
inline constexpr int emotion_count = int(emotion_names.size());

inline std::string name(Emotion emotion) { return std::string(emotion_names[std::size_t(emotion)]); }
std::optional<Emotion> emotion_named(std::string_view word);
Emotion require_emotion(std::string_view word);  // throws Error listing the eight words

/// FACS action units that Mien can aim at (Ekman & Friesen 1978), each with a left and a right side.
struct ActionUnit {
    int number = 0;
    std::string_view name;
};
inline constexpr std::array<ActionUnit, 19> action_units{{{1, "inner brow raiser"},
                                                          {2, "outer brow raiser"},
                                                          {4, "brow lowerer"},
                                                          {5, "upper lid raiser"},
                                                          {6, "cheek raiser"},
                                                          {7, "lid tightener"},
                                                          {9, "nose wrinkler"},
                                                          {10, "upper lip raiser"},
                                                          {12, "lip corner puller"},
                                                          {14, "dimpler"},
                                                          {15, "lip corner depressor"},
                                                          {16, "lower lip depressor"},
                                                          {17, "chin raiser"},
                                                          {18, "lip pucker"},
                                                          {20, "lip stretcher"},
                                                          {23, "lip tightener"},
                                                          {25, "lips part"},
                                                          {26, "jaw drop"},
                                                          {43, "eyes closed"}}};
inline constexpr int action_unit_count = int(action_units.size());

/// The row of action unit `number` in `action_units`; throws Error naming the ones there are.
int action_unit_row(int number);

}  // namespace mien
