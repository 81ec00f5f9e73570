#pragma once

#include <optional>
#include <string>
#include <vector>

#include "readout/base/span.h"
#include "readout/doc/enums.h"
#include "readout/language/name_kind.h"

namespace readout {

// Each kind of fact says its name and its fields once: JSON, the dump, the
// tables and check_document are all made from that. `span` is a byte range of
// Document::text; a field is a span, a number, a word of a closed set, a text,
// an Id, a nested struct with fields of its own, an optional or a list of these.
// The meaning of each field is that of the exchange format.

/// Somebody or something that acts in the document: a known one of data/, or one
/// that the text alone introduces. Not a fact: mentions and parties refer to it.
struct Actor {
  std::string id;    ///< "us.joe_biden", "person.anna_novak"
  std::string name;  ///< "Joe Biden"
  ActorKind kind = ActorKind::person;
  std::string state;  ///< "us"; empty when no passage and no list tells
  Gender gender = Gender::unknown;
  int32_t known = -1;  ///< its row in Lexicons::actors; -1 for one that only the text knows
};

struct Block {
  static constexpr std::string_view kKind = "block";
  Span span;
  BlockKind kind = BlockKind::paragraph;

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("kind", kind);
  }
};

struct Sentence {
  static constexpr std::string_view kKind = "sentence";
  Span span;

  template <class Visit>
  void fields(Visit&&) const {}
};

enum class TokenKind : uint8_t { word, number, punctuation, symbol };
enum class Case : uint8_t { none, lower, initial, upper, mixed };

/// A word, number or mark, after the token conventions of Universal Dependencies.
struct Token {
  static constexpr std::string_view kKind = "token";
  static constexpr uint8_t kNoTag = 255;  ///< of a token that no tagger saw

  Span span;
  uint32_t word = 0;  ///< its place in Lexicons::words; 0 when no list knows it
  TokenKind kind = TokenKind::word;
  Case letters = Case::none;
  uint8_t tag = kNoTag;  ///< its place in Lexicons::language->tags
  bool joined = false;   ///< a part of the word before it: the n't of "don't", the 's of "Ghana's"

  template <class Visit>
  void fields(Visit&&) const {}
};

/// Who speaks. `actor` stays empty unless a passage says who it is.
struct Speaker {
  std::optional<Span> surface;
  std::optional<Id<Actor>> actor;
  std::string name;
  SpeakerKind kind = SpeakerKind::none;
  std::optional<int32_t> number;  ///< tells two unnamed officials of one document apart

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("surface", surface);
    visit("actor", actor);
    visit("name", name);
    visit("kind", kind);
    visit("number", number);
  }
};

/// A ground rule: "on background, attributed to senior officials".
struct Rule {
  static constexpr std::string_view kKind = "rule";
  Span span;
  RuleKind kind = RuleKind::attribution;
  std::string value;  ///< the description to use; the instant of an embargo
  std::optional<std::string> condition;
  Span scope;  ///< the part of the text under it

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("kind", kind);
    visit("value", value);
    visit("condition", condition);
    visit("scope", scope);
  }
};

/// What one person says in a transcript, from its label to the next.
struct Turn {
  static constexpr std::string_view kKind = "turn";
  Span span;     ///< label included
  Span content;  ///< without the label; empty when nothing was said
  std::string label;
  Role role = Role::other;
  Speaker speaker;
  std::optional<Id<Turn>> answers;
  std::optional<Response> response;

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("label", label);
    visit("role", role);
    visit("speaker", speaker);
    visit("answers", answers);
    visit("response", response);
  }
};

/// What a time expression was resolved against.
struct Anchor {
  std::string value;
  AnchorBasis basis = AnchorBasis::none;

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("value", value);
    visit("basis", basis);
  }
};

/// A TIMEX3 expression.
struct Time {
  static constexpr std::string_view kKind = "time";
  Span span;
  TimeType type = TimeType::date;
  std::string value;
  std::optional<TimeMod> mod;
  Anchor anchor;

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("type", type);
    visit("value", value);
    visit("mod", mod);
    visit("anchor", anchor);
  }
};

/// A name in the text: tokens [first, last) and what it names.
struct NameInText {
  uint32_t first = 0, last = 0;
  NameKind kind = NameKind::other;
};

/// Words that stand for an actor, an office, a place, a nationality or a document.
struct Mention {
  static constexpr std::string_view kKind = "mention";
  Span span;
  std::optional<Id<Actor>> actor;
  std::string name;
  MentionKind kind = MentionKind::person;
  MentionForm form = MentionForm::name;
  uint32_t name_begin = 0;  ///< of a person with a title before the name: where the name begins; else 0. Not stored

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("actor", actor);
    visit("name", name);
    visit("kind", kind);
    visit("form", form);
  }
};

struct Quote {
  static constexpr std::string_view kKind = "quote";
  Span span;  ///< direct and mixed: with the quotation marks
  QuoteForm form = QuoteForm::direct;
  std::vector<Span> content;
  std::optional<Span> cue;
  Speaker speaker;
  Attribution attribution = Attribution::unattributed;
  std::optional<Id<Rule>> rule;
  std::optional<Id<Quote>> parent;
  std::optional<Id<Turn>> turn;
  SayingModality modality = SayingModality::said;

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("form", form);
    visit("content", content);
    visit("cue", cue);
    visit("speaker", speaker);
    visit("attribution", attribution);
    visit("rule", rule);
    visit("parent", parent);
    visit("turn", turn);
    visit("modality", modality);
  }
};

struct When {
  std::string value;
  Precision precision = Precision::unknown;
  WhenBasis basis = WhenBasis::none;
  std::vector<Id<Time>> times;

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("value", value);
    visit("precision", precision);
    visit("basis", basis);
    visit("times", times);
  }
};

struct Place {
  std::string value;
  Span span;

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("value", value);
    visit("span", span);
  }
};

/// One contact between parties, with every passage of the document that mentions it.
struct Engagement {
  static constexpr std::string_view kKind = "engagement";
  Span span;  ///< of the first mention
  EngagementKind kind = EngagementKind::other;
  Mode mode = Mode::unknown;
  Level level = Level::unspecified;
  std::vector<Id<Actor>> parties;
  std::optional<Place> place;
  std::optional<std::string> series;  ///< id of data/channels.tsv
  When when;
  Status status = Status::held;
  std::vector<Span> mentions;  ///< sorted

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("kind", kind);
    visit("mode", mode);
    visit("level", level);
    visit("parties", parties);
    visit("place", place);
    visit("series", series);
    visit("when", when);
    visit("status", status);
    visit("mentions", mentions);
  }
};

struct Issue {
  static constexpr std::string_view kKind = "issue";
  Span span;
  std::string issue;  ///< id of data/issues.tsv
  std::optional<Id<Actor>> raised_by;
  std::optional<Id<Actor>> to;
  std::optional<Id<Engagement>> engagement;
  IssueModality modality = IssueModality::policy_statement;
  Stance stance = Stance::none;

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("issue", issue);
    visit("raised_by", raised_by);
    visit("to", to);
    visit("engagement", engagement);
    visit("modality", modality);
    visit("stance", stance);
  }
};

struct Commitment {
  static constexpr std::string_view kKind = "commitment";
  Span span;
  CommitmentKind kind = CommitmentKind::pledge;
  std::vector<Id<Actor>> by;
  std::vector<Id<Actor>> to;
  Span content;
  std::optional<std::string> issue;  ///< id of data/issues.tsv
  CommitmentStatus status = CommitmentStatus::promised;
  std::optional<When> when;
  std::optional<When> by_when;

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("kind", kind);
    visit("by", by);
    visit("to", to);
    visit("content", content);
    visit("issue", issue);
    visit("status", status);
    visit("when", when);
    visit("by_when", by_when);
  }
};

/// What a claim counts or compares: "in-person meeting of the two leaders".
struct ClaimEvent {
  EngagementKind kind = EngagementKind::other;
  Level level = Level::unspecified;
  std::vector<Id<Actor>> parties;
  Mode mode = Mode::unknown;

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("kind", kind);
    visit("level", level);
    visit("parties", parties);
    visit("mode", mode);
  }
};

struct ClaimSince {
  std::string value;
  std::optional<Id<Engagement>> engagement;

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("value", value);
    visit("engagement", engagement);
  }
};

/// "first conversation in nearly five months"
struct Claim {
  static constexpr std::string_view kKind = "claim";
  Span span;
  ClaimForm form = ClaimForm::count;
  ClaimEvent event;
  std::optional<ClaimSince> since;
  std::optional<int32_t> number;
  std::optional<Unit> unit;
  std::optional<TimeMod> mod;

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("form", form);
    visit("event", event);
    visit("since", since);
    visit("number", number);
    visit("unit", unit);
    visit("mod", mod);
  }
};

}  // namespace readout
