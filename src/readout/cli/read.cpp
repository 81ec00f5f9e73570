#include "readout/base/error.h"
#include "readout/cli/cli.h"
#include "readout/cli/conllu.h"
#include "readout/cli/in_order.h"
#include "readout/cli/sources.h"
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
  uint64_t read = 0;
};

Outcome read_source(UnreadDocument source, const ReadOptions& options, StageSet wanted, const Lexicons& lex) {
  Outcome outcome;
  outcome.read = source.read;
  try {
    std::string bytes = bytes_of(source);
    const Document doc = read_document(std::move(source.path), std::move(bytes), std::move(source.envelope), lex, wanted);
    if (options.format == "table")
      outcome.text = to_table(doc);
    else if (options.format == "conllu")
      outcome.text = to_conllu(doc, lex, options.layers.empty() || std::ranges::find(options.layers, "trees") != options.layers.end());
    else
      outcome.text = to_json(doc, engine_version(), lex.digest, options.layers, &lex) + '\n';
  } catch (const std::exception& error) {
    outcome.error = error.what();
  }
  return outcome;
}

}  // namespace

int run_read(const ReadOptions& options, const Lexicons& lex) {
  const std::vector<Input> inputs = find_inputs(options.inputs);
  uint64_t bytes = 0;
  for (const Input& input : inputs) bytes += input.state.size;
  Progress progress(inputs.size(), bytes, options.quiet);
  const bool words_only = options.layers.empty() && options.format == "conllu";
  const StageSet wanted = stages_for(words_only ? std::vector<std::string>{"trees"} : options.layers);
  Sources sources(inputs);
  InOrder<UnreadDocument, Outcome> reader(
      options.threads, [&] { return sources.next(); },
      [&](UnreadDocument source) { return read_source(std::move(source), options, wanted, lex); });
  size_t done = 0, failed = 0;
  while (auto outcome = reader.next()) {
    progress.add(outcome->read);
    ++done;
    if (!outcome->error.empty()) {
      ++failed;
      std::fprintf(stderr, "readout: %s\n", outcome->error.c_str());
    } else if (!print(outcome->text)) {
      return kOk;  // the reader of our output has seen enough
    }
  }
  if (done == 0) return kNothingFound;
  if (failed == 1 && done == 1) return kUsage;
  return failed ? kSomeFailed : kOk;
}

}  // namespace readout
