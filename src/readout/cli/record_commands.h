#pragma once

#include <optional>

#include "readout/cli/cli.h"
#include "readout/store/record.h"

namespace CLI {
class App;
}

namespace readout {

/// This program as what reads documents into a record.
Engine this_engine(const Lexicons& lex);

/// What all commands that read a record have in common.
void add_viewpoint(CLI::App& command, Viewpoint& from);

/// The commands that make a record or question it, with their options.
struct RecordCommands {
  BuildOptions build;
  WatchOptions watch;
  ExportOptions exported;
  DoctorOptions doctor;
  MergeOptions merge;
  DiffOptions diff;

  void add(CLI::App& app);
  /// The status of the command that was given; empty if it was none of these.
  std::optional<int> run(const CLI::App& app, const Lexicons& lex) const;
};

}  // namespace readout
