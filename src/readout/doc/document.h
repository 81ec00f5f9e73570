#pragma once

#include <map>
#include <string>
#include <vector>

#include "readout/base/offset_map.h"
#include "readout/doc/facts.h"
#include "readout/doc/trees.h"

namespace readout {

/// Something odd in a document that a stage coped with.
struct Problem {
  std::string_view stage;
  std::string_view code;
  std::string message;
  SourceSpan source;
};

/// A part of the source that is no content, with the rule that cut it.
struct Cut {
  SourceSpan source;
  CutKind kind = CutKind::boilerplate;
  std::string rule;
};

/// A value of the metadata: what it is, how it is known and where it stands.
struct Meta {
  std::string value;  ///< an instant is ISO 8601 with its offset: "2024-11-13T17:27:37-05:00"
  Basis basis = Basis::inferred;
  std::optional<Precision> precision;  ///< of instants and days only
  std::optional<SourceSpan> source;    ///< empty where the value has no place in the source

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("value", value);
    visit("basis", basis);
    visit("precision", precision);
    visit("source", source);
  }
};

struct Held {
  std::optional<Meta> start, end;

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("start", start);
    visit("end", end);
  }
};

struct Metadata {
  std::optional<Meta> title, outlet, url, language, published, modified;
  std::vector<Meta> authors;
  Held held;  ///< when a call or briefing took place
  Genre genre = Genre::other;
  std::optional<Id<Actor>> side;  ///< the government that issued it

  /// The day from which it speaks: when it was held, else published; of a month or year only that, empty if unknown.
  std::string_view day() const {
    for (const std::optional<Meta>* when : {&held.start, &published})
      if (*when && !(*when)->value.starts_with('T')) return std::string_view((*when)->value).substr(0, 10);  // "T15:25" tells no day
    return {};
  }

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("title", title);
    visit("outlet", outlet);
    visit("authors", authors);
    visit("url", url);
    visit("language", language);
    visit("published", published);
    visit("modified", modified);
    visit("held", held);
    visit("genre", genre);
    visit("side", side);
  }
};

/// What is declared about a document from outside of its bytes: by the container that it came in.
struct Envelope {
  std::optional<MediaType> media_type;
  std::string charset;
  std::string url;
  std::string published;
  std::string title;
  std::string author;
  bool summary = false;  ///< the bytes are only what a feed says about a longer text

  /// All of it, a line each; empty where nothing is declared. Part of what a document's id is made of.
  std::string lines() const;
};

/// The id of a document: "sha256:…" of its bytes. Where something is declared about it, of that as well: the
/// same bytes with another address or date are another document.
std::string document_id(std::string_view source, std::string_view envelope_lines);

/// One document on its way through the pipeline. It owns its two texts; every
/// fact is a span of `text`, every list is sorted by span.begin.
struct Document {
  std::string path;    ///< as given; no fact depends on it
  std::string source;  ///< as received, never changed
  Envelope envelope;
  std::string id;  ///< see document_id()
  MediaType media_type = MediaType::text;

  Metadata meta;
  std::map<std::string, Meta> declared;  ///< fields of the front matter or the page's head, by their lower-case name
  std::string text;                      ///< cleaned content, UTF-8; one block is one line
  OffsetMap origin;                      ///< text -> source
  std::vector<Cut> cut;                  ///< sorted by source.begin
  std::vector<Problem> problems;

  std::vector<Actor> actors;  ///< in the order of their first mention

  std::vector<Block> blocks;
  std::vector<Sentence> sentences;
  std::vector<Token> tokens;
  std::vector<NameInText> names;  ///< as the language model finds them; no facts: mentions are made of them
  std::vector<Rule> rules;
  std::vector<Turn> turns;
  std::vector<Time> times;
  std::vector<Mention> mentions;
  std::vector<Quote> quotes;
  std::vector<Engagement> engagements;
  std::vector<Issue> issues;
  std::vector<Commitment> commitments;
  std::vector<Claim> claims;

  mutable Trees trees;  ///< of the sentences that were asked for: see tree_of()

  std::string_view str(Span span) const { return slice(text, span); }
  std::string_view str(const Token& token) const { return slice(text, token.span); }
  SourceSpan to_source(Span span) const { return origin.to_source(span); }

  const Actor& operator[](Id<Actor> of) const { return actors[of.index]; }
  const Rule& operator[](Id<Rule> of) const { return rules[of.index]; }
  const Turn& operator[](Id<Turn> of) const { return turns[of.index]; }
  const Time& operator[](Id<Time> of) const { return times[of.index]; }
  const Quote& operator[](Id<Quote> of) const { return quotes[of.index]; }
  const Engagement& operator[](Id<Engagement> of) const { return engagements[of.index]; }

  /// Calls `visit` with the name of each layer of the record and its list, in the order of the exchange format.
  template <class Visit>
  void each_layer(Visit&& visit) const {
    visit("blocks", blocks);
    visit("rules", rules);
    visit("turns", turns);
    visit("times", times);
    visit("mentions", mentions);
    visit("quotes", quotes);
    visit("engagements", engagements);
    visit("issues", issues);
    visit("commitments", commitments);
    visit("claims", claims);
  }
};

/// The tokens that begin inside `span`, by their places in doc.tokens: [first, last).
struct TokenRange {
  uint32_t first = 0, last = 0;
  bool empty() const { return first >= last; }
  uint32_t size() const { return empty() ? 0 : last - first; }
};

inline TokenRange tokens_in(const Document& doc, Span span) {
  return {first_from(doc.tokens, span.begin), first_from(doc.tokens, span.end)};
}

/// tokens_in() for spans each of which begins at or after the end of the one before: goes on from there.
class TokenCursor {
 public:
  explicit TokenCursor(const Document& doc) : tokens_(doc.tokens) {}

  TokenRange tokens_in(Span span) {
    const uint32_t first = first_from(span.begin);
    return {first, first_from(span.end)};
  }

 private:
  uint32_t first_from(uint32_t pos) {
    while (at_ < tokens_.size() && tokens_[at_].span.begin < pos) ++at_;
    return at_;
  }

  const std::vector<Token>& tokens_;
  uint32_t at_ = 0;
};

/// The hull of a token range that is not empty.
inline Span span_of(const Document& doc, TokenRange range) {
  return {doc.tokens[range.first].span.begin, doc.tokens[range.last - 1].span.end};
}

}  // namespace readout
