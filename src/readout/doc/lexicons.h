#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "readout/doc/actors.h"
#include "readout/doc/contact_words.h"
#include "readout/doc/line_patterns.h"
#include "readout/doc/lists.h"
#include "readout/doc/month_names.h"
#include "readout/doc/outlet_names.h"
#include "readout/doc/page_words.h"
#include "readout/doc/reporting_words.h"
#include "readout/doc/time_words.h"
#include "readout/doc/word_classes.h"

namespace readout {

class ChoiceModel;
struct LanguageModel;

/// A list of data/ with phrases: its rows, and a table of the phrases of its
/// `patterns` column whose values are row numbers.
struct PhraseList {
  Table rows;
  PhraseTable phrases;

  std::string_view cell(uint32_t row, std::string_view column) const { return rows.cell(row, column); }
};

/// The knowledge of data/, loaded once and never changed.
struct Lexicons {
  Vocabulary words;
  Actors actors;
  Table outlets, zones;
  OutletNames outlet_names;  ///< values are rows of `outlets`
  PhraseTable zone_names;    ///< capitals as given; values are rows of `zones`
  TimeWords times;

  PhraseList issues;           ///< id parent patterns exclusions name
  PhraseTable not_issues;      ///< the exclusions; values are rows of `issues`
  PhraseList channels;         ///< id patterns states level kind
  PhraseList formulas;         ///< id patterns states name
  PhraseList stances;          ///< id act stance patterns: how an issue is raised
  PhraseList commitment_cues;  ///< id kind status shape patterns
  ContactWords claim_words;    ///< "discussion", "been to": contact only where a claim counts or orders it
  ContactWords contact_words;  ///< "call", "met with", "in-person"
  WordClasses classes;         ///< function words
  PhraseList roles;            ///< id role use patterns: the labels of transcripts
  PhraseList introductions;    ///< id use patterns: who is called on to ask
  PhraseList responses;        ///< id response patterns: how an answer declines or refers
  PhraseList rule_phrases;     ///< id kind patterns: the words that set a ground rule
  PhraseList languages;        ///< id patterns: function words
  LineList boilerplate;        ///< id kind place reach longest patterns
  LineList line_kinds;         ///< id kind patterns: credits, captions, heads of releases
  LineList genres;             ///< id genre needs patterns: titles
  ReportingWords reporting;    ///< "said", "according to", "promise to"
  PhraseList source_words;     ///< id patterns: "official", "statement", "ministry"

  /// The time zone of a state's capital, by its id: an IANA name.
  std::unordered_map<std::string, std::string, StringHash, std::equal_to<>> capital_zones;

  PageWords page_words;    ///< words in the classes of web pages
  MonthNames month_names;  ///< in the languages of the press

  std::shared_ptr<const LanguageModel> language;   ///< tags, lemmas, trees
  std::shared_ptr<const ChoiceModel> attribution;  ///< what introduces a saying, who says it, and what

  std::string digest;  ///< "sha256:…" of all data files in use

  /// The word number of a token key, for comparisons in code: lex.words.find("said").
  uint32_t word(std::string_view key) const { return words.find(key); }
};

/// Loads the embedded data, then the files of each folder in `overlays`: rows
/// are added, rows with an id that is known replace the known ones; its
/// english.model and attribution.model replace the program's.
/// Throws Error when a folder cannot be read or a file is malformed.
Lexicons load_lexicons(const std::vector<std::string>& overlays);
/// The same without the language model: what the program that makes one can use.
Lexicons load_lists(const std::vector<std::string>& overlays);

}  // namespace readout
