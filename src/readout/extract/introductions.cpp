#include "readout/extract/introductions.h"

#include "readout/doc/lexicons.h"

namespace readout {
namespace {

constexpr uint32_t kCallTokens = 48;      // at the end of an answer in which the next to ask is called on
constexpr uint32_t kGreetingTokens = 30;  // at the start of a question in which its speaker may be named
constexpr uint32_t kAddressTokens = 16;   // at the start of an answer in which who asked may be named
constexpr uint32_t kNameTokens = 5;
constexpr uint32_t kOutletTokens = 7;
constexpr uint32_t kVocativeTokens = 12;  // a name with its outlet before "go ahead"

/// Reads names with outlets, and the words around them.
class Reader {
 public:
  Reader(const Document& doc, const Lexicons& lex) : doc_(doc), lex_(lex) {}

  std::optional<Introduction> last_called(TokenRange in) {
    for (uint32_t i = in.first; i < in.last; ++i) {
      if (begins_sentence(i) || is_dash(i - 1)) bare(i, in.last);
      uint32_t end = 0;
      if (use_at(i, end, "after")) vocative(i, in.first);
      const bool nod = begins_sentence(i) && use_at(i, end, "nod");
      const bool before = use_at(i, end, "before");
      if (!nod && !before) continue;
      while (end < in.last && is_between(end)) ++end;
      const auto who = named(end, in.last);
      if (who && (before || (is_whole(*who, in.last) && is_likely(*who)))) take(*who);
    }
    return found_;
  }

  std::optional<Introduction> self(TokenRange in) {
    for (uint32_t i = in.first; i < in.last && !found_; ++i) {
      uint32_t end = 0;
      if (use_at(i, end, "self")) {
        const auto who = named(end, in.last);
        if (who && (who->outlet || ends_clause(who->words.last, in.last))) take(*who);
      } else if (i == in.first || doc_.tokens[i - 1].kind == TokenKind::punctuation) {
        const auto who = named(i, in.last);
        const bool here = who && str(who->words.last) == "here";
        if (who && (here || (who->outlet && (!who->comma || (who->name.size() > 1 && is_whole(*who, in.last)))))) take(*who);
      }
    }
    return found_;
  }

  /// In a sentence of thanks or greeting: its first words, or those after its last comma.
  std::optional<Introduction> addressee(TokenRange in) {
    bool thanks = false;
    for (uint32_t i = in.first; i < in.last && !found_; ++i) {
      if (begins_sentence(i)) thanks = false;
      thanks |= is_thanks(str(i));
      const bool at_comma = str(i) == "," && thanks;
      if (!at_comma && i != in.first) continue;
      const auto who = named(i + at_comma, in.last);
      if (!who) continue;
      const bool greets =
          at_comma ? ends_clause(who->name.last, in.last) : str(who->name.last) == "," && is_thanks(str(who->name.last + 1));
      if (greets) take({who->name, who->name});
    }
    return found_;
  }

  bool asks(TokenRange in) const {
    uint32_t end = 0;
    for (uint32_t i = in.first; i < in.last; ++i)
      if (use_at(i, end, "next")) return true;
    return false;
  }

 private:
  struct Named {
    TokenRange name, words;  ///< words: with the outlet
    bool outlet = false;
    bool comma = false;  ///< the outlet stands after a comma
  };

  std::string_view str(uint32_t i) const { return i < doc_.tokens.size() ? doc_.str(doc_.tokens[i]) : std::string_view(); }
  static bool is_thanks(std::string_view word) {
    return word == "Thanks" || word == "thanks" || word == "Thank" || word == "thank" || word == "Hi" || word == "hi" || word == "Hey" ||
           word == "Hello";
  }
  bool is_dash(uint32_t i) const { return str(i) == "—" || str(i) == "–"; }

  /// Does a cue of this use begin with token `i`? The end of the longest goes to `end`.
  bool use_at(uint32_t i, uint32_t& end, std::string_view use) const {
    bool found = false;
    lex_.introductions.phrases.each_at(doc_, lex_.words, i, [&](PhraseMatch match) {
      if (lex_.introductions.cell(match.value, "use") != use) return;
      found = true;
      end = match.end;
    });
    if (found && end < doc_.tokens.size() && doc_.tokens[end].word == Vocabulary::kPossessive) ++end;  // "it's"
    return found;
  }

  bool begins_sentence(uint32_t i) const {
    const uint32_t begin = doc_.tokens[i].span.begin;
    const Sentence* sentence = covering(doc_.sentences, begin);
    return sentence && sentence->span.begin == begin;
  }

  /// "go to — sorry, to", "go ahead, ": what may stand between a cue and the name.
  bool is_between(uint32_t i) const {
    const std::string_view word = str(i);
    return word == "," || word == ":" || word == "to" || word == "with" || word == "from" || word == "next" || word == "now" || is_dash(i);
  }

  bool is_capital(uint32_t i) const {
    if (i >= doc_.tokens.size() || doc_.tokens[i].kind != TokenKind::word) return false;
    const Case letters = doc_.tokens[i].letters;
    return letters == Case::initial || letters == Case::upper || letters == Case::mixed;
  }

  static bool is_particle(std::string_view word) {
    return word == "de" || word == "da" || word == "di" || word == "du" || word == "del" || word == "der" || word == "van" ||
           word == "von" || word == "bin" || word == "ibn" || word == "al" || word == "el" || word == "la" || word == "le" || word == "dos";
  }

  static bool is_honorific(std::string_view word) {
    return word == "Mr." || word == "Ms." || word == "Mrs." || word == "Dr." || word == "Mr" || word == "Ms";
  }

  /// The name that begins with token `i`: words in capitals that are no state, body or known person.
  std::optional<TokenRange> name_at(uint32_t i, uint32_t end) const {
    const uint32_t first = i;
    uint32_t after = 0;
    if (i >= end || use_at(i, after, "not_name")) return std::nullopt;
    if (is_honorific(str(i)) && is_capital(i + 1)) ++i;
    uint32_t last = first;
    for (end = std::min(end, first + kNameTokens); i < end; ++i) {
      const bool joins = doc_.tokens[i].word == Vocabulary::kHyphen || is_particle(str(i));
      if (joins && last > first && is_capital(i + 1)) continue;
      if (!is_capital(i) || (last > first && begins_sentence(i))) break;
      last = i + 1;
    }
    if (last == first || (last < doc_.tokens.size() && doc_.tokens[last].word == Vocabulary::kPossessive)) return std::nullopt;
    const Span span = span_of(doc_, {first, last});
    for (const Mention& mention : within(doc_.mentions, span))
      if (mention.span.contains(span) && (mention.kind != MentionKind::person || is_known(mention))) return std::nullopt;
    return TokenRange{first, last};
  }

  bool is_known(const Mention& mention) const { return mention.actor && doc_[*mention.actor].known >= 0; }

  /// "with the Morning Post", ", the Post": the end of what tells the outlet; `i` if nothing does.
  uint32_t after_outlet(uint32_t i, uint32_t end) const {
    const std::string_view link = str(i);
    if (link != "," && link != "from" && link != "with" && link != "of" && link != "at" && link != "for") return i;
    uint32_t k = i + 1;
    if (str(k) == "the" || str(k) == "The") ++k;
    uint32_t last = i;
    for (end = std::min(end, k + kOutletTokens); k < end; ++k) {
      const std::string_view word = str(k);
      const bool joins = word == "of" || word == "and" || word == "&" || word == "the" || doc_.tokens[k].word == Vocabulary::kHyphen ||
                         word == "." || word == "/" || word == "’s" || word == "'s";
      if (joins && last > i && is_capital(k + 1) && word != ".") continue;
      uint32_t cue = 0;
      if (!is_capital(k) || begins_sentence(k) || (last == i && (use_at(k, cue, "not_name") || use_at(k, cue, "after")))) break;
      last = k + 1;
    }
    if (last == i) return i;
    for (const Mention& mention : within(doc_.mentions, span_of(doc_, {i + 1, last})))
      if (mention.kind == MentionKind::state || mention.kind == MentionKind::government) return i;
    return last;
  }

  std::optional<Named> named(uint32_t i, uint32_t end) const {
    const auto name = name_at(i, end);
    if (!name) return std::nullopt;
    const uint32_t after = name->last < end ? after_outlet(name->last, end) : name->last;
    return Named{*name, {name->first, after}, after > name->last, after > name->last && str(name->last) == ","};
  }

  bool ends_clause(uint32_t i, uint32_t end) const {
    return i >= end || doc_.tokens[i].kind == TokenKind::punctuation || begins_sentence(i);
  }

  /// Is nothing else said in the rest of the sentence?
  bool is_whole(const Named& who, uint32_t end) const {
    uint32_t i = who.words.last;
    while (i < end && (str(i) == "," || str(i) == "please" || str(i) == "next" || str(i) == "in")) ++i;
    return i >= end || str(i) == "." || str(i) == "?" || is_dash(i) || begins_sentence(i);
  }

  /// A name alone is one of two words, or a given name that data/ knows.
  bool is_likely(const Named& who) const {
    std::string key;
    append_word_key(key, str(who.name.first));
    return who.name.size() > 1 || (who.outlet && !who.comma) || lex_.actors.given_names.contains(key);
  }

  /// "Ana Reyes, Morning Post.", as a sentence of its own.
  void bare(uint32_t i, uint32_t end) {
    const auto who = named(i, end);
    if (who && is_whole(*who, end) && is_likely(*who)) take(*who);
  }

  /// "Ana, go ahead": the name stands before the comma before the cue.
  void vocative(uint32_t cue, uint32_t first) {
    if (cue < first + 2 || (str(cue - 1) != "," && !is_dash(cue - 1) && str(cue - 1) != ".")) return;
    const uint32_t from = std::max(first, cue > kVocativeTokens ? cue - kVocativeTokens : 0);
    for (uint32_t i = cue - 1; i-- > from;) {
      if (i != first && doc_.tokens[i - 1].kind != TokenKind::punctuation && !begins_sentence(i)) continue;
      const auto who = named(i, cue);
      if (who && who->words.last == cue - 1 && !is_thanked(i)) return take(*who);
      if (begins_sentence(i)) return;
    }
  }

  bool is_thanked(uint32_t i) const {
    return i > 1 && !begins_sentence(i) && (str(i - 2) == "Thanks" || str(i - 2) == "thanks" || str(i - 2) == "you");
  }

  /// The last one counts; a part of the name that was said before adds nothing.
  void take(const Named& who) {
    Introduction found{span_of(doc_, who.words), std::string(doc_.str(span_of(doc_, who.name)))};
    if (!found_ || !is_part_of_name(found.name, found_->name)) found_ = std::move(found);
  }

  const Document& doc_;
  const Lexicons& lex_;
  std::optional<Introduction> found_;
};

}  // namespace

std::optional<Introduction> called_on(const Document& doc, const Lexicons& lex, const Turn& turn) {
  TokenRange in = tokens_in(doc, turn.content);
  if (turn.role != Role::moderator && in.size() > kCallTokens) in.first = in.last - kCallTokens;
  return Reader(doc, lex).last_called(in);
}

std::optional<Introduction> self_introduced(const Document& doc, const Lexicons& lex, const Turn& turn) {
  TokenRange in = tokens_in(doc, turn.content);
  in.last = std::min(in.last, in.first + kGreetingTokens);
  return Reader(doc, lex).self(in);
}

std::optional<Introduction> addressed(const Document& doc, const Lexicons& lex, const Turn& turn) {
  TokenRange in = tokens_in(doc, turn.content);
  in.last = std::min(in.last, in.first + kAddressTokens);
  return Reader(doc, lex).addressee(in);
}

bool calls_for_question(const Document& doc, const Lexicons& lex, const Turn& turn) {
  return Reader(doc, lex).asks(tokens_in(doc, turn.content));
}

bool is_part_of_name(std::string_view part, std::string_view whole) {
  while (!part.empty()) {
    const size_t blank = std::min(part.find(' '), part.size());
    const std::string_view word = part.substr(0, blank);
    const size_t at = whole.find(word);
    const bool is_word = at != std::string_view::npos && (at == 0 || whole[at - 1] == ' ') &&
                         (at + word.size() == whole.size() || whole[at + word.size()] == ' ');
    if (!is_word) return false;
    part.remove_prefix(std::min(blank + 1, part.size()));
  }
  return true;
}

}  // namespace readout
