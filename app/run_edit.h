#pragma once

#include "app/session.h"
#include "core/engine/export.h"

namespace mien::app {

/// Adds the files to write and their options to a command; `files` must outlive it.
void add_export(CLI::App& command, Export& files);

/// Adds what files are written like: --quality, --strip-gps, and --force, which does `force` (its help).
void add_writing(CLI::App& command, WriteOptions& writing, const std::string& force);

/// Edits, writes what was asked for, and prints what was done.
void run_edit(Session& session, EditRequest request, const Export& files, Job& job);

}  // namespace mien::app
