#include "readout/corpus/claim_computation.h"

#include <gtest/gtest.h>

#include <deque>

using namespace readout;

namespace {

TEST(ClaimComputation, AnswersWithDaysAndCounterExample) {
  using F = ClaimForm;
  using V = Verdict;
  const struct {
    const char* why;
    F form;
    const char *at, *reference;
    std::optional<int32_t> number;
    std::optional<Unit> unit;
    std::optional<TimeMod> mod;
    std::vector<const char*> contacts;
    V want;
    const char* computation;
  } kCases[] = {
      {"none lies between",
       F::first_since,
       "2031-06-10",
       "2031-01",
       {},
       {},
       {},
       {"2031-01-20"},
       V::supported,
       "2031-01-20 to 2031-06-10: 141 days; none lies between"},
      {"one lies between",
       F::first_since,
       "2031-06-10",
       "2031-01",
       {},
       {},
       {},
       {"2031-01-20", "2031-03-01"},
       V::contradicted,
       "2031-03-01 lies after 2031-01-01..2031-01-31; 2031-03-01 to 2031-06-10: 101 days"},
      {"the record does not reach back",
       F::first_since,
       "2031-06-10",
       "2020",
       {},
       {},
       {},
       {},
       V::record_too_thin,
       "the record has none of 2020-01-01..2020-12-31"},
      {"how often in a time is no count of contacts",
       F::count,
       "2031-06-10",
       nullptr,
       2,
       Unit::month,
       {},
       {"2031-01-20", "2031-03-01"},
       V::record_too_thin,
       "how often in a month is not counted"},
      {"nearly five months may be less",
       F::first_in,
       "2031-06-10",
       nullptr,
       5,
       Unit::month,
       TimeMod::less_than,
       {"2031-01-20"},
       V::supported,
       "2031-01-20 to 2031-06-10: 141 days; claimed are 114 or more"},
      {"too soon",
       F::first_in,
       "2031-06-10",
       nullptr,
       5,
       Unit::month,
       {},
       {"2031-03-01"},
       V::contradicted,
       "2031-03-01 to 2031-06-10: 101 days; claimed are 136 or more"},
      {"a month is too coarse to tell",
       F::first_in,
       "2031-06-10",
       nullptr,
       5,
       Unit::month,
       {},
       {"2031-01"},
       V::record_too_thin,
       "2031-01-01..2031-01-31 to 2031-06-10: 130 to 160 days; claimed are 136 or more"},
      {"two before, so the third",
       F::nth,
       "2031-06-10",
       nullptr,
       3,
       {},
       {},
       {"2030-01-20", "2031-03-01"},
       V::supported,
       "2030-01-20, 2031-03-01; that of 2031-06-10 is number 3"},
      {"too many before",
       F::nth,
       "2031-06-10",
       nullptr,
       2,
       {},
       {},
       {"2030-01-20", "2031-03-01"},
       V::contradicted,
       "2030-01-20, 2031-03-01; that of 2031-06-10 is number 3"},
      {"too few that the record knows",
       F::nth,
       "2031-06-10",
       nullptr,
       4,
       {},
       {},
       {"2030-01-20"},
       V::record_too_thin,
       "2030-01-20; that of 2031-06-10 is number 2"},
      {"the first, and nothing known",
       F::nth,
       "2031-06-10",
       nullptr,
       1,
       {},
       {},
       {},
       V::record_too_thin,
       "none before 2031-06-10; that of 2031-06-10 is number 1"},
      {"a later one is not counted",
       F::nth,
       "2031-06-10",
       nullptr,
       2,
       {},
       {},
       {"2030-01-20", "2031-08-01"},
       V::supported,
       "2030-01-20; that of 2031-06-10 is number 2"},
      {"the last",
       F::last,
       "2031-06-10",
       "2031-03",
       {},
       {},
       {},
       {"2030-01-20", "2031-03-01"},
       V::supported,
       "the last before 2031-06-10: 2031-03-01"},
      {"a later one than the last",
       F::last,
       "2031-06-10",
       "2030-01",
       {},
       {},
       {},
       {"2030-01-20", "2031-03-01"},
       V::contradicted,
       "the last before 2031-06-10 that the record has: 2031-03-01"},
      {"to the day",
       F::elapsed,
       "2031-06-10",
       nullptr,
       3,
       Unit::week,
       {},
       {"2031-05-20"},
       V::supported,
       "2031-05-20 to 2031-06-10: 21 days"},
      {"a duration",
       F::first_in,
       "2031-06-10",
       nullptr,
       20,
       Unit::minute,
       {},
       {"2031-05-20"},
       V::record_too_thin,
       "the record keeps no durations"},
  };
  for (const auto& c : kCases) {
    ClaimTerms terms{c.form, *day_range(c.at), true, true, {}, c.number, c.unit, c.mod};
    if (c.reference != nullptr) terms.reference = day_range(c.reference);
    std::deque<LinkedEngagement> engagements(c.contacts.size());
    std::vector<HeldContact> contacts;
    for (size_t i = 0; i < c.contacts.size(); ++i) contacts.push_back({&engagements[i], *day_range(c.contacts[i]), true});
    const Reading reading = compute(terms, contacts);
    EXPECT_EQ(name_of(reading.verdict), name_of(c.want)) << c.why;
    EXPECT_EQ(reading.computation, c.computation) << c.why;
  }
}

TEST(ClaimComputation, OnlyAFirmContactContradicts) {
  const auto verdict = [](ClaimForm form, const char* reference, std::optional<int32_t> number,
                          std::vector<std::pair<const char*, bool>> days) {
    ClaimTerms terms{form, *day_range("2031-06-10"), true, true, {}, number, {}, {}};
    if (reference != nullptr) terms.reference = day_range(reference);
    std::deque<LinkedEngagement> engagements(days.size());
    std::vector<HeldContact> contacts;
    for (size_t i = 0; i < days.size(); ++i) contacts.push_back({&engagements[i], *day_range(days[i].first), days[i].second});
    return compute(terms, contacts).verdict;
  };
  using enum ClaimForm;
  EXPECT_EQ(verdict(first_since, "2031-01", {}, {{"2031-01-20", true}, {"2031-03-01", false}}), Verdict::record_too_thin)
      << "one may lie between";
  EXPECT_EQ(verdict(first_since, "2031-01", {}, {{"2031-02-20", false}, {"2031-03-01", true}}), Verdict::contradicted)
      << "a later one is firm";
  EXPECT_EQ(verdict(first_in, nullptr, {}, {{"2031-01-20", false}}), Verdict::record_too_thin);
  EXPECT_EQ(verdict(nth, nullptr, 2, {{"2031-01-20", true}, {"2031-03-01", false}}), Verdict::supported) << "the firm ones are as many";
  EXPECT_EQ(verdict(nth, nullptr, 1, {{"2031-01-20", false}, {"2031-03-01", false}}), Verdict::record_too_thin);
  EXPECT_EQ(verdict(count, nullptr, 1, {{"2031-01-20", true}, {"2031-03-01", true}}), Verdict::record_too_thin)
      << "within which time is not said";
}

}  // namespace
