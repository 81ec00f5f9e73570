#pragma once

#include <string>
#include <vector>

namespace readout {

struct Document;
struct Lexicons;

// Exit statuses of the program.
inline constexpr int kOk = 0, kNothingFound = 1, kUsage = 2, kSomeFailed = 3, kInterrupted = 130;

struct ReadOptions {
  std::vector<std::string> inputs;  ///< files, folders, "-"
  std::string format = "jsonl";     ///< jsonl | table
  unsigned threads = 0;             ///< 0: all cores
  bool quiet = false;               ///< no progress, no summary
};
/// `readout read`: prints each document in the order of the inputs. A file that
/// cannot be read is named on stderr and makes the status kSomeFailed.
int run_read(const ReadOptions& options, const Lexicons& lex);

struct ShowOptions {
  std::string input;               ///< a file or "-"
  std::vector<std::string> kinds;  ///< of facts; empty: all but mentions
  bool cut = false;                ///< the passages that were cut, too
};
/// `readout show`: the text by blocks, each with its facts, in colour on a terminal.
int run_show(const ShowOptions& options, const Lexicons& lex);

struct ExplainOptions {
  std::string input;
  std::string fact;  ///< "quote:708-746", with or without the document's hash before a "/"
};
/// `readout explain`: one fact, its passage in text and source, its fields with theirs, the rule's stage.
int run_explain(const ExplainOptions& options, const Lexicons& lex);

struct DumpOptions {
  std::string input;
  std::vector<std::string> kinds;  ///< of facts, or sentence, token, text, cut, meta, problem
};
/// `readout dump`: one line a fact, by its words, as the cases of tests/ have it: a report of a bug is a test.
int run_dump(const DumpOptions& options, const Lexicons& lex);

}  // namespace readout
