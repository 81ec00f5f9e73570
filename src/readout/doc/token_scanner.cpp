#include "readout/doc/token_scanner.h"

#include "readout/base/utf8.h"
#include "readout/doc/byte_classes.h"
#include "readout/doc/token_marks.h"

namespace readout {
namespace {

constexpr uint32_t kLongestAbbreviation = 12;  // in bytes, with its full stop
constexpr uint32_t kLongestPrefix = 8;         // "counter"
constexpr uint32_t kQuoteReach = 200;          // bytes in which an opening mark makes the ' after an s its end

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x2BC; }

/// Reads one token of `text` from `begin` on.
class Scanner {
 public:
  Scanner(std::string_view text, uint32_t begin, const WordParts& parts) : text_(text), begin_(begin), parts_(parts) {}

  Token scan() {
    const uint8_t first = class_of(byte(begin_));
    if (first & kLetter) return begin_ > 0 && class_of(byte(begin_ - 1)) & kLetter ? rest_of_word() : word_or_more();
    if (first & kDigit) return byte(begin_) == '_' ? mark() : number(begin_);
    if (first & kHigh) {
      const char32_t code = at(begin_).code;
      if (is_letter(code)) return word_or_more();
      if (is_apostrophe(code)) return apostrophe();
      return mark();
    }
    switch (byte(begin_)) {
      case '\'':
      case '`':
        return apostrophe();
      case '@':
      case '#':
        if (class_of(byte(begin_ + 1)) & kLetter) return word(word_end(begin_ + 1));
        break;
      case '.':
      case '+':
        if (class_of(byte(begin_ + 1)) == kDigit && byte(begin_ + 1) != '_' && !touches_word_before()) return number(begin_ + 1);
        break;
      default:
        break;
    }
    return mark();
  }

 private:
  char byte(uint32_t pos) const { return pos < text_.size() ? text_[pos] : '\0'; }
  Utf8Char at(uint32_t pos) const { return pos < text_.size() ? utf8_at(text_, pos) : Utf8Char{0, 0}; }
  bool touches_before() const { return begin_ > 0 && text_[begin_ - 1] != ' ' && text_[begin_ - 1] != '\n'; }
  bool touches_word_before() const { return begin_ > 0 && class_of(text_[begin_ - 1]) & (kWord | kHigh); }

  Token make(uint32_t end, TokenKind kind, Case letters) const { return {{begin_, end}, 0, kind, letters}; }
  static Token joined(Token token) {
    token.joined = true;
    return token;
  }
  Token mark() const { return scan_mark(text_, begin_); }
  Token word(uint32_t end) const { return make(end, TokenKind::word, letters_of(end)); }

  Case letters_of(uint32_t end) const {
    const uint8_t first = class_of(text_[begin_]);
    uint8_t rest = 0;
    for (uint32_t i = begin_ + 1; i < end; ++i) rest |= class_of(text_[i]);
    if (((first | rest) & kHigh) || !(first & kLetter)) return letters_of_any(end);
    if (first & kLower) return rest & kUpper ? Case::mixed : Case::lower;
    if (!(rest & kLower)) return Case::upper;
    return rest & kUpper ? Case::mixed : Case::initial;
  }

  Case letters_of_any(uint32_t end) const {
    bool first = true, first_upper = false, any_lower = false, later_upper = false;
    for (uint32_t i = begin_; i < end;) {
      const Utf8Char c = at(i);
      i += c.size;
      if (!is_letter(c.code)) continue;
      const bool upper = is_upper(c.code);
      if (first)
        first_upper = upper;
      else if (upper)
        later_upper = true;
      if (!upper) any_lower = true;
      first = false;
    }
    if (first) return Case::none;
    if (!first_upper) return later_upper ? Case::mixed : Case::lower;
    if (!any_lower) return Case::upper;
    return later_upper ? Case::mixed : Case::initial;
  }

  uint32_t word_end(uint32_t pos) const {
    for (;;) {
      while (pos < text_.size() && class_of(text_[pos]) & kWord) ++pos;
      if (pos >= text_.size() || !(class_of(text_[pos]) & kHigh)) return pos;
      const Utf8Char c = at(pos);
      if (!is_letter(c.code)) return pos;
      pos += c.size;
    }
  }

  /// A word, and what belongs to it beyond its letters.
  Token word_or_more() {
    const uint32_t end = word_end(begin_);
    if (end < text_.size() && class_of(text_[end]) & (kGoesOn | kHigh)) return longer(end);
    return whole(end);
  }

  /// A word without marks in it; of "cannot" and "dont" the first part.
  Token whole(uint32_t end) const {
    if (parts_.may_be_contraction.may_have(text_.substr(begin_, end - begin_)))
      if (auto at = parts_.contractions.find(key(begin_, end)); at != parts_.contractions.end()) return word(begin_ + at->second);
    return word(end);
  }

  Token longer(uint32_t end) {
    switch (text_[end]) {
      case '.':
      case '@':
      case ':':
        if (const uint32_t address = address_end(text_, begin_, end)) return make(address, TokenKind::symbol, Case::none);
        if (text_[end] == '.')
          if (const uint32_t dotted = dotted_end(begin_, end)) return word(dotted);
        return whole(end);
      case '-':
        if (const uint32_t mail = mail_end(text_, begin_, end)) return make(mail, TokenKind::symbol, Case::none);
        if (const uint32_t prefixed = prefixed_end(end)) return with_clitic(prefixed);
        return whole(end);
      case '&':
        if (const uint32_t joint = ampersand_end(end)) return with_clitic(joint);
        return whole(end);
      case '$':
        return word(end - begin_ <= 3 && letters_of(end) == Case::upper ? end + 1 : end);  // US$
      default:
        return with_clitic(end);
    }
  }

  /// The word that ends at `end`, where an apostrophe may follow.
  Token with_clitic(uint32_t end) const {
    const Utf8Char after = at(end);
    if (after.code == '`' && clitic_size(end) > 0) return word(end);
    if (!is_apostrophe(after.code) || !is_letter(at(end + after.size).code)) return whole(end);
    const uint32_t tail = word_end(end + after.size);
    if (ends_in_not(end, tail, after.size)) return word(end - 1 > begin_ ? end - 1 : tail);
    return word(clitic_size(end) == 0 ? tail : end);  // O'Brien, d'Ivoire
  }

  /// "do" of "don't" ends before the n.
  bool ends_in_not(uint32_t end, uint32_t tail, uint32_t mark) const {
    return tail == end + mark + 1 && (text_[tail - 1] | 32) == 't' && (text_[end - 1] | 32) == 'n';
  }

  Token rest_of_word() const {
    const uint32_t end = word_end(begin_);
    const Utf8Char after = at(end);
    const bool is_not = end == begin_ + 1 && is_apostrophe(after.code) && (byte(end + after.size) | 32) == 't';
    return joined(word(is_not ? end + after.size + 1 : end));
  }

  /// The size of 's, 'll, 're, 've, 'd, 'm at `pos`; 0 if there is none.
  uint32_t clitic_size(uint32_t pos) const {
    const uint32_t mark = at(pos).size;
    const uint32_t letters = word_end(pos + mark) - (pos + mark);
    if (letters == 0 || letters > 2) return 0;
    const char first = static_cast<char>(byte(pos + mark) | 32), second = letters == 2 ? static_cast<char>(byte(pos + mark + 1) | 32) : ' ';
    const bool known = letters == 1 ? first == 's' || first == 'd' || first == 'm'
                                    : (first == 'l' && second == 'l') || (second == 'e' && (first == 'r' || first == 'v'));
    return known ? mark + letters : 0;
  }

  Token apostrophe() const {
    const Utf8Char first = at(begin_);
    if (touches_before()) {
      if (const uint32_t size = clitic_size(begin_)) return joined(word(begin_ + size));
      if (first.code != '`' && is_possessive(first)) return joined(make(begin_ + first.size, TokenKind::word, Case::none));
    } else if (first.code != '`') {
      const uint32_t end = word_end(begin_ + first.size);
      const bool year = end >= begin_ + first.size + 2 && class_of(byte(begin_ + first.size)) == kDigit && byte(end) != text_[begin_];
      if (year || is_clipped(key(begin_ + first.size, std::min(end, begin_ + first.size + 8)))) return word(end);  // '90s, 'em
    }
    return mark();
  }

  static bool is_clipped(std::string_view word) { return word == "em" || word == "til" || word == "tis" || word == "twas"; }

  /// The ' of "leaders' meeting", and not the end of a quotation that was opened shortly before.
  bool is_possessive(Utf8Char mark) const {
    const char next = byte(begin_ + mark.size);
    if ((text_[begin_ - 1] | 32) != 's' || class_of(next) & kWord || next == '\'') return false;
    const std::string_view opener = mark.size == 1 ? "'" : "\xE2\x80\x98";
    for (uint32_t pos = begin_, reach = begin_ > kQuoteReach ? begin_ - kQuoteReach : 0; pos-- > reach && text_[pos] != '\n';) {
      if (text_.substr(pos, opener.size()) != opener) continue;
      const bool inside = pos > 0 && class_of(text_[pos - 1]) & (kWord | kHigh);
      const bool opens = !inside && class_of(byte(pos + static_cast<uint32_t>(opener.size()))) & (kWord | kHigh);
      if (opens) return clitic_size(pos) > 0 && pos > 0;  // "the '60s"
    }
    return true;
  }

  /// The end of "U.S.", "p.m.", "Gen.": with its full stop; 0 if the word of [from, end) is none.
  uint32_t dotted_end(uint32_t from, uint32_t end) const {
    if (end == from + at(from).size) {  // a single letter: an initial, or letters with dots
      uint32_t pos = end + 1;
      while (is_letter(at(pos).code) && word_end(pos) == pos + at(pos).size && byte(pos + at(pos).size) == '.') pos += at(pos).size + 1;
      const bool several = pos > end + 1;
      if (!several && !is_upper(at(from).code) && class_of(byte(skip_blanks(text_, pos))) != kDigit) return 0;  // "c. 1340"
      const bool last_dotless = several && is_letter(at(pos).code) && word_end(pos) == pos + at(pos).size;      // "U.S.A"
      return last_dotless ? pos + at(pos).size : pos;
    }
    if (end + 1 - from > kLongestAbbreviation) return 0;
    if (byte(end + 2) == '.' && parts_.abbreviations.contains(key(from, end + 3))) return end + 3;  // Ph.D.
    const auto use = parts_.abbreviations.find(key(from, end + 1));
    if (use == parts_.abbreviations.end()) return 0;
    const bool capitals = !(class_of(text_[end - 1]) & kLower);  // "the VA." and "JAN. 5"
    if (use->second == AbbreviationUse::number || (capitals && use->second == AbbreviationUse::any)) {
      const uint32_t next = skip_blanks(text_, end + 1);
      return class_of(byte(next)) == kDigit || byte(next) == '#' ? end + 1 : 0;
    }
    return use->first == "etc." && ends_line_or_sentence(end + 1) ? 0 : end + 1;
  }

  /// Is `pos` the end of a line, or does a capital follow? Then the stop of "etc." is that of the sentence.
  bool ends_line_or_sentence(uint32_t pos) const {
    if (pos >= text_.size() || text_[pos] == '\n') return true;
    const uint32_t next = skip_blanks(text_, pos);
    return next > pos && is_upper(at(next).code);
  }

  /// "non-EU", "re-elected", "anti-U.S.": a prefix and the word after its hyphen; 0 if it is none.
  uint32_t prefixed_end(uint32_t end) const {
    if (end - begin_ > kLongestPrefix || !(class_of(byte(end + 1)) & kWord)) return 0;
    if (!parts_.prefixes.contains(key(begin_, end))) return 0;
    const uint32_t next = word_end(end + 1);
    if (byte(next) == '.' && next == end + 2)
      if (const uint32_t dotted = dotted_end(end + 1, next)) return dotted;
    return next;
  }

  /// "R&D", "PG&E"; 0 if it is none.
  uint32_t ampersand_end(uint32_t end) const {
    const uint32_t next = word_end(end + 1);
    const bool short_parts = end - begin_ <= 4 && next > end + 1 && next - end <= 4;
    uint8_t classes = 0;
    for (uint32_t i = begin_; i < next; ++i) classes |= class_of(text_[i]);
    return short_parts && !(classes & (kLower | kHigh)) && (end == begin_ + 1 || next == end + 2) ? next : 0;
  }

  std::string key(uint32_t from, uint32_t to) const {
    std::string out;
    append_word_key(out, text_.substr(from, to - from));
    return out;
  }

  /// A number; with letters behind it that are no unit, a word: "20th", "1990s", "4A".
  Token number(uint32_t digits) const {
    uint32_t end = number_end(text_, digits);
    const uint32_t tail = word_end(end);
    if (tail > end && class_of(text_[end]) & (kLetter | kHigh)) {
      const bool unit = tail - end <= 4 && parts_.units.contains(key(end, tail));
      const bool half_day = tail == end + 1 && text_.substr(tail, 3) == ".m.";  // 10a.m.
      if (!unit && !half_day) return word(tail);
    }
    if (is_decade(end)) end += clitic_size(end);
    return make(end, TokenKind::number, Case::none);
  }

  /// "60's", "1960’s"
  bool is_decade(uint32_t end) const {
    const uint32_t size = end - begin_;
    return (size == 2 || size == 4) && text_[end - 1] == '0' && is_apostrophe(at(end).code) && clitic_size(end) > 0;
  }

  std::string_view text_;
  uint32_t begin_;
  const WordParts& parts_;
};

}  // namespace

void append_word_key(std::string& key, std::string_view word) {
  for (size_t i = 0; i < word.size();) {
    const unsigned char c = static_cast<unsigned char>(word[i]);
    if (c < 0x80) {
      size_t end = i + 1;
      while (end < word.size() && static_cast<unsigned char>(word[end]) < 0x80) ++end;
      size_t at = key.size();
      key.append(word, i, end - i);
      for (; at < key.size(); ++at) key[at] = static_cast<char>(key[at] + (key[at] >= 'A' && key[at] <= 'Z' ? 32 : 0));
      i = end;
      continue;
    }
    const Utf8Char wide = utf8_at(word, i);
    if (is_apostrophe(wide.code))
      key += '\'';
    else
      append_utf8(key, lower(wide.code));
    i += wide.size;
  }
}

Token scan_token(std::string_view text, uint32_t pos, const WordParts& parts) { return Scanner(text, pos, parts).scan(); }

uint32_t skip_blanks(std::string_view text, uint32_t pos) {
  while (pos < text.size() && (text[pos] == ' ' || text[pos] == '\n')) ++pos;
  return pos;
}

}  // namespace readout
