#include <algorithm>

#include "readout/base/calendar.h"
#include "readout/base/utf8.h"
#include "readout/doc/document.h"
#include "readout/extract/extract.h"
#include "readout/extract/times_resolver.h"

namespace readout {
namespace {

constexpr uint32_t kTenseReach = 24;    // tokens before an expression in which its verb is looked for
constexpr uint32_t kAheadReach = 4;     // tokens: "ahead of the Friday talks"
constexpr uint32_t kSinceReach = 5;     // tokens: "since the call of November 7"
constexpr uint32_t kClockReach = 12;    // tokens between a time of day and its date
constexpr uint32_t kTenseForward = 14;  // and after it

/// The day of the issuer's capital, where the stamp is in UTC, as those of feeds are; else the stamp's own day.
std::optional<Day> published_day(const Document& doc, const Lexicons& lex) {
  const std::string& stamp = doc.meta.published->value;
  const auto zone = doc.meta.side && stamp.ends_with("+00:00") ? lex.capital_zones.find(doc[*doc.meta.side].id) : lex.capital_zones.end();
  return zone == lex.capital_zones.end() ? parse_day(stamp) : local_day(stamp, zone->second);
}

/// The day on which the text was said or written, as its own zone has it.
std::optional<Day> anchor_day(const Document& doc, const Lexicons& lex, AnchorBasis& basis) {
  basis = AnchorBasis::held;
  if (doc.meta.held.start)
    if (auto day = parse_day(doc.meta.held.start->value)) return day;
  basis = AnchorBasis::published;
  if (doc.meta.published)
    if (auto day = published_day(doc, lex)) return day;
  basis = AnchorBasis::none;
  return {};
}

class TimeFinder {
 public:
  TimeFinder(Document& doc, const Lexicons& lex)
      : doc_(doc), lex_(lex), anchor_(anchor_day(doc, lex, basis_)), resolver_(anchor_, basis_, lex) {}

  void find() {
    for (uint32_t i = 0; i < doc_.tokens.size();) {
      if (i >= line_end_) line_end_ = end_of_line(i);
      auto phrase = may_begin(i) ? parse_time(doc_, lex_, i, line_end_) : std::nullopt;
      if (!phrase) {
        ++i;
        continue;
      }
      add(*phrase);
      i = phrase->last;
    }
  }

 private:
  /// The place after the last token of the line that token `i` is in: no expression goes on into the next line.
  uint32_t end_of_line(uint32_t i) const {
    const size_t end = doc_.text.find('\n', doc_.tokens[i].span.begin);
    return end == std::string::npos ? static_cast<uint32_t>(doc_.tokens.size()) : first_from(doc_.tokens, static_cast<uint32_t>(end));
  }

  /// Most words with a role only stand inside of expressions, or around them.
  static bool begins_rules(TimeRole role) {
    using enum TimeRole;
    switch (role) {
      case none:
      case past_verb:
      case promise_verb:
      case future_verb:
      case unit_adjective:
      case preposition:
      case of:
      case in:
      case to:
      case from:
      case and_:
      case or_:
      case after:
      case before:
      case ago:
      case ahead:
      case times:
      case day_name:
        return false;
      default:
        return true;
    }
  }

  bool may_begin(uint32_t i) const {
    const Token& token = doc_.tokens[i];
    if (token.kind == TokenKind::number) return true;
    if (token.word == Vocabulary::kUnknown) return token.kind == TokenKind::word && is_ascii_digit(doc_.text[token.span.begin]);
    const TimeRole role = lex_.times.of(token.word).role;
    if (begins_rules(role) && !(is_determiner(role) && leads_elsewhere(i + 1))) return true;
    return lex_.times.phrases.longest_at(doc_, lex_.words, i).has_value();
  }

  static bool is_determiner(TimeRole role) {
    return role == TimeRole::the || role == TimeRole::a || role == TimeRole::this_ || role == TimeRole::that || role == TimeRole::these ||
           role == TimeRole::those || role == TimeRole::each;
  }

  /// Most nouns behind an article have nothing to do with time: no rule goes on with token `i`.
  bool leads_elsewhere(uint32_t i) const {
    if (i >= line_end_) return true;
    const Token& token = doc_.tokens[i];
    return token.kind == TokenKind::word && token.word != Vocabulary::kHyphen && token.word != moment_ && token.word != period_ &&
           lex_.times.of(token.word).role == TimeRole::none && !is_ascii_digit(doc_.text[token.span.begin]);
  }

  bool ends_sentence(uint32_t i) const {
    const Token& token = doc_.tokens[i];
    if (token.kind != TokenKind::punctuation) return false;
    const char c = doc_.text[token.span.begin];
    return c == '.' || c == '?' || c == '!' || c == ';';
  }

  /// 1 for a word that looks ahead, -1 for one that looks back, else 0.
  int tense_of(uint32_t i) const {
    const Token& token = doc_.tokens[i];
    const TimeRole role = lex_.times.of(token.word).role;
    if (role == TimeRole::future_verb || role == TimeRole::ahead) return 1;
    if (role == TimeRole::promise_verb) return i + 1 < doc_.tokens.size() && doc_.tokens[i + 1].word == to_ ? 1 : -1;  // "agreed to meet"
    if (role == TimeRole::past_verb) return -1;
    if (token.word == to_ && i > 0 && (doc_.tokens[i - 1].word == is_ || doc_.tokens[i - 1].word == are_)) return 1;  // "is to resume"
    if (role == TimeRole::month && token.letters == Case::lower) return 1;                                            // "may"
    const std::string_view word = doc_.str(token);
    if (token.letters != Case::lower || word.size() < 5 || !word.ends_with("ed") || word.ends_with("ceed")) return 0;
    if (i == 0 || doc_.str(doc_.tokens[i - 1]) != "be") return -1;
    const bool denied = i > 2 && doc_.tokens[i - 3].word == could_;  // "could not be reached", but "should be completed"
    return denied ? -1 : 1;
  }

  /// "since May", "since the call of November 7": what began then is never to come.
  bool since(const TimePhrase& phrase) const {
    for (uint32_t i = phrase.first, n = 0; i > 0 && n < kSinceReach; --i, ++n) {
      const Token& token = doc_.tokens[i - 1];
      if (token.kind == TokenKind::punctuation || tense_of(i - 1)) return false;
      if (token.word == since_) return true;
    }
    return false;
  }

  /// "gave them until Friday", "extended the truce through May", "wants it done by June": a limit that is set lies ahead.
  bool is_limit(const TimePhrase& phrase) const {
    const uint32_t first = phrase.first;
    static const WordSet kLimits = {"by", "until", "till", "through"};
    static const WordSet kSet = {"gave",      "given",    "give",     "extended",  "extend",    "extending",
                                 "postponed", "postpone", "deferred", "adjourned", "prolonged", "renewed"};
    if (first == 0 || !kLimits.contains(doc_.str(doc_.tokens[first - 1]))) return false;
    if (phrase.form == TimeForm::calendar && !doc_.times.empty() && last_token_ + 1 == first) return false;  // "from January through July"
    for (uint32_t i = first - 1, n = 0; i > 0 && n < kTenseReach && !ends_sentence(i - 1); --i, ++n) {
      if (kSet.contains(doc_.str(doc_.tokens[i - 1]))) return true;
      if (tense_of(i - 1)) return false;
    }
    return true;
  }

  int tense_around(const TimePhrase& phrase) const {
    if (since(phrase)) return kLongPast;
    if (is_limit(phrase)) return 1;
    if (phrase.last < line_end_)  // "the ministry on Sunday issued"
      if (const int tense = tense_of(phrase.last)) return tense;
    for (uint32_t i = phrase.first, n = 0; i > 0 && n < kTenseReach && !ends_sentence(i - 1); --i, ++n) {
      const bool far_ahead = n >= kAheadReach && lex_.times.of(doc_.tokens[i - 1].word).role == TimeRole::ahead;
      if (const int tense = far_ahead ? 0 : tense_of(i - 1)) return tense;
    }
    for (uint32_t i = phrase.last; i < line_end_ && i < phrase.last + kTenseForward && !ends_sentence(i); ++i)
      if (const int tense = tense_of(i)) return tense;
    return 0;
  }

  /// Does nothing but a preposition or a bracket stand between the last expression and token `i`?
  bool follows_closely(uint32_t i) const {
    if (doc_.times.empty()) return false;
    if (i <= last_token_ + 2) return true;
    return i <= last_token_ + kClockReach && doc_.str(doc_.tokens[last_token_]) == "(" && doc_.str(doc_.tokens[i - 1]) == ")";
  }

  bool same_sentence(uint32_t i) const {
    if (doc_.times.empty() || i > last_token_ + kClockReach) return false;
    for (uint32_t between = last_token_; between < i; ++between)
      if (ends_sentence(between)) return false;
    return doc_.text.find('\n', doc_.times.back().span.end) >= doc_.tokens[i].span.begin;
  }

  void add(const TimePhrase& phrase) {
    const Span span = span_of(doc_, {phrase.first, phrase.last});
    const bool asks_tense = phrase.form == TimeForm::weekday || phrase.form == TimeForm::season || phrase.form == TimeForm::shifted ||
                            (phrase.form == TimeForm::calendar && !phrase.year);
    Time time = resolver_.resolve(phrase, span, asks_tense ? tense_around(phrase) : 0);
    if (last_form_ == TimeForm::clock && time.type == TimeType::date && follows_closely(phrase.first))
      resolver_.set_day(doc_.times.back(), time);  // "at 9 a.m. on Tuesday"
    else if (phrase.form == TimeForm::clock && same_sentence(phrase.first))
      resolver_.set_day(time, doc_.times.back());  // "on Tuesday at 9 a.m."
    last_token_ = phrase.last;
    last_form_ = phrase.form;
    doc_.times.push_back(std::move(time));
  }

  Document& doc_;
  const Lexicons& lex_;
  const uint32_t since_ = lex_.word("since"), to_ = lex_.word("to"), could_ = lex_.word("could"), is_ = lex_.word("is"),
                 are_ = lex_.word("are");
  const uint32_t moment_ = lex_.word("moment"), period_ = lex_.word("period");
  AnchorBasis basis_ = AnchorBasis::none;
  std::optional<Day> anchor_;
  TimeResolver resolver_;
  uint32_t line_end_ = 0;
  uint32_t last_token_ = 0;
  TimeForm last_form_ = TimeForm::fixed;
};

}  // namespace

void find_times(Document& doc, const Lexicons& lex) { TimeFinder(doc, lex).find(); }

}  // namespace readout
