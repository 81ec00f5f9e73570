#pragma once

#include <optional>
#include <string>

#include "readout/ask/brief.h"

namespace CLI {
class App;
}

namespace readout {

/// `readout brief`, with its options.
struct BriefCommand {
  BriefOptions brief;
  std::string record, format = "html";
  Viewpoint from;

  void add(CLI::App& app);
  /// Its status; empty if another command was given.
  std::optional<int> run(const CLI::App& app, const Lexicons& lex) const;
};

}  // namespace readout
