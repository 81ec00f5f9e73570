#include "readout/corpus/alignment.h"

#include <gtest/gtest.h>

using namespace readout;

namespace {

const std::string kStory =
    "The two ministers met on Monday in the old harbour office and spoke for three hours about the closed bridge. "
    "Neither side gave an account of the talks, but an aide said that the tone was calm throughout the afternoon.";

std::string show(const std::string& here, const std::string& there) {
  const std::vector<PlainWord> ours = plain_words(here), theirs = plain_words(there);
  std::string out;
  const auto put = [&](const std::string& text, const std::vector<PlainWord>& words, WordRange range) {
    if (!range.empty())
      out += " [" + text.substr(words[range.first].span.begin, words[range.last - 1].span.end - words[range.first].span.begin) + "]";
  };
  for (const Difference& difference : align(ours, theirs).differences) {
    out += std::string(out.empty() ? "" : "; ") + std::string(name_of(difference.kind));
    put(here, ours, difference.here);
    put(there, theirs, difference.there);
  }
  return out;
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  return text.replace(text.find(what), what.size(), by);
}

TEST(Alignment, TellsWhatWasAddedDroppedAndChanged) {
  const struct {
    const char* why;
    std::string here, want;
  } kCases[] = {
      {"the same text", kStory, ""},
      {"marks and capitals are no words", replaced(kStory, "Monday in", "MONDAY, in"), ""},
      {"a word for another", replaced(kStory, "Monday", "Tuesday"), "changed [Tuesday] [Monday]"},
      {"a clause put in", replaced(kStory, "spoke for", "spoke with their aides for"), "added [with their aides]"},
      {"a clause left out", replaced(kStory, "in the old harbour office ", ""), "dropped [in the old harbour office]"},
      {"a new lead", "A quiet day at sea. " + kStory, "added [A quiet day at sea]"},
      {"an end cut off", kStory.substr(0, kStory.find(" Neither")),
       "dropped [Neither side gave an account of the talks, but an aide said that the tone was calm throughout the afternoon]"},
      {"sentences in another order", kStory.substr(kStory.find("Neither")) + " " + kStory.substr(0, kStory.find(" Neither")), ""},
      {"nothing in common", "Rain again.", "changed [Rain again] [" + kStory.substr(0, kStory.size() - 1) + "]"},
  };
  for (const auto& c : kCases) EXPECT_EQ(show(c.here, kStory), c.want) << c.why;
}

TEST(Alignment, AFormFilledAnewIsNoCopy) {
  const std::string form =
      "Today the President declared that an emergency exists in the State of Arvonia and ordered aid to add to local efforts in the areas "
      "hit by storms from June 3 to June 9. The order makes funds available to people in the counties of Brenn and Holt.";
  std::string filled = replaced(form, "Arvonia", "East Talland");
  filled = replaced(replaced(filled, "June 3 to June 9", "August 12 to August 14"), "Brenn and Holt", "Marsh, Orne and Pell");
  const auto same_form = [](const std::string& a, const std::string& b) {
    return is_same_form(align(plain_words(a), plain_words(b)), plain_words(a), plain_words(b));
  };
  EXPECT_TRUE(same_form(filled, form));
  EXPECT_FALSE(same_form(kStory + " The bridge was closed in May.", kStory)) << "something added";
  EXPECT_FALSE(same_form(replaced(kStory, "closed bridge", "shut crossing"), kStory)) << "other words for one thing";
  EXPECT_FALSE(same_form(replaced(kStory, "Monday", "Tuesday"), kStory)) << "one correction";
}

}  // namespace
