#include "readout/text/labels.h"

#include "readout/base/utf8.h"
#include "readout/doc/lexicons.h"
#include "readout/text/text.h"

namespace readout {
namespace {

constexpr uint32_t kMostWords = 12, kMostTokens = 24, kLongest = 120;  // of a label; the last in bytes

bool is_particle(std::string_view word) {
  static const WordSet kParticles = {"of",  "the", "for", "and", "to", "on",  "in",   "at",  "de",  "del", "della",
                                     "di",  "da",  "do",  "dos", "la", "le",  "du",   "van", "von", "der", "den",
                                     "ten", "ter", "zu",  "al",  "el", "bin", "bint", "ibn", "y",   "e"};
  return kParticles.contains(word);
}

bool is_number_word(std::string_view key) {
  static const WordSet kNumbers = {"one", "two", "three", "four", "five", "six", "seven", "1", "2", "3", "4", "5", "6", "7", "8", "9", "#"};
  return kNumbers.contains(key) || (!key.empty() && key[0] == '#');
}

/// Reads one label, token by token.
class Reader {
 public:
  Reader(Document& doc, const Lexicons& lex, uint32_t first, uint32_t last) : doc_(doc), lex_(lex), first_(first), last_(last) {}

  std::optional<Label> read() {
    if (auto letter = read_letter()) return letter;
    if (!has_colon()) return std::nullopt;
    for (at_ = first_; at_ < last_ && at_ - first_ < kMostTokens; ++at_) {
      const std::string_view mark = str(at_);
      if (mark == ":") return at_ > first_ && depth_ == 0 && blank_after(at_) ? finish() : std::nullopt;
      if (!take(mark)) return std::nullopt;
    }
    return std::nullopt;
  }

 private:
  std::string_view str(uint32_t i) const { return doc_.str(doc_.tokens[i]); }
  uint32_t end_of(uint32_t i) const { return doc_.tokens[i].span.end; }
  bool blank_after(uint32_t i) const { return i + 1 >= last_ || doc_.tokens[i + 1].span.begin > end_of(i); }

  /// A cheap look at the bytes: most lines have no colon where a label must have one.
  bool has_colon() const {
    const std::string_view head = std::string_view(doc_.text).substr(doc_.tokens[first_].span.begin, kLongest + 2);
    return head.find(':') != std::string_view::npos;
  }

  /// "Q    text", "Q: text", "Q. text", "Q2: text"; the same for "A".
  std::optional<Label> read_letter() const {
    const std::string_view word = str(first_);
    if (word[0] != 'Q' && word[0] != 'A') return std::nullopt;
    for (char c : word.substr(1))
      if (!is_ascii_digit(c) && c != '.') return std::nullopt;
    Label label;
    label.kind = LabelKind::letter;
    label.key.assign(1, static_cast<char>(word[0] | 32));
    label.role = word[0] == 'Q' ? Role::questioner : Role::speaker;
    label.capitals = true;
    label.first = first_;
    const bool dotted = word.ends_with('.');
    label.span = {doc_.tokens[first_].span.begin, end_of(first_) - dotted};
    label.after = first_ + 1;
    if (first_ + 1 < last_ && str(first_ + 1) == ":" && blank_after(first_ + 1)) {
      label.after = first_ + 2;
      return label;
    }
    label.marked = dotted;
    const bool open = first_ + 1 < last_ && blank_after(first_) && (label.key == "q" || dotted) && (word.size() == 1 || dotted);
    return open && (padded() || begins_speech(first_ + 1)) ? std::optional(label) : std::nullopt;
  }

  /// Is "Q" followed by more than one blank in the source?
  bool padded() const {
    const Span gap{end_of(first_), doc_.tokens[first_ + 1].span.begin};
    return !gap.empty() && doc_.to_source(gap).size() > 1;
  }

  bool begins_speech(uint32_t i) const {
    const Token& token = doc_.tokens[i];
    return token.letters == Case::initial || token.letters == Case::upper || token.kind != TokenKind::word;
  }

  /// Takes the next token into the label; false if no label has such a token.
  bool take(std::string_view mark) {
    const Token& token = doc_.tokens[at_];
    if (token.span.end - doc_.tokens[first_].span.begin > kLongest) return false;
    if (mark == "(" || mark == "[") {
      ++depth_;
      return at_ > first_;
    }
    if (mark == ")" || mark == "]") return depth_-- > 0;
    if (depth_ > 0) return mark != "?" && mark != "!";
    if (token.kind == TokenKind::punctuation || token.kind == TokenKind::symbol)
      return at_ > first_ && (mark == "," || mark == "-" || mark == "." || mark == "/" || mark == "&" || mark == "’" || mark == "'" ||
                              mark == "–" || mark == "#");
    return take_word(token, mark);
  }

  bool take_word(const Token& token, std::string_view word) {
    if (++words_ > kMostWords || (token.joined && token.letters == Case::none)) return false;
    const size_t begin = key_.size() + !key_.empty();
    if (!key_.empty()) key_ += ' ';
    append_word_key(key_, word);
    const std::string key = key_.substr(begin);
    if (key == "'s") return false;
    if (is_number_word(key) && words_ > 1) {
      key_.resize(begin - 1);
      end_of_words_ = end_of_words_ ? end_of_words_ : at_;
      return true;
    }
    if (token.kind == TokenKind::number) return false;
    end_of_words_ = 0;
    if (token.letters == Case::upper) {
      long_capitals_ |= token.span.size() > 1;
      return true;
    }
    if (token.letters == Case::mixed) {
      uint32_t capitals = 0;
      for (char c : word) capitals += c >= 'A' && c <= 'Z';
      small_ |= capitals < 3 && capitals * 2 < word.size();
      return true;
    }
    if (token.letters == Case::lower) {
      const bool slip = at_ > first_ && is_particle(key);
      const bool role_word = first_ + words_ > 1 && lex_.words.find(key) != Vocabulary::kUnknown;  // "Foreign ministry spokesperson"
      return slip || role_word;
    }
    small_ = true;
    return token.letters == Case::initial || token.letters == Case::none;
  }

  std::optional<Label> finish() {
    Label label;
    label.first = first_;
    label.after = at_ + 1;
    label.span = {doc_.tokens[first_].span.begin, end_of(at_ - 1)};
    label.capitals = !small_ && long_capitals_;
    label.key = std::move(key_);
    number_words(doc_, lex_, {first_, at_});
    classify(label, end_of_words_ ? end_of_words_ : words_end());
    return label;
  }

  /// The token after the last word outside of brackets.
  uint32_t words_end() const {
    for (uint32_t i = first_; i < at_; ++i)
      if (str(i) == "(" || str(i) == "[") return i;
    return at_;
  }

  void classify(Label& label, uint32_t end) const {
    bool field = false;
    for (uint32_t i = first_; i < end; ++i)
      lex_.roles.phrases.each_at(doc_, lex_.words, i, [&](PhraseMatch match) {
        const std::string_view use = lex_.roles.cell(match.value, "use");
        const auto kind = use == "head" ? LabelKind::role : use == "title" ? LabelKind::titled : LabelKind::field;
        if (kind == LabelKind::field) field |= i == first_ || match.end == end;
        if (kind == LabelKind::role && match.end == end) {
          label.kind = kind;
          label.role = from_name(lex_.roles.cell(match.value, "role"), Role::speaker);
        }
        if (kind == LabelKind::titled && label.kind == LabelKind::plain && (i == first_ || (i == first_ + 1 && str(first_).size() <= 9)))
          label.kind = kind;
      });
    if (field && label.kind != LabelKind::role) label.kind = LabelKind::field;
    if (label.kind == LabelKind::plain && is_outlet(end)) {
      label.kind = LabelKind::outlet;
      label.role = Role::questioner;
    }
  }

  bool is_outlet(uint32_t end) const {
    bool found = false;
    lex_.actors.phrases.each_at(doc_, lex_.words, first_, [&](PhraseMatch match) {
      found |= match.end == end && lex_.actors.names[match.value].what == NameEntry::What::outlet;
    });
    return found;
  }

  Document& doc_;
  const Lexicons& lex_;
  uint32_t first_, last_, at_ = 0, words_ = 0, end_of_words_ = 0;
  int depth_ = 0;
  bool small_ = false, long_capitals_ = false;
  std::string key_;
};

}  // namespace

std::optional<Label> label_at(Document& doc, const Lexicons& lex, uint32_t i, uint32_t last) { return Reader(doc, lex, i, last).read(); }

}  // namespace readout
