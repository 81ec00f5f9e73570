#include "readout/corpus/claim_computation.h"

#include <algorithm>
#include <cmath>

namespace readout {
namespace {

struct Days {
  double least = 0, most = 0;
};

double days_of(Unit unit) {
  switch (unit) {
    case Unit::minute:
      return 1.0 / 1440;
    case Unit::hour:
      return 1.0 / 24;
    case Unit::day:
      return 1;
    case Unit::week:
      return 7;
    case Unit::month:
      return 30.44;
    case Unit::year:
      return 365.25;
    case Unit::decade:
      return 3652.5;
  }
  return 1;
}

/// How many days "nearly five months" may be. "Months" without a number are two at least.
Days amount_of(const ClaimTerms& terms) {
  const double unit = days_of(terms.unit.value_or(Unit::day));
  const double exact = terms.number.value_or(2) * unit;
  if (!terms.number) return {exact * 0.85, exact * 10};
  switch (terms.mod.value_or(TimeMod::start)) {
    case TimeMod::less_than:
    case TimeMod::equal_or_less:
      return {exact * 0.75, exact + 1};
    case TimeMod::more_than:
    case TimeMod::equal_or_more:
      return {exact - 1, exact * 2};
    case TimeMod::approx:
      return {exact * 0.8, exact * 1.25};
    default:
      return {std::max(exact * 0.85, exact - unit / 2) - 1, std::min(exact * 1.15, exact + unit / 2) + 1};
  }
}

std::string show(DayRange range) {
  return range.first == range.last ? format_day(range.first) : format_day(range.first) + ".." + format_day(range.last);
}

/// Days from one to the other, at least and at most.
Days between(DayRange from, DayRange to) {
  return {static_cast<double>((to.first - from.last).count()), static_cast<double>((to.last - from.first).count())};
}

std::string show_days(DayRange from, DayRange to) {
  const Days days = between(from, to);
  std::string text = show(from) + " to " + show(to) + ": " + std::to_string(std::lround(days.least));
  if (days.most > days.least) text += " to " + std::to_string(std::lround(days.most));
  return text + " days";
}

class Computation {
 public:
  Computation(const ClaimTerms& terms, const std::vector<HeldContact>& contacts) : terms_(terms) {
    for (const HeldContact& contact : contacts)
      if (contact.range.last < terms.at.first || (!terms.at_counts && contact.range.first <= terms.at.first)) before_.push_back(contact);
  }

  Reading run() {
    switch (terms_.form) {
      case ClaimForm::first_since:
      case ClaimForm::first_in:
      case ClaimForm::never:
        terms_.reference ? since() : terms_.unit ? within() : none_before();
        break;
      case ClaimForm::nth:
      case ClaimForm::count:
        number();
        break;
      case ClaimForm::last:
        last();
        break;
      case ClaimForm::elapsed:
        elapsed();
        break;
      case ClaimForm::duration:
        answer(Verdict::record_too_thin, "the record keeps no durations");
        break;
    }
    return std::move(reading_);
  }

 private:
  void answer(Verdict verdict, std::string computation) {
    reading_.verdict = verdict;
    reading_.computation = std::move(computation);
  }
  void cite(const HeldContact& contact) {
    reading_.engagements.push_back(contact.engagement->id);
    if (!contact.engagement->mentions.empty()) reading_.evidence.push_back(contact.engagement->mentions[0]);
  }

  void since() {
    const DayRange reference = *terms_.reference;
    const auto lies_after = [&](const HeldContact& contact) { return contact.range.first > reference.last; };
    const auto firm = std::ranges::find_if(before_, [&](const HeldContact& c) { return c.firm && lies_after(c); });
    const auto after = firm != before_.end() ? firm : std::ranges::find_if(before_, lies_after);
    if (after != before_.end()) {
      cite(*after);
      return answer(after->firm ? Verdict::contradicted : Verdict::record_too_thin,
                    show(after->range) + (after->firm ? " lies" : " may lie") + " after " + show(reference) + "; " +
                        show_days(after->range, terms_.at));
    }
    const auto there = std::find_if(before_.rbegin(), before_.rend(), [&](const HeldContact& c) { return c.range.overlaps(reference); });
    if (there == before_.rend()) return answer(Verdict::record_too_thin, "the record has none of " + show(reference));
    cite(*there);
    answer(Verdict::supported, show_days(there->range, terms_.at) + "; none lies between");
  }

  void within() {
    if (*terms_.unit == Unit::minute || *terms_.unit == Unit::hour)
      return answer(Verdict::record_too_thin, "the record keeps no durations");
    if (before_.empty()) return answer(Verdict::record_too_thin, "the record has none before " + show(terms_.at));
    const HeldContact& latest = *std::ranges::max_element(before_, {}, [](const HeldContact& c) { return c.range.last; });
    const Days days = between(latest.range, terms_.at), amount = amount_of(terms_);
    cite(latest);
    const Verdict verdict = days.most < amount.least && latest.firm ? Verdict::contradicted
                            : days.least >= amount.least            ? Verdict::supported
                                                                    : Verdict::record_too_thin;
    answer(verdict, show_days(latest.range, terms_.at) + "; claimed are " + std::to_string(std::lround(amount.least)) + " or more");
  }

  void none_before() {
    const auto firm = std::ranges::find_if(before_, &HeldContact::firm);
    if (firm == before_.end())
      return answer(Verdict::record_too_thin, "the record has none that is sure before " + show(terms_.at) + ", but may not reach back");
    cite(*firm);
    answer(Verdict::contradicted, show_days(firm->range, terms_.at));
  }

  void number() {
    if (!terms_.number) return answer(Verdict::record_too_thin, "no number is said");
    if (terms_.unit) return answer(Verdict::record_too_thin, "how often in a " + std::string(name_of(*terms_.unit)) + " is not counted");
    std::vector<HeldContact> counted;
    for (const HeldContact& contact : before_)
      if (!terms_.reference || contact.range.first >= terms_.reference->first) counted.push_back(contact);
    const size_t count = counted.size() + (terms_.form == ClaimForm::nth && terms_.at_counts ? 1 : 0);
    const auto claimed = static_cast<size_t>(std::max(*terms_.number, 0));
    std::string days;
    const size_t own = count - counted.size();  // the contact that is spoken of
    size_t firm = 0;
    for (const HeldContact& contact : counted) {
      cite(contact);
      firm += contact.firm;
      days += (days.empty() ? "" : ", ") + show(contact.range);
    }
    const bool alone = counted.empty();
    const bool agrees = (count == claimed && !alone) || (firm + own == claimed && firm > 0);
    // "Two calls" may be those of a week that goes unsaid; a contact of a day that is not sure may be one of those counted.
    const bool all_counted = terms_.form == ClaimForm::nth ? terms_.at_is_firm : terms_.reference.has_value();
    answer(agrees                                ? Verdict::supported
           : firm + own > claimed && all_counted ? Verdict::contradicted
                                                 : Verdict::record_too_thin,
           (alone ? "none before " + show(terms_.at) : days) +
               (count > counted.size() ? "; that of " + show(terms_.at) + " is number " : "; in all ") + std::to_string(count));
  }

  void last() {
    if (before_.empty() || !terms_.reference) return answer(Verdict::record_too_thin, "the record has none to compare");
    const HeldContact& latest = before_.back();
    cite(latest);
    if (latest.range.overlaps(*terms_.reference))
      return answer(Verdict::supported, "the last before " + show(terms_.at) + ": " + show(latest.range));
    answer(latest.range.first > terms_.reference->last && latest.firm ? Verdict::contradicted : Verdict::record_too_thin,
           "the last before " + show(terms_.at) + " that the record has: " + show(latest.range));
  }

  void elapsed() {
    const Days amount = amount_of(terms_);
    for (auto contact = before_.rbegin(); contact != before_.rend(); ++contact) {
      const Days days = between(contact->range, terms_.at);
      if (days.most < amount.least || days.least > amount.most || days.least < 0) continue;
      cite(*contact);
      return answer(Verdict::supported, show_days(contact->range, terms_.at));
    }
    answer(Verdict::record_too_thin, "no contact of the record lies so far before " + show(terms_.at));
  }

  const ClaimTerms& terms_;
  std::vector<HeldContact> before_;
  Reading reading_;
};

}  // namespace

Reading compute(const ClaimTerms& terms, const std::vector<HeldContact>& contacts) { return Computation(terms, contacts).run(); }

}  // namespace readout
