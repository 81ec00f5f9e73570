#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

#include "readout/base/error.h"
#include "readout/base/files.h"
#include "readout/cli/cli.h"
#include "readout/cli/inputs.h"
#include "readout/cli/table.h"
#include "readout/cli/terminal.h"
#include "readout/doc/lexicons.h"
#include "readout/doc/to_json.h"
#include "readout/pipeline/pipeline.h"

namespace readout {
namespace {

/// What became of one input: what to print, or why it failed.
struct Outcome {
  std::string text, error;
  uint64_t bytes = 0;
};

/// Reads inputs on several threads and hands the outcomes out in the order of
/// the inputs; no thread runs further ahead than a window, which bounds memory.
class Reader {
 public:
  Reader(const std::vector<Input>& inputs, const ReadOptions& options, const Lexicons& lex)
      : inputs_(inputs), options_(options), lex_(lex) {
    const unsigned cores = std::max(1u, std::thread::hardware_concurrency());
    const auto count =
        static_cast<unsigned>(std::min<size_t>(options.threads ? options.threads : cores, std::max<size_t>(1, inputs.size())));
    window_ = count * size_t{kAhead};
    for (unsigned i = 0; i < count; ++i) workers_.emplace_back([this] { work(); });
  }

  ~Reader() {
    {
      std::lock_guard lock(mutex_);
      next_ = inputs_.size();
      printed_ = inputs_.size();
    }
    changed_.notify_all();
  }

  /// The next outcome; empty after the last.
  std::optional<Outcome> next() {
    std::unique_lock lock(mutex_);
    if (printed_ == inputs_.size()) return {};
    changed_.wait(lock, [&] { return done_.contains(printed_); });
    Outcome outcome = std::move(done_.extract(printed_).mapped());
    ++printed_;
    changed_.notify_all();
    return outcome;
  }

 private:
  static constexpr unsigned kAhead = 8;  // documents a thread may be ahead of what is printed

  void work() {
    for (;;) {
      size_t mine;
      {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return next_ >= inputs_.size() || next_ < printed_ + window_; });
        if (next_ >= inputs_.size()) return;
        mine = next_++;
      }
      Outcome outcome = read(inputs_[mine]);
      std::lock_guard lock(mutex_);
      done_.emplace(mine, std::move(outcome));
      changed_.notify_all();
    }
  }

  Outcome read(const Input& input) const {
    Outcome outcome;
    try {
      std::string source = read_file(input.file);
      outcome.bytes = source.size();
      const Document doc = read_document(input.path, std::move(source), {}, lex_);
      outcome.text = options_.format == "table" ? to_table(doc) : to_json(doc, engine_version(), lex_.digest) + '\n';
    } catch (const std::exception& error) {
      outcome.error = error.what();
    }
    return outcome;
  }

  const std::vector<Input>& inputs_;
  const ReadOptions& options_;
  const Lexicons& lex_;
  size_t window_ = 0;
  std::mutex mutex_;
  std::condition_variable changed_;
  size_t next_ = 0, printed_ = 0;
  std::map<size_t, Outcome> done_;
  std::vector<std::jthread> workers_;  // last: joined before what they use goes
};

}  // namespace

int run_read(const ReadOptions& options, const Lexicons& lex) {
  const std::vector<Input> inputs = find_inputs(options.inputs);
  uint64_t bytes = 0;
  for (const Input& input : inputs) bytes += input.size;
  Progress progress(inputs.size(), bytes, options.quiet);
  Reader reader(inputs, options, lex);
  size_t failed = 0;
  while (auto outcome = reader.next()) {
    progress.add(outcome->bytes);
    if (!outcome->error.empty()) {
      ++failed;
      std::fprintf(stderr, "readout: %s\n", outcome->error.c_str());
    } else if (!print(outcome->text)) {
      return kOk;  // the reader of our output has seen enough
    }
  }
  if (inputs.empty()) return kNothingFound;
  if (failed == inputs.size() && failed == 1) return kUsage;
  return failed ? kSomeFailed : kOk;
}

}  // namespace readout
