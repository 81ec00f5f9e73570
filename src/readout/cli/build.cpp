#include "readout/store/build.h"

#include <chrono>
#include <map>
#include <mutex>
#include <set>
#include <unordered_set>
#include <utility>

#include "readout/base/error.h"
#include "readout/base/files.h"
#include "readout/base/sha256.h"
#include "readout/cli/cli.h"
#include "readout/cli/in_order.h"
#include "readout/cli/record_commands.h"
#include "readout/cli/sources.h"
#include "readout/cli/terminal.h"
#include "readout/corpus/corpus.h"
#include "readout/doc/lexicons.h"
#include "readout/pipeline/pipeline.h"

namespace readout {
namespace {

/// What became of one source: its document's hash, the document if it is new, or why it failed.
struct Outcome {
  std::string root, path, hash, error;
  std::optional<PackedDocument> packed;
  uint64_t bytes = 0, read = 0, stamp = 0;
};

struct Report {
  size_t fresh = 0, unchanged = 0, failed = 0;
  uint64_t bytes = 0;
  std::map<std::string, size_t> problems;  // by code
};

/// Which part of the documents is to be read: [part, parts].
struct Shard {
  unsigned part = 1, parts = 1;

  explicit Shard(const std::string& text) {
    char rest;
    if (text.empty()) return;
    if (std::sscanf(text.c_str(), "%u/%u%c", &part, &parts, &rest) != 2 || part < 1 || part > parts)
      throw Error("--shard is K/N with K from 1 to N, not " + text);
  }
  /// By the path, so that a document stays in its part when others come and go.
  bool has(const std::string& path) const { return std::stoul(sha256(path).substr(0, 8), nullptr, 16) % parts == part - 1; }
};

std::vector<Input> inputs_of(const BuildOptions& options) {
  for (const std::string& input : options.inputs)
    if (!path_exists(input)) throw Error("there is no file or folder " + input);
  const std::string record = absolute_path(options.record);
  std::vector<Input> inputs = find_inputs(options.inputs);
  std::erase_if(inputs, [&](const Input& input) {
    return input.file.find(".readout") != std::string::npos && absolute_path(input.file).starts_with(record);
  });
  return inputs;
}

/// Reads sources on several threads. Documents that are known, or that another thread
/// reads at the moment, are only named by their hash.
class Readers {
 public:
  Readers(const std::vector<Input>& inputs, const BuildOptions& options, const Lexicons& lex, const RecordBuild& build)
      : sources_(inputs), shard_(options.shard), options_(options), lex_(lex) {
    for (const auto& [hash, doc_id] : build.known()) claimed_.insert(hash);
  }

  /// The next source of our part.
  std::optional<UnreadDocument> next() {
    uint64_t passed = 0;
    while (auto source = sources_.next()) {
      source->read += std::exchange(passed, 0);
      if (shard_.has(source->path)) return source;
      passed = source->read;
    }
    return {};
  }

  Outcome read(UnreadDocument source) {
    Outcome outcome{source.root, source.path, "", "", {}, 0, source.read, source.stamp};
    try {
      std::string bytes = bytes_of(source);
      outcome.bytes = bytes.size();
      outcome.hash = document_id(bytes, source.envelope.lines());
      if (claim(outcome.hash))
        outcome.packed = pack(read_document(std::move(source.path), std::move(bytes), std::move(source.envelope), lex_));
    } catch (const std::exception& error) {
      outcome.error = error.what();
    }
    return outcome;
  }

 private:
  PackedDocument pack(Document doc) const {
    std::string sketch = sketch_of(doc);
    return pack_document(std::move(doc), std::move(sketch), options_.keep_source);
  }

  bool claim(const std::string& hash) {
    std::lock_guard lock(mutex_);
    return claimed_.insert(hash).second;
  }

  Sources sources_;
  const Shard shard_;
  const BuildOptions& options_;
  const Lexicons& lex_;
  std::mutex mutex_;
  std::unordered_set<std::string> claimed_;
};

/// Takes the files out of `inputs` that have not changed since the last build; what they hold is known.
std::vector<FoundFile> take_unchanged(std::vector<Input>& inputs, const RecordBuild& build, Report& report) {
  std::vector<FoundFile> found;
  std::erase_if(inputs, [&](const Input& input) {
    std::vector<FoundFile> held = build.unchanged(input.root, input.path, input.settled_stamp());
    if (!held.empty()) report.bytes += input.state.size;
    std::ranges::move(held, std::back_inserter(found));
    return !held.empty();
  });
  return found;
}

/// What became of all sources.
struct Read {
  std::vector<FoundFile> found;
  std::vector<FailedFile> failed;
  std::set<uint64_t> failed_stamps;  // of the files and containers that the failed ones are in
  Report report;
};

void read_all(const std::vector<Input>& inputs, const BuildOptions& options, const Lexicons& lex, RecordBuild& build, Read& read) {
  uint64_t bytes = 0;
  for (const Input& input : inputs) bytes += input.state.size;
  Readers reading(inputs, options, lex, build);
  Progress progress(inputs.size(), bytes, options.quiet);
  InOrder<UnreadDocument, Outcome> reader(
      options.threads, [&] { return reading.next(); }, [&](UnreadDocument source) { return reading.read(std::move(source)); });
  while (auto outcome = reader.next()) {
    progress.add(outcome->read);
    read.report.bytes += outcome->bytes;
    if (outcome->packed) {
      for (const Problem& problem : outcome->packed->doc.problems) ++read.report.problems[std::string(problem.code)];
      build.add(*std::move(outcome->packed));
      ++read.report.fresh;
    }
    if (outcome->error.empty()) {
      read.found.push_back({std::move(outcome->root), std::move(outcome->path), std::move(outcome->hash), outcome->stamp});
    } else {
      read.failed.push_back({std::move(outcome->root), std::move(outcome->path), std::move(outcome->error)});
      read.failed_stamps.insert(outcome->stamp);
    }
  }
}

/// Files whose document was left to another file with the same bytes, which failed, have failed, too.
void find_lost(const RecordBuild& build, Read& read) {
  std::erase_if(read.found, [&](const FoundFile& file) {  // only now: which of equal files is read is chance
    const bool lost = !build.known().contains(file.hash);
    if (lost) {
      read.failed.push_back({file.root, file.path, "cannot read " + file.path + ": another file with the same bytes failed"});
      read.failed_stamps.insert(file.stamp);
    }
    return lost;
  });
}

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void print_report(const Report& report, double seconds, const std::string& digest) {
  const size_t all = report.fresh + report.unchanged + report.failed;
  std::fprintf(stderr, "%zu documents, %.1f MB: %zu new, %zu unchanged, %zu failed; %.1f s, %.0f documents/s\n", all,
               static_cast<double>(report.bytes) / 1e6, report.fresh, report.unchanged, report.failed, seconds,
               static_cast<double>(all) / std::max(seconds, 1e-3));
  for (const auto& [code, count] : report.problems) std::fprintf(stderr, "  problem %s: %zu\n", code.c_str(), count);
  std::fprintf(stderr, "digest %s\n", digest.c_str());
}

}  // namespace

int run_build(const BuildOptions& options, const Lexicons& lex) {
  const auto start = std::chrono::steady_clock::now();
  const bool is_whole = Shard(options.shard).parts == 1;  // else the other members of a container are not in the record
  std::vector<Input> inputs = inputs_of(options);
  RecordBuild build(options.record, this_engine(lex));
  Read read;
  if (is_whole && !options.reread) read.found = take_unchanged(inputs, build, read.report);
  read_all(inputs, options, lex, build, read);
  find_lost(build, read);
  for (FoundFile& file : read.found)
    if (!is_whole || read.failed_stamps.contains(file.stamp)) file.stamp = 0;
  std::vector<std::string> roots, files;
  for (const std::string& input : options.inputs) is_folder(input) ? roots.push_back(absolute_path(input)) : files.push_back(input);
  build.finish({roots, files}, read.found, read.failed, {lex, passes()});
  for (const FailedFile& file : read.failed) std::fprintf(stderr, "readout: %s\n", file.reason.c_str());
  read.report.failed = read.failed.size();
  read.report.unchanged = read.found.size() - read.report.fresh;
  if (!options.quiet) print_report(read.report, seconds_since(start), meta_value(build.db(), "digest"));
  if (read.found.empty() && read.failed.empty()) return kNothingFound;
  return read.failed.empty() ? kOk : kSomeFailed;
}

}  // namespace readout
