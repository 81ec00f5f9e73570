#pragma once

#include <string>
#include <vector>

#include "readout/doc/facts.h"
#include "readout/store/document_at.h"
#include "readout/store/memory.h"

namespace readout {

// What follows from several documents. Each struct says its kind (`type` in the
// export), its table and its fields once: tables, export and digest are made from
// that. The passes of corpus/ fill these lists.

enum class Relation { original, copy, excerpt, revision };
enum class ChangeKind { added, dropped, changed };
enum class Verdict { supported, contradicted, depends_on_scope, record_too_thin };
enum class QuoteChange { verbatim, trimmed, spliced, altered, misattributed };
template <>
inline constexpr auto kNames<Relation> = std::to_array<std::string_view>({"original", "copy", "excerpt", "revision"});
template <>
inline constexpr auto kNames<ChangeKind> = std::to_array<std::string_view>({"added", "dropped", "changed"});
template <>
inline constexpr auto kNames<Verdict> = std::to_array<std::string_view>({"supported", "contradicted", "depends_on_scope",
                                                                         "record_too_thin"});
template <>
inline constexpr auto kNames<QuoteChange> = std::to_array<std::string_view>({"verbatim", "trimmed", "spliced", "altered", "misattributed"});

/// A passage of a document of the record.
struct Passage {
  DocumentAt document;
  Span span;
  SourceSpan source;

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("document", document);
    visit("span", span);
    visit("source", source);
  }
};

/// A fact of a document of the record.
struct FactAt {
  DocumentAt document;
  std::string id;        ///< in its document: "quote:708-746"
  uint32_t ordinal = 0;  ///< among the facts of its kind there

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("document", document);
    visit("id", id);
    visit("ordinal", ordinal);
  }
};

/// One value of one field, and what it rests on.
struct FieldValue {
  std::string field, value;
  std::string basis;  ///< explicit, resolved, other_document, office_held, …
  std::vector<Passage> passages;

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("field", field);
    visit("value", value);
    visit("basis", basis);
    visit("passages", passages);
  }
};

struct LinkedWhen {
  std::string value;
  Precision precision = Precision::unknown;
  WhenBasis basis = WhenBasis::none;

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("value", value);
    visit("precision", precision);
    visit("basis", basis);
  }
};

/// One contact, from all documents that mention it.
struct LinkedEngagement {
  static constexpr std::string_view kKind = "engagement", kTable = "linked_engagements";
  std::string id;                    ///< of its earliest mention by (document hash, offset): "sha256:…/engagement:12-40"
  std::vector<std::string> aliases;  ///< the ids of its other facts
  EngagementKind kind = EngagementKind::other;
  Mode mode = Mode::unknown;
  Level level = Level::unspecified;
  std::vector<std::string> parties;  ///< actor ids
  std::optional<std::string> place, series;
  LinkedWhen when;
  Status status = Status::held;
  std::vector<FactAt> facts;
  std::vector<Passage> mentions;
  std::vector<FieldValue> bases;      ///< why each value is what it is
  std::vector<FieldValue> conflicts;  ///< values of other documents that disagree

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("id", id);
    visit("aliases", aliases);
    visit("kind", kind);
    visit("mode", mode);
    visit("level", level);
    visit("parties", parties);
    visit("place", place);
    visit("series", series);
    visit("when", when);
    visit("status", status);
    visit("facts", facts);
    visit("mentions", mentions);
    visit("bases", bases);
    visit("conflicts", conflicts);
  }
};

/// A passage that a copy has and its source lacks, or the other way round.
struct Change {
  ChangeKind kind = ChangeKind::changed;
  std::optional<Passage> here;      ///< empty: dropped
  std::optional<Passage> original;  ///< empty: added

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("kind", kind);
    visit("here", here);
    visit("original", original);
  }
};

struct OriginMember {
  DocumentAt document;
  Relation relation = Relation::original;
  std::optional<std::string> from;  ///< hash of the likely source; empty for the original
  double share = 1;                 ///< of its text that stands in the source, in [0, 1]
  std::string reason;               ///< credit, date, containment, …
  std::vector<Change> changes;

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("document", document);
    visit("relation", relation);
    visit("from", from);
    visit("share", share);
    visit("reason", reason);
    visit("changes", changes);
  }
};

/// Documents that tell one text, the original first, in the order of their lineage.
struct Origin {
  static constexpr std::string_view kKind = "origin", kTable = "origins";
  std::string id;  ///< hash of the original
  std::vector<OriginMember> documents;

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("id", id);
    visit("documents", documents);
  }
};

struct UtteranceQuote {
  FactAt quote;  ///< or the turn of a transcript
  Passage passage;
  QuoteChange change = QuoteChange::verbatim;
  std::vector<Change> changes;  ///< of the source's words

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("quote", quote);
    visit("passage", passage);
    visit("change", change);
    visit("changes", changes);
  }
};

/// One saying and the quotes that give it.
struct Utterance {
  static constexpr std::string_view kKind = "utterance", kTable = "utterances";
  std::string id;                    ///< of its source, with the document's: "sha256:…/turn:12-40"
  std::optional<std::string> actor;  ///< who said it
  std::string name;
  std::vector<UtteranceQuote> quotes;  ///< the source first: a transcript, else the earliest

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("id", id);
    visit("actor", actor);
    visit("name", name);
    visit("quotes", quotes);
  }
};

/// One way to understand a claim, computed over the record.
struct Reading {
  std::string scope;        ///< "calls of leaders", "all conversations of leaders"
  std::string computation;  ///< written out: "2023-11-15 to 2024-04-02 are 139 days"
  Verdict verdict = Verdict::record_too_thin;
  std::vector<std::string> engagements;  ///< ids of linked engagements that decide it
  std::vector<Passage> evidence;

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("scope", scope);
    visit("computation", computation);
    visit("verdict", verdict);
    visit("engagements", engagements);
    visit("evidence", evidence);
  }
};

/// How much of the record an answer could rest on.
struct Coverage {
  uint32_t documents = 0, origins = 0, engagements = 0;
  std::string first, last;  ///< days or months of the earliest and latest

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("documents", documents);
    visit("origins", origins);
    visit("engagements", engagements);
    visit("first", first);
    visit("last", last);
  }
};

/// A claim about contacts against the record as of its day.
struct ClaimCheck {
  static constexpr std::string_view kKind = "claim_check", kTable = "claim_checks";
  FactAt claim;
  Passage passage;
  std::string as_of;
  Verdict verdict = Verdict::record_too_thin;
  std::vector<Reading> readings;
  Coverage coverage;

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("claim", claim);
    visit("passage", passage);
    visit("as_of", as_of);
    visit("verdict", verdict);
    visit("readings", readings);
    visit("coverage", coverage);
  }
};

struct CommitmentStep {
  FactAt fact;
  Passage passage;
  CommitmentStatus status = CommitmentStatus::promised;
  std::string when;  ///< the day of the passage, as far as it is known

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("fact", fact);
    visit("passage", passage);
    visit("status", status);
    visit("when", when);
  }
};

/// A commitment and what later passages say of it, in the order of time.
struct JoinedCommitment {
  static constexpr std::string_view kKind = "commitment", kTable = "joined_commitments";
  std::string id;  ///< of its earliest passage
  CommitmentStatus status = CommitmentStatus::promised;
  std::vector<std::string> by, to;
  std::optional<std::string> issue;
  std::vector<CommitmentStep> history;

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("id", id);
    visit("status", status);
    visit("by", by);
    visit("to", to);
    visit("issue", issue);
    visit("history", history);
  }
};

/// All that was derived, each list in an order that depends on the documents alone.
struct Derived {
  std::vector<LinkedEngagement> engagements;
  std::vector<Origin> origins;
  std::vector<Utterance> utterances;
  std::vector<ClaimCheck> claim_checks;
  std::vector<JoinedCommitment> commitments;
  Memory memory;  ///< for the next time; no part of any answer

  template <class Visit>
  void each_list(Visit&& visit) const {
    visit(engagements);
    visit(origins);
    visit(utterances);
    visit(claim_checks);
    visit(commitments);
  }
};

}  // namespace readout
