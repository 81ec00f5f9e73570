#pragma once

#include <string>
#include <vector>

#include "readout/store/viewpoint.h"

namespace readout {

struct Document;
struct Lexicons;

// Exit statuses of the program.
inline constexpr int kOk = 0, kNothingFound = 1, kUsage = 2, kSomeFailed = 3, kIntegrity = 4, kInterrupted = 130;

struct ReadOptions {
  std::vector<std::string> inputs;  ///< files, folders, "-"
  std::string format = "jsonl";     ///< jsonl | table | conllu
  std::vector<std::string> layers;  ///< what to find and print; empty: all
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
  std::string input;  ///< a document, or a record: FILE.readout
  Viewpoint from;     ///< of a record
  std::string fact;   ///< "quote:708-746", with or without the document's hash before a "/"
};
/// `readout explain`: one fact, its passage in text and source, its fields with theirs, the rule's stage;
/// in a record also what other documents make of it.
int run_explain(const ExplainOptions& options, const Lexicons& lex);

struct DumpOptions {
  std::string input;
  std::vector<std::string> kinds;  ///< of facts, or sentence, token, text, cut, meta, problem
};
/// `readout dump`: one line a fact, by its words, as the cases of tests/ have it: a report of a bug is a test.
int run_dump(const DumpOptions& options, const Lexicons& lex);

struct BuildOptions {
  std::vector<std::string> inputs;  ///< files and folders
  std::string record;               ///< to make or to bring up to date
  unsigned threads = 0;             ///< 0: all cores
  bool keep_source = false;         ///< the bytes of the documents, too
  std::string shard;                ///< "2/8": only the second of eight parts of the documents; empty: all
  bool quiet = false;
  bool reread = false;  ///< all files, also those whose size and times say that they have not changed
};
/// `readout build`: brings a record up to date with files and folders.
int run_build(const BuildOptions& options, const Lexicons& lex);

struct WatchOptions {
  BuildOptions build;
  double every = 10;  ///< seconds between two looks
};
/// `readout watch`: builds, and again whenever a file came, went or changed. Ends only by a signal.
int run_watch(const WatchOptions& options, const Lexicons& lex);

struct ExportOptions {
  std::string record;
  Viewpoint from;
  std::string format = "jsonl";   ///< jsonl | csv
  std::string kind = "document";  ///< of the lines of csv
};
/// `readout export`: the documents of a record, what was derived from them, a summary with the digest.
int run_export(const ExportOptions& options, const Lexicons& lex);

struct DoctorOptions {
  std::string record;
  Viewpoint from;
  std::string format = "table";  ///< one of kAnswerFormats
};
/// `readout doctor`: is the record what was written, what failed, what is held back, what lacks a counterpart?
/// kIntegrity if it is not what was written.
int run_doctor(const DoctorOptions& options, const Lexicons& lex);

struct MergeOptions {
  std::vector<std::string> records;
  std::string output;
};
/// `readout merge`: the record that one build of all documents would give.
int run_merge(const MergeOptions& options, const Lexicons& lex);

struct DiffOptions {
  std::string older, newer;      ///< records
  Viewpoint from;                ///< of both
  std::string kind;              ///< only these; empty: all
  std::string format = "table";  ///< one of kAnswerFormats
  size_t limit = 50;             ///< rows; 0: all
};
/// `readout diff`: the facts that two records do not share, and why. kNothingFound if they are the same.
int run_diff(const DiffOptions& options, const Lexicons& lex);

}  // namespace readout
