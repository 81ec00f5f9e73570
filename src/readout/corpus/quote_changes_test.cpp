#include "readout/corpus/quote_changes.h"

#include <gtest/gtest.h>

#include "readout/corpus/fingerprints.h"

using namespace readout;

namespace {

constexpr const char* kSource =
    "Good morning. We are not closing the port, and we don't plan to. The ferry will sail on Monday, if the weather holds.";

struct Row {
  const char* quote;
  QuoteChange change;
  const char* why;
};

class Quoted : public testing::TestWithParam<Row> {};

QuoteComparison compared(std::string_view quote, std::string_view source, bool whole) {
  const std::vector<PlainWord> here = said_words(plain_words(quote), quote), there = said_words(plain_words(source), source);
  return compare_quote({quote, here}, {source, there}, whole);
}

TEST_P(Quoted, IsToldFromItsSource) { EXPECT_EQ(compared(GetParam().quote, kSource, true).change, GetParam().change) << GetParam().why; }

INSTANTIATE_TEST_SUITE_P(
    , Quoted,
    testing::Values(
        Row{"We are not closing the port, and we don’t plan to.", QuoteChange::verbatim, "a whole sentence, with another apostrophe"},
        Row{"We're not closing the port, and we do not plan to.", QuoteChange::verbatim, "contractions are the same words"},
        Row{"We are not closing the port", QuoteChange::trimmed, "it ends inside a sentence"},
        Row{"The ferry will sail on Monday", QuoteChange::trimmed, "the condition is left out"},
        Row{"We are not closing the port… The ferry will sail on Monday", QuoteChange::trimmed, "the omission is shown"},
        Row{"[The Northern Line's] ferry will sail on Monday, if the weather holds.", QuoteChange::trimmed, "brackets show who says it"},
        Row{"We are not closing the port. The ferry will sail on Monday, if the weather holds.", QuoteChange::spliced, "set side by side"},
        Row{"We are closing the port, and we don't plan to.", QuoteChange::altered, "a dropped not"},
        Row{"The ferry will sail on Tuesday, if the weather holds.", QuoteChange::altered, "another day"},
        Row{"We are not closing the port and the ferry will sail on Monday", QuoteChange::altered, "a word of nobody joins them"}));

TEST(QuoteChanges, OfAQuoteNobodyKnowsWhatStoodAround) {
  EXPECT_EQ(compared("We will hold the talks in Oslo this spring", "hold the talks in Oslo", false).change, QuoteChange::verbatim);
  EXPECT_EQ(compared("We will hold the talks in Oslo this spring", "hold the talks in Oslo", true).change, QuoteChange::altered);
}

TEST(QuoteChanges, ShowWhereTheWordsDiffer) {
  const QuoteComparison found = compared("We are closing the port, and we don't plan to.", kSource, true);
  ASSERT_EQ(found.differences.size(), 1u);
  EXPECT_EQ(found.differences[0].kind, ChangeKind::dropped);
  EXPECT_EQ(found.differences[0].there.size(), 1u);
  EXPECT_EQ(found.shared, 11u);
}

TEST(QuoteChanges, OfNothingInCommonAreNone) {
  EXPECT_EQ(compared("The mayor resigned.", kSource, true).shared, 0u);
  EXPECT_EQ(compared("", kSource, true).shared, 0u);
  EXPECT_EQ(compared("…", "", false).shared, 0u);
}

}  // namespace
