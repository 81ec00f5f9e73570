#include "readout/base/error.h"
#include "readout/base/files.h"
#include "readout/cli/cli.h"
#include "readout/cli/conllu.h"
#include "readout/cli/in_order.h"
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

Outcome read_input(const Input& input, const ReadOptions& options, StageSet wanted, const Lexicons& lex) {
  Outcome outcome;
  try {
    std::string source = read_file(input.file);
    outcome.bytes = source.size();
    const Document doc = read_document(input.path, std::move(source), {}, lex, wanted);
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
  for (const Input& input : inputs) bytes += input.size;
  Progress progress(inputs.size(), bytes, options.quiet);
  const bool words_only = options.layers.empty() && options.format == "conllu";
  const StageSet wanted = stages_for(words_only ? std::vector<std::string>{"trees"} : options.layers);
  InOrder<Outcome> reader(inputs.size(), options.threads, [&](size_t i) { return read_input(inputs[i], options, wanted, lex); });
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
