#include <tsl/robin_map.h>

#include <array>

#include "readout/base/utf8.h"
#include "readout/doc/clock.h"
#include "readout/doc/lexicons.h"
#include "readout/text/labels.h"
#include "readout/text/text.h"

namespace readout {
namespace {

constexpr uint32_t kSpeechWindow = 200;  // tokens after a label in which speech shows itself
constexpr size_t kLongestSlip = 40;      // bytes of a label whose slips are looked for
constexpr uint32_t kLabelsHeard = 20;    // labels after which one listens for speech
constexpr uint32_t kShortestSlip = 6;    // bytes
constexpr uint32_t kClosingTokens = 24;  // of a line that ends a transcript

struct Candidate {
  Label label;
  uint32_t block = 0;
  bool inside = false;  ///< begins within a block, after a line break of the source
  bool accepted = false;
  uint32_t count = 0;  ///< how often its key occurs
};

/// Letters changed, left out, added or swapped between `a` and `b`; at most `limit` + 1.
uint32_t slips_between(std::string_view a, std::string_view b, uint32_t limit) {
  const size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (gap > limit || a.size() > kLongestSlip || b.size() > kLongestSlip) return limit + 1;
  std::array<std::array<uint32_t, kLongestSlip + 1>, kLongestSlip + 1> d;
  for (size_t i = 0; i <= a.size(); ++i)
    for (size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = static_cast<uint32_t>(i + j);
        continue;
      }
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  return d[a.size()][b.size()];
}

/// Finds the lines that look like a label, settles whether the document is a
/// transcript, and makes the turns.
class Finder {
 public:
  Finder(Document& doc, const Lexicons& lex) : doc_(doc), lex_(lex) {}

  void find() {
    collect();
    if (found_.empty()) return;
    count();
    if (is_marked_transcript())
      accept_marked();
    else if (is_conversation())
      accept_conversation();
    else
      return;
    std::erase_if(found_, [](const Candidate& c) { return !c.accepted; });
    mend_slips();
    split_blocks();
    make_turns();
  }

 private:
  std::string_view str(uint32_t i) const { return doc_.str(doc_.tokens[i]); }

  void collect() {
    TokenCursor cursor(doc_);
    for (uint32_t b = 0; b < doc_.blocks.size(); ++b) {
      if (doc_.blocks[b].kind == BlockKind::title) continue;
      const TokenRange range = cursor.tokens_in(doc_.blocks[b].span);
      for (uint32_t i = range.first; i < range.last; ++i) {
        const bool inside = i > range.first;
        if (inside && !(may_begin_label(i) && follows_break(i))) continue;
        auto label = label_at(doc_, lex_, i, range.last);
        if (!label || (inside && !label->capitals)) continue;
        i = label->after - 1;
        found_.push_back({std::move(*label), b, inside});
      }
    }
  }

  /// A cheap filter: a word in capitals after the end of a sentence.
  bool may_begin_label(uint32_t i) const {
    const Token& token = doc_.tokens[i];
    if (token.letters != Case::upper || token.span.begin == doc_.tokens[i - 1].span.end) return false;
    const char last = doc_.text[doc_.tokens[i - 1].span.end - 1];
    return last != ',' && !(last >= 'a' && last <= 'z');
  }

  /// Does token `i` begin a line of the source?
  bool follows_break(uint32_t i) const {
    const SourceSpan gap = doc_.to_source({doc_.tokens[i - 1].span.end, doc_.tokens[i].span.begin});
    const std::string_view between = slice(doc_.source, gap);
    return between.find('\n') != std::string_view::npos || between.find("<br") != std::string_view::npos;
  }

  void count() {
    tsl::robin_map<std::string, uint32_t> counts;
    for (const Candidate& c : found_) ++counts[c.label.key];
    for (Candidate& c : found_) c.count = counts[c.label.key];
  }

  /// Does what follows the label sound like somebody who speaks to others?
  bool sounds_spoken(const Candidate& c) const {
    const auto last = static_cast<uint32_t>(std::min<size_t>(doc_.tokens.size(), c.label.after + kSpeechWindow));
    for (uint32_t i = c.label.after; i < last; ++i) {
      const std::string_view word = str(i);
      if (word.size() > 5) continue;
      if (word == "?" || word == "I" || word == "we" || word == "We" || word == "you" || word == "You" || word == "Thank" ||
          word == "thank" || word == "our" || word == "Yes" || word == "No" || word == "my" || word == "us" || word == "Hi")
        return true;
    }
    return false;
  }

  static bool is_strong(const Candidate& c) {
    const LabelKind kind = c.label.kind;
    return c.label.capitals &&
           (kind == LabelKind::role || kind == LabelKind::titled || (kind == LabelKind::letter && c.label.role == Role::questioner));
  }

  /// Has it labels in capitals that tell a role or a title?
  bool is_marked_transcript() const {
    uint32_t strong = 0, spoken = 0, letters = 0;
    for (const Candidate& c : found_)
      if (is_strong(c)) {
        letters += c.label.kind == LabelKind::letter;
        if (++strong <= kLabelsHeard) spoken += sounds_spoken(c);
      }
    return strong > letters && spoken * 3 >= std::min(strong, kLabelsHeard);
  }

  void accept_marked() {
    tsl::robin_map<std::string, uint32_t> capitals;
    for (const Candidate& c : found_)
      if (c.label.capitals) ++capitals[c.label.key];
    for (Candidate& c : found_) {
      if (c.label.kind == LabelKind::field) continue;
      if (c.label.capitals)
        c.accepted = is_strong(c) || c.label.kind == LabelKind::letter || c.count > 1 || (sounds_spoken(c) && !begins_quoted(c));
      else
        c.accepted =
            capitals.contains(c.label.key) || (c.count > 1 && c.label.kind == LabelKind::role && c.label.after - c.label.first <= 2);
    }
  }

  static bool may_speak(const Candidate& c) { return c.label.kind != LabelKind::field && c.label.marked; }
  static bool recurs(const Candidate& c) { return c.count > 1 || c.label.kind == LabelKind::letter || c.label.role != Role::speaker; }

  /// A transcript without labels in capitals, or with names alone: do labels take
  /// turns, and does what follows them sound spoken?
  bool is_conversation() const {
    uint32_t turns = 0, spoken = 0, returns = 0, asked = 0, replied = 0;
    const Candidate *last = nullptr, *before = nullptr;
    for (const Candidate& c : found_) {
      if (!may_speak(c) || !recurs(c)) continue;
      ++turns;
      spoken += sounds_spoken(c) && !begins_quoted(c);
      if (last && last->label.key != c.label.key) {
        returns += before && before->label.key == c.label.key;
        if (last->label.role == Role::questioner) ++replied;
        asked += c.label.role == Role::questioner;
        before = last;
      }
      last = &c;
    }
    const bool many = turns >= 4 && returns >= 2 && spoken * 2 >= turns;
    const bool interview = asked + replied >= 3 && replied >= 2 && spoken * 2 >= turns;
    return many || interview;
  }

  bool begins_quoted(const Candidate& c) const {
    if (c.label.after >= doc_.tokens.size()) return false;
    const std::string_view mark = str(c.label.after);
    return mark == "“" || mark == "\"" || mark == "”" || doc_.tokens[c.label.after].kind == TokenKind::symbol;
  }

  /// Labels that come back; one that does not only between two that do, as the
  /// journalists of a press conference.
  void accept_conversation() {
    for (Candidate& c : found_) c.accepted = may_speak(c) && (recurs(c) || c.label.kind == LabelKind::outlet);
    for (size_t i = 1; i + 1 < found_.size(); ++i) {
      Candidate& c = found_[i];
      if (c.accepted || !may_speak(c) || !found_[i - 1].accepted || !found_[i + 1].accepted) continue;
      if (!sounds_spoken(c) || begins_quoted(c) || !is_name(c)) continue;
      const bool between = found_[i - 1].count > 1 && found_[i + 1].count > 1;
      if (between) c.accepted = true;
    }
    accept_letters();
  }

  bool is_name(const Candidate& c) const {
    uint32_t words = 0;
    for (uint32_t i = c.label.first; i < c.label.after; ++i) words += doc_.tokens[i].kind == TokenKind::word;
    return words <= 5 && (words >= 2 || c.label.kind != LabelKind::plain);
  }

  /// "Q" without a colon counts once the document is known to be a transcript.
  void accept_letters() {
    for (Candidate& c : found_)
      if (c.label.kind == LabelKind::letter) c.accepted = true;
  }

  /// "MOERATOR", "OFFICIA": the role of the label that is nearly the same, in the document or in data/.
  void mend_slips() {
    tsl::robin_map<std::string, Role> known{{"moderator", Role::moderator},     {"operator", Role::moderator},
                                            {"interpreter", Role::interpreter}, {"question", Role::questioner},
                                            {"participant", Role::other},       {"audience", Role::other}};
    for (const Candidate& c : found_)
      if (c.label.kind == LabelKind::role) known.try_emplace(c.label.key, c.label.role);
    tsl::robin_map<std::string, Role> settled;
    for (Candidate& c : found_) {
      if (c.label.kind != LabelKind::plain || c.label.key.size() < kShortestSlip) continue;
      auto [at, is_new] = settled.try_emplace(c.label.key, Role::speaker);
      if (is_new && settled.size() <= 200)
        for (const auto& [key, role] : known)
          if (slips_between(c.label.key, key, 2) <= (key.size() > 8 ? 2u : 1u)) at.value() = role;
      c.label.role = at->second;
    }
  }

  /// A turn begins a block: blocks in which one begins are parted there.
  void split_blocks() {
    std::vector<Block> blocks;
    blocks.reserve(doc_.blocks.size() + found_.size());
    size_t next = 0;
    for (uint32_t b = 0; b < doc_.blocks.size(); ++b) {
      Block rest = doc_.blocks[b];
      for (; next < found_.size() && found_[next].block == b; ++next) {
        const Candidate& c = found_[next];
        if (!c.inside) continue;
        const uint32_t before = doc_.tokens[c.label.first - 1].span.end;
        blocks.push_back({{rest.span.begin, before}, rest.kind});
        rest.span.begin = c.label.span.begin;
      }
      blocks.push_back(rest);
    }
    doc_.blocks = std::move(blocks);
  }

  void make_turns() {
    for (size_t k = 0; k < found_.size(); ++k) {
      const Label& label = found_[k].label;
      const uint32_t next = k + 1 < found_.size() ? found_[k + 1].label.first : static_cast<uint32_t>(doc_.tokens.size());
      const uint32_t last = std::max(label.after, without_closing(label, next));
      Turn turn;
      turn.span = {label.span.begin, doc_.tokens[last - 1].span.end};
      turn.content = label.after < last ? Span{doc_.tokens[label.after].span.begin, turn.span.end} : Span{turn.span.end, turn.span.end};
      turn.label = doc_.str(label.span);
      turn.role = label.role;
      for (uint32_t b = first_from(doc_.blocks, turn.span.begin); b < doc_.blocks.size() && doc_.blocks[b].span.begin < turn.span.end; ++b)
        doc_.blocks[b].kind = BlockKind::turn;
      doc_.turns.push_back(std::move(turn));
    }
  }

  /// The token after the turn's last, without lines that end a transcript: "END", clock lines, marks.
  uint32_t without_closing(const Label& label, uint32_t next) {
    uint32_t last = next;
    while (last > label.after) {
      const Block* block = covering(doc_.blocks, doc_.tokens[last - 1].span.begin);
      if (!block) break;
      const TokenRange range = tokens_in(doc_, block->span);
      if (range.first <= label.first || !is_closing(range)) break;
      last = range.first;
    }
    return last;
  }

  bool is_closing(TokenRange line) {
    if (line.size() > kClosingTokens) return false;
    number_words(doc_, lex_, line);
    bool only_marks = true;
    for (uint32_t i = line.first; i < line.last; ++i) {
      if (clock_at(doc_, lex_, i)) return clock_line(doc_, lex_, line).has_value();
      const Token& token = doc_.tokens[i];
      const std::string_view word = str(i);
      const bool mark =
          token.kind == TokenKind::punctuation || token.kind == TokenKind::symbol || word == "END" || word == "End" || word == "30";
      only_marks &= mark;
    }
    return only_marks;
  }

  Document& doc_;
  const Lexicons& lex_;
  std::vector<Candidate> found_;
};

}  // namespace

void find_turns(Document& doc, const Lexicons& lex) { Finder(doc, lex).find(); }

}  // namespace readout
