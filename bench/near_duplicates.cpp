// Times the search for near-duplicates alone, one thread: sketches of all texts, then the pairs.
//   build/release/bench_near_duplicates FOLDER        FOLDER holds texts (*.md, *.txt)

#include "readout/corpus/near_duplicates.h"

#include <chrono>
#include <cstdio>

#include "readout/base/files.h"
#include "readout/corpus/sketch.h"

int main(int argc, char** argv) {
  using namespace readout;
  if (argc != 2) return std::fprintf(stderr, "usage: bench_near_duplicates FOLDER\n"), 2;
  std::vector<std::string> texts;
  size_t bytes = 0;
  for (const std::string& path : list_files(argv[1], "")) bytes += texts.emplace_back(read_file(path)).size();
  const auto start = std::chrono::steady_clock::now();
  const auto since = [&] { return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(); };
  std::vector<std::string> sketches;
  for (const std::string& text : texts) sketches.push_back(pack_sketch(sketch_text(text)));
  const double sketched = since();
  const size_t pairs = find_near_pairs(sketches, 0.35).size();
  const double mb = static_cast<double>(bytes) / 1e6, seconds = since();
  std::printf("%zu texts, %.1f MB: %.2f s for sketches, %.2f s for %zu pairs; %.1f MB/s\n", texts.size(), mb, sketched, seconds - sketched,
              pairs, mb / seconds);
}
