#pragma once

#include <optional>
#include <string>
#include <vector>

#include "readout/ask/question.h"
#include "readout/store/viewpoint.h"

namespace CLI {
class App;
}

namespace readout {

struct Lexicons;

/// What the commands that ask a record can be told.
struct AskOptions {
  std::string record;
  Viewpoint from;
  std::vector<std::string> operands;  ///< where the record comes after something that may be left out
  size_t limit = 50;                  ///< of search
  Question question;
};

/// The commands that ask a record, with their options.
struct AskCommands {
  AskOptions options;  ///< of the command that was given

  void add(CLI::App& app);
  /// The status of the command that was given; empty if it was none of these.
  std::optional<int> run(const CLI::App& app, const Lexicons& lex) const;
};

}  // namespace readout
