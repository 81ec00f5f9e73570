#pragma once

#include <unordered_map>

#include "readout/extract/names.h"

namespace readout {

/// Which person of the lists a name of the text stands for, by what else the text tells.
class KnownPersons {
 public:
  KnownPersons(const Document& doc, const Lexicons& lex) : doc_(doc), lex_(lex), day_(doc.meta.day()) {}

  /// First pass: who is named in full or with a title, so that a headline's bare family name can be told.
  void introduce(const FoundName& name);
  void name_state(const std::string& id) { states_named_.insert(id); }

  /// The one known person that fits best, as a row of Actors::all; empty if two fit alike.
  std::optional<uint32_t> choose(const FoundName& name) const;
  /// Whom the text calls so most, as "Secretary Novak" or "Secretary of State Ana Novak"; nobody where two are called so alike.
  /// Asked once all are introduced.
  std::optional<uint32_t> called(uint32_t office);
  /// Is one of those that the name may stand for named in full or with a title?
  bool introduced(const FoundName& name) const;
  /// Is it a word of its own ("may", "long"), so that alone it is no sign of a person whom the text does not introduce?
  bool is_common_word(TokenRange range) const;

 private:
  const KnownActor& known(uint32_t row) const { return lex_.actors.all[row]; }
  int fit(uint32_t row, const FoundName& name) const;
  static int likeness(const Office& held, const Office& said);
  bool is_other_gender(uint32_t row, const FoundName& name) const;
  bool expected(uint32_t row) const;
  bool introduced_family(const std::string& key) const;
  std::optional<uint32_t> most_called(uint32_t office) const;

  const Document& doc_;
  const Lexicons& lex_;
  std::string day_;                                                            // of the document; empty if unknown
  std::unordered_map<uint32_t, bool> introduced_;                              // known persons named in full or with a title
  std::unordered_map<uint32_t, std::unordered_map<uint32_t, size_t>> called_;  // by office of a title: persons, how often
  std::unordered_map<uint32_t, std::optional<uint32_t>> called_most_;          // answers of called()
  WordSet states_named_;  // ids of the states that the text names, directly or by a body or title
};

}  // namespace readout
