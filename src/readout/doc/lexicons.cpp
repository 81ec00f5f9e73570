#include "readout/doc/lexicons.h"

#include <algorithm>
#include <future>
#include <map>

#include "readout/base/error.h"
#include "readout/base/files.h"
#include "readout/base/sha256.h"
#include "readout/language/choice_model.h"
#include "readout/language/language_model.h"

namespace readout {
namespace {

/// The tables of data/ by name, overlays merged in.
using Tables = std::map<std::string, Table, std::less<>>;

constexpr struct {
  const char* name;
  PhraseList Lexicons::*list;
} kPhraseLists[] = {
    // name of the file in data/ and the member that holds it
    {"channels", &Lexicons::channels},
    {"commitment_cues", &Lexicons::commitment_cues},
    {"formulas", &Lexicons::formulas},
    {"issues", &Lexicons::issues},
    {"stances", &Lexicons::stances},
    {"roles", &Lexicons::roles},
    {"introductions", &Lexicons::introductions},
    {"responses", &Lexicons::responses},
    {"rule_phrases", &Lexicons::rule_phrases},
    {"languages", &Lexicons::languages},
    {"source_words", &Lexicons::source_words},
};

constexpr struct {
  const char* name;
  LineList Lexicons::*list;
} kLineLists[] = {{"boilerplate", &Lexicons::boilerplate}, {"line_kinds", &Lexicons::line_kinds}, {"genres", &Lexicons::genres}};

void load_list(Vocabulary& words, PhraseList& list, Table rows) {
  list.rows = std::move(rows);
  for (uint32_t row = 0; row < list.rows.size(); ++row)
    for (std::string_view column : {"patterns", "name", "aliases"}) {
      if (column != "patterns" && !list.rows.values(row, "patterns").empty()) continue;
      for (std::string_view pattern : list.rows.values(row, column)) list.phrases.add(words, pattern, row);
    }
}

void load_lines(LineList& list, Table rows) {
  list.rows = std::move(rows);
  for (uint32_t row = 0; row < list.rows.size(); ++row)
    for (std::string_view pattern : list.rows.values(row, "patterns")) list.patterns.add(pattern, row);
}

Table take(Tables& tables, std::string_view name) {
  auto at = tables.find(name);
  return at == tables.end() ? Table() : std::move(at->second);
}

std::string read_overlay(Tables& tables, const std::string& folder) {
  if (!is_folder(folder)) throw Error("no folder " + folder + " with data");
  std::string digested;
  for (const std::string& path : list_files(folder, ".tsv")) {
    const std::string bytes = read_file(path);
    const std::string name = path.substr(path.rfind('/') + 1, path.size() - path.rfind('/') - 5);
    tables[name].add(Table({name, bytes}));
    digested += name + '\n' + bytes;
  }
  return digested;
}

/// The model `name` of the last folder that has one, else the program's.
ModelFile load_model(const std::vector<std::string>& overlays, const std::string& name) {
  for (auto folder = overlays.rbegin(); folder != overlays.rend(); ++folder)
    if (const std::string path = *folder + '/' + name + ".model"; path_exists(path)) return ModelFile::map(path);
  return ModelFile(embedded_model(name), name + ".model of this program");
}

}  // namespace

Lexicons load_lists(const std::vector<std::string>& overlays) {
  Lexicons lex;
  Tables tables;
  std::string digested;
  for (const DataFile& file : embedded_data()) {
    tables[file.name] = Table(file);
    digested.append(file.name).append("\n").append(file.bytes);
  }
  for (const std::string& folder : overlays) digested += read_overlay(tables, folder);
  lex.digest = "sha256:" + sha256(digested);

  lex.words.parts.load(tables["abbreviations"], tables["word_parts"]);
  lex.actors = load_actors(lex.words, {tables["states"], tables["institutions"], tables["persons"], tables["terms"], tables["offices"],
                                       tables["outlets"], tables["not_names"]});
  lex.outlets = take(tables, "outlets");
  lex.outlet_names = OutletNames(lex.outlets);
  lex.zones = take(tables, "zones");
  for (uint32_t row = 0; row < lex.zones.size(); ++row)
    for (std::string_view name : lex.zones.values(row, "names")) lex.zone_names.add(lex.words, name, row, PhraseTable::Letters::as_given);
  const Table& capitals = tables["capital_zones"];
  for (uint32_t row = 0; row < capitals.size(); ++row) lex.capital_zones.emplace(capitals.cell(row, "id"), capitals.cell(row, "zone"));
  lex.contact_words.load(lex.words, tables["engagement_words"]);
  lex.reporting.load(lex.words, tables["reporting_words"]);
  lex.claim_words.load(lex.words, tables["claim_words"]);
  lex.times = load_time_words(lex.words, take(tables, "time_words"), tables["time_phrases"]);
  for (const auto& [name, list] : kPhraseLists) load_list(lex.words, lex.*list, take(tables, name));
  for (const auto& [name, list] : kLineLists) load_lines(lex.*list, take(tables, name));
  for (uint32_t row = 0; row < lex.issues.rows.size(); ++row)
    for (std::string_view pattern : lex.issues.rows.values(row, "exclusions")) lex.not_issues.add(lex.words, pattern, row);
  lex.classes = WordClasses(lex.words, tables["word_classes"]);
  lex.page_words = PageWords(tables["page_words"]);
  lex.month_names = MonthNames(tables["month_names"]);
  lex.words.finish();
  return lex;
}

Lexicons load_lexicons(const std::vector<std::string>& overlays) {
  auto attribution = std::async(std::launch::async, [&] { return std::make_shared<ChoiceModel>(load_model(overlays, "attribution")); });
  auto language = std::async(std::launch::async, [&] { return std::make_shared<LanguageModel>(load_model(overlays, "english")); });
  Lexicons lex = load_lists(overlays);
  lex.language = language.get();
  lex.attribution = attribution.get();
  lex.digest =
      "sha256:" + sha256(lex.digest + std::to_string(lex.language->file.checksum()) + ' ' + std::to_string(lex.attribution->checksum()));
  return lex;
}

}  // namespace readout
