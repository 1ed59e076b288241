#pragma once

#include <QString>

#include <span>
#include <string>

namespace mien::ui {

/// What the core says, in the language of the window: the message of an Error, the stage of a Job, a caution, an
/// engine's title, summary or knob, what an edit aims at. The core itself speaks English only and this is the one
/// place where its words are translated: as a whole, or by a sentence with gaps that fits, or part by part where they
/// are a list. What is not known stays as it is: the words of a file, a library or a person.
QString said(const std::string& words);

/// The words that said() knows: gaps are %1, %2 ….
std::span<const char* const> core_sentences();

}  // namespace mien::ui
