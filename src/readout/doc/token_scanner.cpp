#include "readout/doc/token_scanner.h"

#include "readout/base/utf8.h"

namespace readout {
namespace {

constexpr uint32_t kLongestAbbreviation = 12;  // in bytes, with its full stop

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x2BC; }
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_word_char(char32_t c) { return is_letter(c) || is_digit(c) || c == '_'; }

/// Reads one token of `text` from `begin` on.
class Scanner {
 public:
  Scanner(std::string_view text, uint32_t begin, const WordSet& abbreviations)
      : text_(text), begin_(begin), abbreviations_(abbreviations) {}

  Token scan() {
    const Utf8Char first = at(begin_);
    if (is_apostrophe(first.code) && clitic_size(begin_) > 0 && follows_word()) return joined(word(begin_ + clitic_size(begin_)));
    if (is_digit(first.code)) return number();
    if (is_letter(first.code) && begin_ > 0 && is_ascii_letter(text_[begin_ - 1])) return joined(word_from(begin_));
    if (is_letter(first.code)) return is_address() ? address() : word_from(begin_);
    if ((first.code == '@' || first.code == '#') && is_letter(at(begin_ + 1).code)) return word(word_end(begin_ + 1));
    return mark(first);
  }

 private:
  Utf8Char at(uint32_t pos) const { return pos < text_.size() ? utf8_at(text_, pos) : Utf8Char{0, 0}; }
  bool follows_word() const { return begin_ > 0 && text_[begin_ - 1] != ' ' && text_[begin_ - 1] != '\n'; }

  Token make(uint32_t end, TokenKind kind, Case letters) const { return {{begin_, end}, 0, kind, letters}; }
  static Token joined(Token token) {
    token.joined = true;
    return token;
  }
  Token word(uint32_t end) const { return make(end, TokenKind::word, letters_of(end)); }

  Case letters_of(uint32_t end) const {
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
    for (Utf8Char c = at(pos); c.size && is_word_char(c.code); c = at(pos)) pos += c.size;
    return pos;
  }

  /// The size of 's, 'll, 're, 've, 'd, 'm at `pos`; 0 if there is none.
  uint32_t clitic_size(uint32_t pos) const {
    const uint32_t mark = at(pos).size;
    const uint32_t letters = word_end(pos + mark) - (pos + mark);
    if (letters == 0 || letters > 2) return 0;
    const std::string tail = lower(text_.substr(pos + mark, letters));
    for (std::string_view clitic : {"s", "ll", "re", "ve", "d", "m"})
      if (tail == clitic) return mark + letters;
    return 0;
  }

  Token word_from(uint32_t pos) {
    uint32_t end = word_end(pos);
    if (const uint32_t dotted = dotted_end(end)) return word(dotted);
    const Utf8Char after = at(end);
    if (is_apostrophe(after.code) && is_letter(at(end + after.size).code)) {
      const uint32_t tail = word_end(end + after.size);
      if (ends_in_not(end, tail, after.size)) return word(end - 1 > begin_ ? end - 1 : tail);
      if (clitic_size(end) == 0) end = tail;  // O'Brien, d'Ivoire
    }
    return word(end);
  }

  /// "do" of "don't" ends before the n.
  bool ends_in_not(uint32_t end, uint32_t tail, uint32_t mark) const {
    return tail == end + mark + 1 && (text_[tail - 1] | 32) == 't' && (text_[end - 1] | 32) == 'n';
  }

  /// The end of "U.S.", "p.m.", "Gen.": with its full stop; 0 if the word at hand is none.
  uint32_t dotted_end(uint32_t end) const {
    if (end >= text_.size() || text_[end] != '.') return 0;
    if (end == begin_ + at(begin_).size) {  // a single letter: an initial, or letters with dots
      uint32_t pos = end + 1;
      while (is_letter(at(pos).code) && word_end(pos) == pos + at(pos).size && at(pos + at(pos).size).code == '.') pos += at(pos).size + 1;
      const bool several = pos > end + 1;
      if (!several && !is_upper(at(begin_).code)) return 0;
      const bool last_dotless = several && is_letter(at(pos).code) && word_end(pos) == pos + at(pos).size;  // "U.S.A"
      return last_dotless ? pos + at(pos).size : pos;
    }
    if (end + 1 - begin_ > kLongestAbbreviation) return 0;
    std::string key;
    append_word_key(key, text_.substr(begin_, end + 1 - begin_));
    return abbreviations_.contains(key) ? end + 1 : 0;
  }

  Token number() {
    uint32_t pos = begin_;
    bool letters = false;
    while (pos < text_.size()) {
      const Utf8Char c = at(pos);
      const bool inner = (c.code == ',' || c.code == '.' || c.code == ':') && pos + 1 < text_.size() && is_ascii_digit(text_[pos + 1]);
      if (!is_word_char(c.code) && !(inner && !letters)) break;
      letters |= is_letter(c.code);
      pos += c.size;
    }
    if (letters && pos - begin_ <= 6 && text_.substr(pos, 3) == ".m.") pos += 3;  // 10a.m.
    return make(pos, letters ? TokenKind::word : TokenKind::number, letters ? letters_of(pos) : Case::none);
  }

  bool is_address() const {
    const std::string_view rest = text_.substr(begin_, 8);
    return rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.");
  }

  Token address() const {
    uint32_t end = begin_;
    while (end < text_.size() && static_cast<unsigned char>(text_[end]) > ' ' &&
           std::string_view("<>\"").find(text_[end]) == std::string_view::npos)
      ++end;
    while (end > begin_ + 1 && std::string_view(".,;:!?)]'").find(text_[end - 1]) != std::string_view::npos) --end;
    return make(end, TokenKind::symbol, Case::none);
  }

  Token mark(Utf8Char first) const {
    uint32_t end = begin_ + first.size;
    if (first.code == '.' || first.code == '-' || first.code == '_' || first.code == '*')
      while (end < text_.size() && text_[end] == text_[begin_]) ++end;
    const bool symbol = first.code == '$' || first.code == '%' || first.code == '+' || first.code == '=' || first.code == '<' ||
                        first.code == '>' || first.code == '#' || first.code == '@' || first.code == 0x20AC || first.code == 0xA3 ||
                        first.code == 0xA5 || first.code == 0xFFFD;
    return make(end, symbol ? TokenKind::symbol : TokenKind::punctuation, Case::none);
  }

  std::string_view text_;
  uint32_t begin_;
  const WordSet& abbreviations_;
};

}  // namespace

void append_word_key(std::string& key, std::string_view word) {
  for (size_t i = 0; i < word.size();) {
    const unsigned char c = static_cast<unsigned char>(word[i]);
    if (c < 0x80) {
      key += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
      ++i;
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

Token scan_token(std::string_view text, uint32_t pos, const WordSet& abbreviations) { return Scanner(text, pos, abbreviations).scan(); }

uint32_t skip_blanks(std::string_view text, uint32_t pos) {
  while (pos < text.size() && (text[pos] == ' ' || text[pos] == '\n')) ++pos;
  return pos;
}

}  // namespace readout
