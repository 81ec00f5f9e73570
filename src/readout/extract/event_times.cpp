#include "readout/extract/event_times.h"

#include <algorithm>

#include "readout/extract/contact_when.h"
#include "readout/extract/times_resolver.h"

namespace readout {
namespace {

constexpr uint32_t kReach = 4;  // tokens from "from" into the words of contact: "from this upcoming meeting"

class FromContacts {
 public:
  FromContacts(Document& doc, const Lexicons& lex, std::vector<Draft>& drafts) : doc_(doc), lex_(lex), drafts_(drafts) {}

  void run() {
    for (uint32_t t = 0; t < doc_.times.size(); ++t) {
      const Time& time = doc_.times[t];
      const TokenRange words = tokens_in(doc_, time.span);
      if (!time.value.starts_with("XXXX") || words.last + 1 >= doc_.tokens.size() || doc_.str(doc_.tokens[words.last]) != "from") continue;
      if (mentions_.empty()) sort_drafts();
      if (const Draft* from = contact_behind(words.last)) settle(t, words, *from);
    }
  }

 private:
  using Mentioned = std::pair<uint32_t, Draft*>;  // first byte, or number of a time

  void sort_drafts() {
    for (Draft& draft : drafts_) {
      for (const Span mention : draft.fact.mentions) mentions_.emplace_back(mention.begin, &draft);
      const When& when = draft.fact.when;
      if (!when.times.empty())
        dated_.emplace_back(when.times[0].index, &draft);
      else if (when.value.empty())
        undated_.emplace_back(draft.fact.mentions[0].begin, &draft);
    }
    for (auto* list : {&mentions_, &dated_, &undated_}) std::ranges::stable_sort(*list, {}, &Mentioned::first);
  }

  /// The contact that is named right behind token `from`, if its day is known.
  const Draft* contact_behind(uint32_t from) const {
    const auto last = std::min(from + kReach, static_cast<uint32_t>(doc_.tokens.size()) - 1);
    const auto named = std::ranges::lower_bound(mentions_, doc_.tokens[from].span.end, {}, &Mentioned::first);
    const bool near = named != mentions_.end() && named->first < doc_.tokens[last].span.end;
    return near && parse_day(named->second->fact.when.value) ? named->second : nullptr;
  }

  void settle(uint32_t t, TokenRange words, const Draft& from) {
    Time& time = doc_.times[t];
    std::optional<TimePhrase> phrase = parse_time(doc_, lex_, words.first, words.last);
    const Sentence* sentence = covering(doc_.sentences, time.span.begin);
    if (!phrase || phrase->form != TimeForm::offset || !sentence) return;
    phrase->from_previous = false;
    time = TimeResolver(parse_day(from.fact.when.value), AnchorBasis::sentence, lex_).resolve(*phrase, time.span, 0);
    if (t > 0 && doc_.times[t - 1].span.begin >= sentence->span.begin)
      for (const auto& [_, draft] : std::ranges::equal_range(dated_, t - 1, {}, &Mentioned::first))
        if (times_fit(draft->fact.when.value, time.value)) date(*draft, t);
    const auto behind = std::ranges::lower_bound(undated_, time.span.begin, {}, &Mentioned::first);
    if (behind != undated_.begin() && std::prev(behind)->first >= sentence->span.begin && std::prev(behind)->second != &from)
      date(*std::prev(behind)->second, t);
  }

  void date(Draft& draft, uint32_t t) const {
    const std::string& value = doc_.times[t].value;
    When when = {value, precision_of(value), WhenBasis::resolved, {{t}}};
    if (!draft.event.empty() && when.precision == Precision::day)
      when.value.resize(7), when.precision = Precision::month;  // the day is that of the meeting on its margins
    if (more_precise(when, draft.fact.when)) draft.fact.when = std::move(when);
  }

  Document& doc_;
  const Lexicons& lex_;
  std::vector<Draft>& drafts_;
  std::vector<Mentioned> mentions_;  // of all drafts, by their first byte
  std::vector<Mentioned> dated_;     // drafts by the time that dates them
  std::vector<Mentioned> undated_;   // by the first byte of their first mention
};

}  // namespace

void count_from_contacts(Document& doc, const Lexicons& lex, std::vector<Draft>& drafts) { FromContacts(doc, lex, drafts).run(); }

}  // namespace readout
