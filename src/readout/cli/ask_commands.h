#pragma once

#include <optional>

#include "readout/cli/ask.h"

namespace CLI {
class App;
}

namespace readout {

/// The commands that ask a record, with their options.
struct AskCommands {
  AskOptions options;  ///< of the command that was given

  void add(CLI::App& app);
  /// The status of the command that was given; empty if it was none of these.
  std::optional<int> run(const CLI::App& app, const Lexicons& lex) const;
};

}  // namespace readout
