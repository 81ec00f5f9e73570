#pragma once

#include <atomic>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "readout/ask/answer.h"
#include "readout/ask/fact_tables.h"
#include "readout/ask/question.h"
#include "readout/base/json.h"
#include "readout/store/view.h"

namespace readout {

/// A record as it is seen from one viewpoint, and what all questions of it have in common.
/// Serves one thread at a time, as its View does; but see prepare_search().
class Asked {
 public:
  /// Throws TooLong when `stops` is set meanwhile, and so does all that is asked later.
  Asked(const std::string& record, const Viewpoint& from, const Lexicons& lex, const std::atomic<bool>* stops = nullptr);

  View view;
  const Lexicons& lex;
  /// The metadata of all documents that are seen, by DocumentAt; the path is the first.
  const std::vector<Document>& heads() const { return heads_; }
  /// All that are seen, in the order of time, then of their hashes.
  const std::vector<DocumentAt>& in_time() const { return in_time_; }
  const std::vector<size_t>& ranks() const { return ranks_; }  ///< of each document in the order of time
  const Seen& seen() const { return seen_; }
  /// The day of the viewpoint, else today.
  std::string today() const;
  /// The day as of which the record is seen: that of its viewpoint, else that of its last text. Of days after it, it cannot tell.
  std::string day() const;

  /// What people call an actor.
  std::string name_of_actor(std::string_view id) const;
  const std::map<std::string, std::string, std::less<>>& actor_names() const { return names_; }  ///< of all, by their ids
  std::string names_of_actors(const std::vector<std::string>& ids) const;                        ///< "Lena Averic, Jonas Hartvik"

  /// Documents of which the genre and the days are known alone, for what is computed across documents; and room for `more`.
  std::vector<Document> days_and_genres(size_t more) const;

  /// Is it the question's document, if it asks for one, and passes its outlet, genre and actor, and its day since and until?
  bool wanted(const Question& question, DocumentAt document) const;

  /// What searches look at; made when it is first asked for.
  const DocumentTables& document_tables();
  const FactTables& fact_tables();
  /// Makes all that searches look at: any number of threads may search then, also beside one that asks something else.
  void prepare_search();

  /// Text and map of a document; those asked for last are kept.
  const Document& passages(DocumentAt document);
  std::string words(DocumentAt document, Span span);
  /// "+ “what was added”; - “what was dropped”; ~ “what stands in its place”"
  std::string changes(const std::vector<Change>& changes);

 private:
  std::string as_of_;
  std::vector<Document> heads_;
  std::vector<DocumentAt> in_time_;
  Seen seen_;
  std::map<std::string, std::string, std::less<>> names_;
  std::vector<size_t> ranks_;
  std::unordered_map<uint32_t, Document> passages_;
  size_t passages_bytes_ = 0;
  std::optional<DocumentTables> document_tables_;
  std::optional<FactTables> fact_tables_;
};

/// Does a day (or month, year, …) lie in the period that was asked for? One that is not known lies in none.
bool in_period(const Question& question, std::string_view day);

/// Is it the document with this id (with or without "sha256:") or path?
bool is_document(std::string_view wanted, const Document& head);

/// "2024-11-13" of the day that a document is from; empty where that is not known.
std::string day_of(const Document& head);
std::string outlet_of(const Document& head);

/// "145 days", "433 to 463 days"
std::string days_in_words(int64_t least, int64_t most);

/// Does `text` have `part` in it, in any letters? Everything has an empty one.
bool has_part(std::string_view text, std::string_view part);

/// Is it the id that was asked for, or below it: "us" has all who serve it?
bool is_below(std::string_view wanted, std::string_view id);

/// Is an actor the one that was asked for: by id, by a part of it, by a part of the name?
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

/// Puts those of `count` rows into an answer that its question wants: row(i).
template <class Row>
void put_rows(Answer& answer, const Question& question, size_t count, Row&& row) {
  answer.found = count;
  const size_t end = question.limit ? std::min(count, question.skip + question.limit) : count;
  for (size_t i = question.skip; i < end; ++i) answer.rows.push_back(row(i));
}

/// The contacts of the record as far as the filters want them, in the order of time; undated ones last.
std::vector<LinkedEngagement> engagements_of(Asked& asked, const Question& question);

/// How many documents tell of a contact.
size_t documents_of(const LinkedEngagement& engagement);

}  // namespace readout
