#include "readout/extract/responses.h"

#include "readout/doc/lexicons.h"

namespace readout {
namespace {

constexpr uint32_t kCourtesy = 12;      // words of a sentence of thanks, at most
constexpr uint32_t kSubjectReach = 12;  // tokens before the words of a refusal in which its "I" stands
constexpr uint32_t kSubstance = 14;     // words beside a refusal that are an answer in part
constexpr uint32_t kTurned = 4;         // words after "but" that are one too
constexpr uint32_t kEdge = 2;           // sentences at either end in which a refusal is of the whole question

/// Weighs the sentences of a turn.
class Weigher {
 public:
  Weigher(const Document& doc, const Lexicons& lex) : doc_(doc), lex_(lex) {}

  std::optional<Response> weigh(Span content) {
    for (const Sentence& sentence : within(doc_.sentences, content)) {
      const TokenRange range = tokens_in(doc_, {sentence.span.begin, std::min(sentence.span.end, content.end)});
      if (words(range) > 0 && !is_courtesy(range)) read(range);
    }
    const bool refuses = declined_ || referred_;
    if (unheard_ && sentences_ <= kEdge) return std::nullopt;
    if (!refuses && refusal_ > substance_) return Response::declined;
    if (!refuses) return substance_ + hedged_ > 0 ? std::optional(hedged_ ? Response::partly : Response::answered) : std::nullopt;
    const bool little = substance_ < kSubstance || substance_ * 2 < refusal_;
    if (little && !turned_) return referred_ ? Response::referred : Response::declined;
    const bool at_edge = first_ <= kEdge || sentences_ - last_ < kEdge;
    return hedged_ || turned_ || at_edge || refusal_ * 4 >= substance_ ? Response::partly : Response::answered;
  }

 private:
  std::string_view str(uint32_t i) const { return doc_.str(doc_.tokens[i]); }

  std::string key(uint32_t i) const {
    std::string out;
    append_word_key(out, str(i));
    return out;
  }

  uint32_t words(TokenRange range) const {
    uint32_t n = 0;
    for (uint32_t i = range.first; i < range.last; ++i)
      n += doc_.tokens[i].kind == TokenKind::word || doc_.tokens[i].kind == TokenKind::number;
    return n;
  }

  bool is_courtesy(TokenRange range) const {
    if (words(range) > kCourtesy) return false;
    for (uint32_t i = range.first; i < range.last; ++i) {
      const std::string word = key(i);
      const bool greets = i < range.first + 2 && (word == "hi" || word == "hello" || word == "hey");
      if (greets || word == "thanks" || word == "thank" || word == "appreciate" || word == "welcome" || word == "sorry") return true;
    }
    return false;
  }

  void read(TokenRange sentence) {
    ++sentences_;
    uint32_t from = sentence.first;
    bool refuses = false, unsure = false;
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      const auto match = lex_.responses.phrases.longest_at(doc_, lex_.words, i);
      if (!match) continue;
      const std::string_view response = lex_.responses.cell(match->value, "response");
      if (response == "unheard") {
        unheard_ = true;
      } else if (response == "partly") {
        ++hedged_;
      } else if (response == "unsure") {
        unsure |= is_own(sentence.first, i);
      } else if (response == "referred" || is_own(sentence.first, i)) {
        (response == "referred" ? referred_ : declined_) = true;
        refuses = true;
        from = match->end;
      }
      i = match->end - 1;
    }
    if (!refuses) {
      (unsure ? refusal_ : substance_) += words(sentence);
      return;
    }
    first_ = std::min(first_, sentences_);
    last_ = sentences_;
    const uint32_t turn = turns_to_answer({from, sentence.last});
    refusal_ += words({sentence.first, turn});
    const uint32_t rest = words({turn, sentence.last});
    substance_ += rest;
    turned_ |= rest >= kTurned;
  }

  /// Who does not comment is who speaks: "I", "we", or nobody is named ("No comment").
  bool is_own(uint32_t first, uint32_t i) const {
    const uint32_t from = i > first + kSubjectReach ? i - kSubjectReach : first;
    bool other = false;
    for (uint32_t k = i; k-- > from;) {
      const std::string word = key(k);
      if (word == "i" || word == "we" || word == "us" || word == "me" || word == "let") return true;
      if (doc_.tokens[k].kind == TokenKind::punctuation && !other) return true;
      if (word == "they" || word == "he" || word == "she" || word == "you" || word == "who") return false;
      other |= doc_.tokens[k].kind == TokenKind::word;
    }
    return !other || from == first;
  }

  /// "I won't go into that, but …": the place where the answer begins; the end if it does not.
  uint32_t turns_to_answer(TokenRange rest) const {
    for (uint32_t i = rest.first; i < rest.last; ++i)
      if (const std::string word = key(i); word == "but" || word == "instead" || word == "except" || word == "though") return i + 1;
    return rest.last;
  }

  const Document& doc_;
  const Lexicons& lex_;
  uint32_t sentences_ = 0, first_ = 0xFFFFFFFF, last_ = 0;  // of the turn; the first and last that refuse
  uint32_t substance_ = 0, refusal_ = 0, hedged_ = 0;       // words; times
  bool declined_ = false, referred_ = false, turned_ = false, unheard_ = false;
};

}  // namespace

std::optional<Response> response_of(const Document& doc, const Lexicons& lex, Span content) { return Weigher(doc, lex).weigh(content); }

}  // namespace readout
