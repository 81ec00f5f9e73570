#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readout/base/json.h"
#include "readout/cli/answer.h"
#include "readout/cli/cli.h"
#include "readout/store/view.h"

namespace readout {

/// What the commands that ask a record can be told; each has options for some of it.
struct AskOptions {
  std::string record;
  Viewpoint from;
  std::string format;                 ///< empty: the first of those that the command has
  std::string what;                   ///< words to search for, a sentence to check, a fact to explain
  std::vector<std::string> operands;  ///< where the record comes after something that may be left out
  std::string speaker, issue, attribution, form, change, outlet, genre, actor, kind, level, status, verdict;
  std::string since, until;  ///< days, months or years
  size_t limit = 50;
};

int run_search(const AskOptions& options, const Lexicons& lex);
int run_quotes(const AskOptions& options, const Lexicons& lex);
int run_engagements(const AskOptions& options, const Lexicons& lex);
int run_timeline(const AskOptions& options, const Lexicons& lex);
int run_cadence(const AskOptions& options, const Lexicons& lex);
int run_issues(const AskOptions& options, const Lexicons& lex);
int run_lineage(const AskOptions& options, const Lexicons& lex);
int run_utterances(const AskOptions& options, const Lexicons& lex);
int run_commitments(const AskOptions& options, const Lexicons& lex);
/// Of a sentence, kNothingFound unless all claims in it are supported.
int run_check(const AskOptions& options, const Lexicons& lex);

/// A record and what its questions have in common.
class Asked {
 public:
  /// Throws Error for a period that is none.
  Asked(const AskOptions& options, const Lexicons& lex);

  View view;
  /// The metadata of all documents that are seen, by DocumentAt; the path is the first.
  const std::vector<Document>& heads() const { return heads_; }
  /// All that are seen, in the order of time, then of their hashes.
  const std::vector<DocumentAt>& in_time() const { return in_time_; }
  std::vector<size_t> ranks() const;  ///< of each document in the order of time
  /// What people call an actor.
  std::string name_of_actor(std::string_view id) const;
  std::string names_of_actors(const std::vector<std::string>& ids) const;  ///< "Lena Averic, Jonas Hartvik"

  /// Does the document pass --outlet, --genre and --actor, and its day --since and --until?
  bool wanted(DocumentAt document) const;
  /// Does a day (or month, year, …) lie in the period that was asked for? One that is not known lies in none.
  bool in_period(std::string_view day) const;

  /// The words of a passage; the texts of the documents asked for last are kept.
  std::string words(DocumentAt document, Span span);
  /// "+ “what was added”; - “what was dropped”; ~ “what stands in its place”"
  std::string changes(const std::vector<Change>& changes);

  int print(Answer answer) const;

 private:
  const AskOptions& options_;
  std::vector<Document> heads_;
  std::vector<DocumentAt> in_time_;
  std::map<std::string, std::string, std::less<>> names_;
  std::map<uint32_t, std::string> texts_;
};

/// "2024-11-13" of the day that a document is from; empty where that is not known.
std::string day_of(const Document& head);
std::string outlet_of(const Document& head);

/// "145 days", "433 to 463 days"
std::string days_in_words(int64_t least, int64_t most);

/// The day as of which the record is seen: that of --as-of, else today.
std::string day_seen_from(const AskOptions& options);

/// Does `text` have `part` in it, in any letters? Everything has an empty one.
bool has_part(std::string_view text, std::string_view part);

/// Is an actor the one that was asked for: by id, by a part of it ("us" has all who serve it), by a part of the name?
bool is_actor(std::string_view wanted, std::string_view id, std::string_view name);

/// Is an issue the one that was asked for, or a part of it?
bool is_issue(std::string_view wanted, std::string_view id);

/// A list as JSON, with `text` for people.
Cell list_cell(std::string_view text, const std::vector<std::string>& values);
Cell range_cell(uint32_t begin, uint32_t end);

/// Documents of the record by their ids, for JSON.
struct DocumentIds {
  const std::vector<Document>& heads;
  void put(JsonWriter& out, DocumentAt document) const { out.value(std::string_view(heads[document.index].id)); }
};

/// The contacts of the record as far as the filters want them, in the order of time; undated ones last.
std::vector<LinkedEngagement> engagements_of(Asked& asked, const AskOptions& options);

}  // namespace readout
