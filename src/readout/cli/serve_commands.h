#pragma once

#include <optional>
#include <string>

#include "readout/serve/http.h"

namespace CLI {
class App;
}

namespace readout {

/// The commands that answer as the server does, with their options.
struct ServeCommands {
  ServeOptions serve;
  double limit = 10;   ///< seconds for one question
  std::string target;  ///< of get

  void add(CLI::App& app);
  /// The status of the command that was given; empty if it was none of these.
  std::optional<int> run(const CLI::App& app, const Lexicons& lex) const;
};

}  // namespace readout
