#include <sys/stat.h>

#include <chrono>
#include <cstdio>
#include <thread>
#include <tuple>

#include "readout/base/error.h"
#include "readout/cli/cli.h"
#include "readout/cli/inputs.h"

namespace readout {
namespace {

/// A file as it can be told from another state of it without its bytes: name, size, time of change in nanoseconds.
using Stamp = std::tuple<std::string, int64_t, int64_t>;

std::vector<Stamp> look(const std::vector<std::string>& inputs) {
  std::vector<Stamp> stamps;
  for (const Input& input : find_inputs(inputs)) {
    struct stat is {};
    if (stat(input.file.c_str(), &is) == 0)
      stamps.emplace_back(input.file, is.st_size, int64_t{is.st_mtim.tv_sec} * 1'000'000'000 + is.st_mtim.tv_nsec);
  }
  return stamps;
}

}  // namespace

int run_watch(const WatchOptions& options, const Lexicons& lex) {
  std::vector<Stamp> built, before;
  for (bool first = true;; first = false) {
    std::vector<Stamp> now = look(options.build.inputs);
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
