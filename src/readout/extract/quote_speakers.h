#pragma once

#include <optional>
#include <string>
#include <vector>

#include "readout/extract/quote_cues.h"

namespace readout {

/// Who is behind a source phrase, and how far it is named.
struct Source {
  Speaker speaker;
  Attribution level = Attribution::unattributed;
  bool can_speak = true;  ///< false where nothing shows that the phrase names somebody or a text: "the rise"
};

/// Tells who is meant by the source phrases of a document, in the order of the text: names by their
/// mentions, "the official" by the one introduced before. An unnamed official never has an actor.
class Speakers {
 public:
  explicit Speakers(const QuoteContext& context) : context_(context), words_(context.words) {}

  /// `around` is the source of the passage in which this one stands, for "I" and "we".
  Source read(TokenRange phrase, const Source* around);

 private:
  enum class Sort { office, unnamed, spokesperson, document, institution, people, none };
  struct Unnamed {
    std::string head, description;
    int32_t number;
  };

  Source pronoun(uint32_t i, const Source* around);
  Source unnamed(TokenRange phrase, uint32_t head);
  Source document(TokenRange phrase);
  Source body(TokenRange phrase, const Mention* mention);
  Source proper(TokenRange phrase, uint32_t head);
  Source make(TokenRange phrase, SpeakerKind kind, Attribution level, std::optional<Id<Actor>> actor, std::string name) const;

  uint32_t head_of(TokenRange phrase) const;
  Sort sort_of(TokenRange phrase, uint32_t head) const;
  const Mention* person_in(TokenRange phrase) const;
  const Mention* owner_in(TokenRange phrase) const;
  bool has(TokenRange phrase, std::string_view word) const;
  bool definite(TokenRange phrase) const;
  std::string text(TokenRange phrase) const { return std::string(context_.doc.str(span_of(context_.doc, phrase))); }

  const QuoteContext& context_;
  const Clauses& words_;
  std::vector<Unnamed> unnamed_;
  std::optional<Source> last_, last_body_, last_document_, last_thing_, last_people_;
  uint32_t last_at_ = 0;
};

}  // namespace readout
