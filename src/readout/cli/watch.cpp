#include <chrono>
#include <cstdio>
#include <thread>
#include <utility>

#include "readout/base/error.h"
#include "readout/cli/cli.h"
#include "readout/cli/inputs.h"

namespace readout {
namespace {

/// Files, each with the stamp that tells its state from another.
using Look = std::vector<std::pair<std::string, uint64_t>>;

Look look(const std::vector<std::string>& inputs) {
  Look files;
  for (const Input& input : find_inputs(inputs)) files.emplace_back(input.file, input.state.stamp);
  return files;
}

}  // namespace

int run_watch(const WatchOptions& options, const Lexicons& lex) {
  Look built, before;
  for (bool first = true;; first = false) {
    Look now = look(options.build.inputs);
    // What still grows is left until it is the same in two looks.
    if (first || (now != built && now == before)) {
      try {
        run_build(options.build, lex);
      } catch (const Error& error) {
        std::fprintf(stderr, "readout: %s; it is tried again when something changes\n", error.what());
      }
      built = now;
    }
    before = std::move(now);
    std::this_thread::sleep_for(std::chrono::duration<double>(options.every));
  }
}

}  // namespace readout
