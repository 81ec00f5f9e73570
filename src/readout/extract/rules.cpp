#include "readout/base/utf8.h"
#include "readout/doc/document.h"
#include "readout/doc/lexicons.h"
#include "readout/extract/call_time.h"
#include "readout/extract/extract.h"

namespace readout {
namespace {

constexpr uint32_t kDescriptionTokens = 14;  // of "a senior administration official" and what stands before it
constexpr uint32_t kBackgroundBefore = 6;    // tokens between "on background" and "attributed to"
constexpr int kMinutesPerDay = 24 * 60;
constexpr size_t kMostRules = 50;  // of a document

bool is_source_word(std::string_view key) {
  static const WordSet kSources = {"official",     "officials",    "diplomat", "diplomats", "source",  "sources",  "aide",   "aides",
                                   "spokesperson", "spokespeople", "adviser",  "advisers",  "advisor", "advisors", "person", "people"};
  return kSources.contains(key);
}

/// Finds the phrases of data/rule_phrases.tsv and reads what they set.
class Finder {
 public:
  Finder(Document& doc, const Lexicons& lex) : doc_(doc), lex_(lex) {}

  void find() {
    for (uint32_t i = 0; i < doc_.tokens.size(); ++i) {
      const auto match = lex_.rule_phrases.phrases.longest_at(doc_, lex_.words, i);
      if (!match) continue;
      const std::string_view kind = lex_.rule_phrases.cell(match->value, "kind");
      const Turn* turn = covering(doc_.turns, doc_.tokens[i].span.begin);
      if (turn && turn->role == Role::questioner) continue;
      if (kind == "embargo") {
        if (embargo(i, match->end, turn)) i = match->end;
      } else if (turn) {
        in_turn(kind, {i, match->end}, *turn);
      }
    }
    add_background();
    add_open_embargo();
    std::ranges::sort(doc_.rules, {}, [](const Rule& rule) { return rule.span.begin; });
  }

 private:
  std::string_view str(uint32_t i) const { return i < doc_.tokens.size() ? doc_.str(doc_.tokens[i]) : std::string_view(); }

  std::string key(uint32_t i) const {
    std::string out;
    append_word_key(out, str(i));
    return out;
  }

  const CallTime& call() {
    if (!call_) call_ = call_time(doc_, lex_);
    return *call_;
  }

  uint32_t sentence_end(uint32_t i) const {
    const Sentence* sentence = covering(doc_.sentences, doc_.tokens[i].span.begin);
    return sentence ? tokens_in(doc_, sentence->span).last : i + 1;
  }
  uint32_t sentence_begin(uint32_t i) const {
    const Sentence* sentence = covering(doc_.sentences, doc_.tokens[i].span.begin);
    return sentence ? tokens_in(doc_, sentence->span).first : i;
  }

  /// Rules set at the opening, and reminders at the close, hold for the whole call; others from there on.
  Span scope_of(Span rule) const {
    if (doc_.turns.empty()) return {0, static_cast<uint32_t>(doc_.text.size())};
    const Span all{doc_.turns.front().span.begin, doc_.turns.back().span.end};
    for (const Turn& turn : doc_.turns) {
      if (turn.role == Role::questioner) break;
      if (turn.span.contains(rule)) return all;
    }
    return doc_.turns.back().span.contains(rule) || !all.contains(rule) ? all : Span{rule.begin, all.end};
  }

  /// To the end of the block: names for awareness stand in the same paragraph.
  Span rest_of_block(Span rule) const {
    const Block* block = covering(doc_.blocks, rule.begin);
    return {rule.begin, block ? std::max(block->span.end, rule.end) : rule.end};
  }

  /// "this portion", "my answer": the rule is for a part of the call.
  bool names_a_part(TokenRange phrase) const {
    for (uint32_t i = sentence_begin(phrase.first); i < phrase.last; ++i) {
      const std::string word = key(i);
      if (word == "portion" || word == "part" || word == "section" || word == "answer" || word == "remarks") return true;
    }
    return false;
  }

  /// "no embargo", "not on background", "is this off the record?"
  bool is_denied(TokenRange phrase) const {
    const uint32_t first = sentence_begin(phrase.first);
    for (uint32_t i = phrase.first; i > first && phrase.first - i < 4; --i) {
      const std::string word = key(i - 1);
      if (word == "not" || word == "n't" || word == "no" || word == "never" || word == "without") return true;
    }
    const uint32_t end = sentence_end(phrase.first);
    return str(end - 1) == "?";
  }

  void add(Span span, RuleKind kind, std::string value, Span scope, std::optional<std::string> condition = std::nullopt) {
    for (const Rule& rule : doc_.rules)
      if (rule.kind == kind && (rule.span.overlaps(span) || is_repeated(rule, span, value))) return;
    if (doc_.rules.size() < kMostRules) doc_.rules.push_back({span, kind, std::move(value), std::move(condition), scope});
  }

  /// A description said again in another turn is the same rule. So is an embargo that was
  /// set with its day; where the day was left open, reminders are kept, since they may settle it.
  bool is_repeated(const Rule& rule, Span span, std::string_view value) const {
    const Turn* turn = covering(doc_.turns, span.begin);
    const bool same_turn = turn && turn->span.contains(rule.span);
    if (rule.kind == RuleKind::attribution) return !same_turn && singular(rule.value) == singular(value);
    if (rule.kind != RuleKind::embargo) return false;
    return rule.value == value && (same_turn || set_with_day_.value_or(false));
  }

  static std::string singular(std::string_view description) {
    std::string out = lower(description);
    if (out.ends_with('s')) out.pop_back();
    return out;
  }

  void in_turn(std::string_view kind, TokenRange phrase, const Turn& turn) {
    const Span span = span_of(doc_, phrase);
    if (kind == "attribution") return attribution(phrase);
    if (kind == "background") {
      if (!is_denied(phrase) && sets_the_call(phrase, turn)) background_.push_back(phrase);
    } else if (kind == "not_for_attribution") {
      const uint32_t first = str(phrase.first - 1) == "but" && phrase.first > 0 ? phrase.first : awareness_before(phrase.first);
      const Span all = span_of(doc_, {first, phrase.last});
      add(all, RuleKind::not_for_attribution, "", rest_of_block(all));
    } else if (kind == "embargo_open") {
      open_embargo(phrase);
    } else if ((kind == "on_the_record" || kind == "off_the_record") && !is_denied(phrase) && sets_the_call(phrase, turn)) {
      const RuleKind which = kind == "on_the_record" ? RuleKind::on_the_record : RuleKind::off_the_record;
      add(span, which, "", names_a_part(phrase) ? Span{span.begin, turn.span.end} : scope_of(span));
    }
  }

  /// Is it said of the call, by whoever runs it? Others speak of records and of backgrounds too.
  bool sets_the_call(TokenRange phrase, const Turn& turn) const {
    const bool opening = turn.span.begin == doc_.turns.front().span.begin || turn.role == Role::moderator;
    for (uint32_t i = sentence_begin(phrase.first); i < phrase.first; ++i) {
      const std::string word = key(i);
      if (word == "call" || word == "briefing" || word == "session" || word == "conversation" || word == "remarks" || word == "portion" ||
          word == "interview" || word == "part" || word == "we" || word == "this")
        return opening || word == "call" || word == "portion" || word == "part";
    }
    return opening;
  }

  /// "For awareness and not for attribution": the words before belong to it.
  uint32_t awareness_before(uint32_t first) const {
    const uint32_t begin = sentence_begin(first);
    for (uint32_t i = first; i > begin && first - i < 5; --i)
      if (const std::string word = key(i - 1); word == "awareness" || word == "information") {
        while (i > begin && (key(i - 1) == "awareness" || key(i - 1) == "information" || key(i - 1) == "your" || key(i - 1) == "for")) --i;
        return i;
      }
    return first;
  }

  /// "attributable to a “senior administration official.”": the description is the value.
  void attribution(TokenRange phrase) {
    const uint32_t end = std::min(sentence_end(phrase.first), phrase.last + kDescriptionTokens);
    uint32_t first = phrase.last;
    while (first < end && is_before_description(first)) ++first;
    uint32_t last = first;
    for (uint32_t i = first; i < end; ++i) {
      if (is_source_word(key(i))) last = i + 1;
      const bool mark = doc_.tokens[i].kind == TokenKind::punctuation && doc_.tokens[i].word != Vocabulary::kHyphen;
      if (mark || (last > first && i >= last)) break;
    }
    if (last <= first || is_denied(phrase)) return;
    uint32_t begin = phrase.first;
    for (const TokenRange background : background_)
      if (background.last <= begin && begin - background.last <= kBackgroundBefore && sentence_begin(begin) <= background.first)
        begin = background.first;
    while (last < end && (str(last) == "”" || str(last) == "\"")) ++last;
    const Span span = span_of(doc_, {begin, last});
    std::string value(doc_.str(span_of(doc_, {first, closed(first, last)})));
    add(span, RuleKind::attribution, std::move(value), scope_of(span));
  }

  /// Marks and articles between "attributable to" and the description.
  bool is_before_description(uint32_t i) const {
    const std::string word = key(i);
    return word == "a" || word == "an" || word == "the" || word == "“" || word == "\"" || word == "only" || word == "‘" || word == "as" ||
           word == "to" || word == "," || word == "either";
  }

  uint32_t closed(uint32_t first, uint32_t last) const {
    while (last > first + 1 && doc_.tokens[last - 1].kind == TokenKind::punctuation) --last;
    return last;
  }

  void add_open_embargo() {
    for (const Rule& rule : doc_.rules)
      if (rule.kind == RuleKind::embargo) return;
    if (open_) add(*open_, RuleKind::embargo, "", scope_of(*open_));
  }

  /// A call of which no more is said than that it is on background.
  void add_background() {
    for (const Rule& rule : doc_.rules)
      if (rule.kind == RuleKind::attribution) return;
    if (background_.empty()) return;
    const Span span = span_of(doc_, background_.front());
    add(span, RuleKind::attribution, "", scope_of(span), "on background");
  }

  /// "under embargo until 12:30 p.m. today": true if it is a rule.
  bool embargo(uint32_t first, uint32_t after, const Turn* turn) {
    const auto deadline = read_deadline(doc_, lex_, after);
    if (!deadline || is_denied({first, after})) return false;
    const bool timed = deadline->clock || deadline->end_of_call || deadline->word != Deadline::Word::none;
    if (!turn && !(deadline->clock || deadline->month)) return false;
    if (!timed && !deadline->weekday && !deadline->month) return false;
    if (first > 0 && key(first - 1) == "under") --first;
    const Span span{doc_.tokens[first].span.begin, deadline->span.end};
    std::optional<std::string> condition;
    if (deadline->end_of_call) condition = std::string(doc_.str(deadline->span));
    add(span, RuleKind::embargo, instant(*deadline), scope_of(span), std::move(condition));
    if (!set_with_day_) set_with_day_ = deadline->says_day() || deadline->end_of_call;
    return true;
  }

  /// The instant with its zone, else what is known of it: a time of day, a day, nothing.
  std::string instant(const Deadline& deadline) {
    if (deadline.end_of_call) return doc_.meta.held.end ? doc_.meta.held.end->value : "";
    const CallTime& at = call();
    const auto published = doc_.meta.published ? local_day(doc_.meta.published->value, "") : std::nullopt;
    std::optional<Day> day = day_of(deadline, at.day, published);
    if (!deadline.clock) return day && (deadline.month || deadline.weekday) ? format_day(*day) : "";
    const int minute = deadline.clock->minute % kMinutesPerDay;
    if (!deadline.clock->settled) return "";
    if (!deadline.says_day() && at.day && at.start && minute > at.start->minute) day = at.day;
    const std::string_view zone = deadline.clock->zone.empty() ? at.zone : deadline.clock->zone;
    if (day) return format_local(*day, minute, zone);
    return format_local(Day{}, minute, "").substr(10, 6);
  }

  /// "This call is under embargo.", with no word on its end anywhere: it stays open.
  void open_embargo(TokenRange phrase) {
    if (is_denied(phrase) || !mentions_call(phrase)) return;
    open_ = open_ ? open_ : span_of(doc_, phrase);
  }

  bool mentions_call(TokenRange phrase) const {
    for (uint32_t i = sentence_begin(phrase.first); i < phrase.first; ++i)
      if (const std::string word = key(i);
          word == "call" || word == "briefing" || word == "this" || word == "everything" || word == "it" || word == "we")
        return true;
    return false;
  }

  Document& doc_;
  const Lexicons& lex_;
  std::optional<CallTime> call_;
  std::vector<TokenRange> background_;
  std::optional<Span> open_;
  std::optional<bool> set_with_day_;  // do the words of the first embargo name the day?
};

}  // namespace

void find_rules(Document& doc, const Lexicons& lex) { Finder(doc, lex).find(); }

}  // namespace readout
