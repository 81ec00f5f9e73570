#include <cstdio>
#include <ctime>
#include <fstream>
#include <string_view>

#include "readout/base/error.h"
#include "readout/base/files.h"
#include "readout/language/language_model.h"
#include "readout/train/attributions.h"
#include "readout/train/evaluation.h"
#include "readout/train/running_text.h"
#include "readout/train/train_names.h"
#include "readout/train/training.h"

namespace readout {
namespace {

constexpr const char* kUsage = R"(Makes the models of Readout in data/, bit for bit; docs/model.md says of what.

  readout-train SETS TEXTS MODEL               SETS: the folder with treebanks, names and lists of names; TEXTS: a folder of *.md
  readout-train --evaluate MODEL FILE.conllu   how well MODEL tags and parses the words of FILE
  readout-train --attributions FILE EXAMPLES MODEL
      data/attribution.model of labelled texts, JSON Lines, unpacked, and of the invented ones of src/readout/train/attribution_examples.txt
  readout-train --names SETS TEXTS             how well names are found in articles of wikigold that were left out
)";

constexpr const char* kTreebanks[] = {"ud-ewt-train.conllu", "gum-clean-train.conllu"};

/// Prints how many seconds it took so far, and what comes next.
void report(const std::string& what) {
  std::fprintf(stderr, "%6.0f s  %s\n", static_cast<double>(std::clock()) / CLOCKS_PER_SEC, what.c_str());
}

void write(const std::string& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  if (!file.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush()) throw Error("cannot write " + path);
}

std::vector<TreeSentence> read_treebanks(const std::string& sets) {
  std::vector<TreeSentence> all;
  for (const char* name : kTreebanks) {
    const std::string path = sets + '/' + name;
    for (TreeSentence& sentence : read_conllu(read_file(path), path)) all.push_back(std::move(sentence));
  }
  return all;
}

NameSources read_name_sources(const std::string& sets, const std::string& texts) {
  constexpr uint32_t kOneOf = 40;  // sentences of the texts
  const std::string path = sets + "/names.tsv";
  return {read_name_examples(read_file(path), path), read_name_texts(texts, kOneOf), read_file(sets + "/name_lists.tsv")};
}

int train(const std::string& sets, const std::string& texts, const std::string& out) {
  write(out, train_model(read_treebanks(sets), read_running_text(texts), read_name_sources(sets, texts), {}, report));
  return 0;
}

int train_attributions(const std::string& texts, const std::string& examples, const std::string& out) {
  std::vector<LabelledText> all = read_attributions(read_file(texts), texts);
  for (LabelledText& example : read_examples(read_file(examples), examples)) all.push_back(std::move(example));
  write(out, train_attributions(all, load_lexicons({}), report));
  return 0;
}

int check_names(const std::string& sets, const std::string& texts) {
  constexpr uint32_t kFolds = 10;
  const std::string lines =
      check_names(read_treebanks(sets), read_running_text(texts), read_name_sources(sets, texts), {}, "wikigold", kFolds, report);
  std::fputs(lines.c_str(), stdout);
  return 0;
}

int run(std::span<char*> arguments) {
  const bool attributions = arguments.size() == 4 && std::string_view(arguments[0]) == "--attributions";
  if (attributions) return train_attributions(arguments[1], arguments[2], arguments[3]);
  if (arguments.size() != 3) {
    std::fputs(kUsage, stderr);
    return 2;
  }
  if (std::string_view(arguments[0]) == "--names") return check_names(arguments[1], arguments[2]);
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
