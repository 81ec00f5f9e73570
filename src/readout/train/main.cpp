#include <cstdio>
#include <ctime>
#include <fstream>
#include <string_view>

#include "readout/base/error.h"
#include "readout/base/files.h"
#include "readout/language/language_model.h"
#include "readout/train/evaluation.h"
#include "readout/train/running_text.h"
#include "readout/train/training.h"

namespace readout {
namespace {

constexpr const char* kUsage = R"(Makes the language model of Readout, data/english.model, bit for bit; docs/model.md says of what.

  readout-train TREEBANKS TEXTS MODEL          TREEBANKS: the folder with the treebanks, unpacked; TEXTS: a folder of *.md
  readout-train --evaluate MODEL FILE.conllu   how well MODEL tags and parses the words of FILE
)";

constexpr const char* kTreebanks[] = {"ud-ewt-train.conllu", "gum-clean-train.conllu"};

/// Prints how many seconds it took so far, and what comes next.
void report(const std::string& what) {
  std::fprintf(stderr, "%6.0f s  %s\n", static_cast<double>(std::clock()) / CLOCKS_PER_SEC, what.c_str());
}

int train(const std::string& treebanks, const std::string& texts, const std::string& out) {
  std::vector<TreeSentence> all;
  for (const char* name : kTreebanks) {
    const std::string path = treebanks + '/' + name;
    for (TreeSentence& sentence : read_conllu(read_file(path), path)) all.push_back(std::move(sentence));
  }
  const std::string bytes = train_model(all, read_running_text(texts), {}, report);
  std::ofstream file(out, std::ios::binary);
  if (!file.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush()) throw Error("cannot write " + out);
  return 0;
}

int run(std::span<char*> arguments) {
  if (arguments.size() != 3) {
    std::fputs(kUsage, stderr);
    return 2;
  }
  if (std::string_view(arguments[0]) != "--evaluate") return train(arguments[0], arguments[1], arguments[2]);
  const LanguageModel model(ModelFile::map(arguments[1]));
  std::printf("%s\n", evaluate(model, read_conllu(read_file(arguments[2]), arguments[2])).c_str());
  return 0;
}

}  // namespace
}  // namespace readout

int main(int argc, char** argv) {
  try {
    return readout::run({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    std::fprintf(stderr, "readout-train: %s\n", error.what());
    return 2;
  }
}
