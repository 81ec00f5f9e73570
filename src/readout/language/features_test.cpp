#include "readout/language/features.h"

#include <gtest/gtest.h>

namespace readout {
namespace {

const TagSet kTags("PRON|PRP\nNOUN|NN\nNOUN|NNS\nVERB|VBD\nVERB|VBN\nVERB|VBG\nVERB|VB\nAUX|VBD\nAUX|VBP\nPRON|WDT\nADV|WRB\nNUM|CD\n");
enum : uint8_t { kPronoun, kNoun, kNouns, kPast, kParticiple, kIng, kBase, kWas, kAre, kWhich, kWhere, kNumber };
constexpr uint32_t kNo = FeatureWord::kNoHead;

TEST(Features, TheTreeTellsWhatTheWordDoesNot) {
  const struct {
    const char* why;
    std::vector<FeatureWord> words;
    uint32_t of;
    const char* want;
  } cases[] = {
      {"a verb agrees with its subject",
       {{"We", kPronoun, 1, "nsubj"}, {"met", kPast, kNo, "root"}},
       1,
       "Mood=Ind|Number=Plur|Person=1|Tense=Past|VerbForm=Fin"},
      {"an auxiliary with that of its clause",
       {{"Envoys", kNouns, 2, "nsubj"}, {"were", kWas, 2, "aux"}, {"meeting", kIng, kNo, "root"}},
       1,
       "Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin"},
      {"a second verb with the subject of the first",
       {{"I", kPronoun, 1, "nsubj"}, {"came", kPast, kNo, "root"}, {"left", kPast, 1, "conj"}},
       2,
       "Mood=Ind|Number=Sing|Person=1|Tense=Past|VerbForm=Fin"},
      {"two nouns are many",
       {{"talk", kNoun, 2, "nsubj"}, {"visit", kNoun, 0, "conj"}, {"followed", kPast, kNo, "root"}},
       2,
       "Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin"},
      {"a relative word stands for its noun",
       {{"envoys", kNouns, kNo, "root"}, {"which", kWhich, 2, "nsubj"}, {"came", kPast, 0, "acl:relcl"}},
       2,
       "Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin"},
      {"signed by them", {{"was", kWas, 1, "aux:pass"}, {"signed", kParticiple, kNo, "root"}}, 1, "Tense=Past|VerbForm=Part|Voice=Pass"},
      {"has signed", {{"had", kWas, 1, "aux"}, {"signed", kParticiple, kNo, "root"}}, 1, "Tense=Past|VerbForm=Part"},
      {"an order", {{"Sign", kBase, kNo, "root"}, {"it", kPronoun, 0, "obj"}}, 0, "Mood=Imp|VerbForm=Fin"},
      {"no order with a subject", {{"They", kPronoun, 1, "nsubj"}, {"sign", kBase, kNo, "root"}}, 1, "VerbForm=Inf"},
      {"an object",
       {{"Sign", kBase, kNo, "root"}, {"it", kPronoun, 0, "obj"}},
       1,
       "Case=Acc|Gender=Neut|Number=Sing|Person=3|PronType=Prs"},
      {"signing as a noun", {{"signing", kIng, 1, "csubj"}, {"helped", kPast, kNo, "root"}}, 0, "VerbForm=Ger"},
      {"signing beside a clause", {{"signing", kIng, 1, "advcl"}, {"left", kPast, kNo, "root"}}, 0, "Tense=Pres|VerbForm=Part"},
      {"where they met",
       {{"place", kNoun, kNo, "root"}, {"where", kWhere, 2, "advmod"}, {"met", kPast, 0, "acl:relcl"}},
       1,
       "PronType=Rel"},
      {"where did they meet", {{"Where", kWhere, 1, "advmod"}, {"met", kPast, kNo, "root"}}, 0, "PronType=Int"},
      {"a head that is not there",
       {{"I", kPronoun, 9, "nsubj"}, {"met", kPast, 1, "conj"}},
       1,
       "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin"},
  };
  for (const auto& c : cases) EXPECT_EQ(SentenceFeatures(kTags, c.words).of(c.of), c.want) << c.why;
}

TEST(Features, WithoutATree) {
  const struct {
    const char* why;
    std::vector<FeatureWord> words;
    uint32_t of;
    const char* want;
  } cases[] = {
      {"are is plural", {{"are", kAre, kNo, {}}}, 0, "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin"},
      {"am is first person", {{"am", kAre, kNo, {}}}, 0, "Mood=Ind|Number=Sing|Person=1|Tense=Pres|VerbForm=Fin"},
      {"a participle after have", {{"had", kWas, kNo, {}}, {"signed", kParticiple, kNo, {}}}, 1, "Tense=Past|VerbForm=Part"},
      {"a number in figures", {{"12", kNumber, kNo, {}}}, 0, "NumForm=Digit|NumType=Card"},
      {"with a part", {{"1.5", kNumber, kNo, {}}}, 0, "NumForm=Digit|NumType=Frac"},
      {"in words", {{"twelve", kNumber, kNo, {}}}, 0, "NumForm=Word|NumType=Card"},
      {"of Rome", {{"XIV", kNumber, kNo, {}}}, 0, "NumForm=Roman|NumType=Card"},
      {"years of a decade", {{"1990s", kNouns, kNo, {}}}, 0, "Number=Ptan|NumForm=Combi|NumType=Card"},
      {"no word at all", {{"", kNoun, kNo, {}}}, 0, ""},
  };
  for (const auto& c : cases) EXPECT_EQ(SentenceFeatures(kTags, c.words).of(c.of), c.want) << c.why;
}

}  // namespace
}  // namespace readout
