#include "readout/language/closed_words.h"

#include <algorithm>
#include <unordered_map>

namespace readout {
namespace {

/// Grammar of English, not knowledge of a field: so it stands here and not in data/.
constexpr struct {
  std::string_view tags, words, features;  // tags and words with blanks between
} kRows[] = {
    {"PRP", "i", "Case=Nom|Number=Sing|Person=1|PronType=Prs"},
    {"PRP", "me", "Case=Acc|Number=Sing|Person=1|PronType=Prs"},
    {"PRP", "myself", "Case=Acc|Number=Sing|Person=1|PronType=Prs|Reflex=Yes"},
    {"PRP", "mine", "Number=Sing|Person=1|Poss=Yes|PronType=Prs"},
    {"PRP", "we", "Case=Nom|Number=Plur|Person=1|PronType=Prs"},
    {"PRP", "us 's", "Case=Acc|Number=Plur|Person=1|PronType=Prs"},
    {"PRP", "ourselves", "Case=Acc|Number=Plur|Person=1|PronType=Prs|Reflex=Yes"},
    {"PRP", "ours", "Number=Plur|Person=1|Poss=Yes|PronType=Prs"},
    {"PRP", "you ya", "Case=Nom|Person=2|PronType=Prs"},
    {"PRP", "yourself", "Case=Acc|Number=Sing|Person=2|PronType=Prs|Reflex=Yes"},
    {"PRP", "yourselves", "Case=Acc|Number=Plur|Person=2|PronType=Prs|Reflex=Yes"},
    {"PRP", "yours", "Person=2|Poss=Yes|PronType=Prs"},
    {"PRP", "he", "Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs"},
    {"PRP", "him", "Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs"},
    {"PRP", "himself", "Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs|Reflex=Yes"},
    {"PRP", "his", "Gender=Masc|Number=Sing|Person=3|Poss=Yes|PronType=Prs"},
    {"PRP", "she", "Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs"},
    {"PRP", "her", "Case=Acc|Gender=Fem|Number=Sing|Person=3|PronType=Prs"},
    {"PRP", "herself", "Case=Acc|Gender=Fem|Number=Sing|Person=3|PronType=Prs|Reflex=Yes"},
    {"PRP", "hers", "Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs"},
    {"PRP", "it", "Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs"},
    {"PRP", "itself", "Case=Acc|Gender=Neut|Number=Sing|Person=3|PronType=Prs|Reflex=Yes"},
    {"PRP", "they", "Case=Nom|Number=Plur|Person=3|PronType=Prs"},
    {"PRP", "them 'em", "Case=Acc|Number=Plur|Person=3|PronType=Prs"},
    {"PRP", "themselves", "Case=Acc|Number=Plur|Person=3|PronType=Prs|Reflex=Yes"},
    {"PRP", "theirs", "Number=Plur|Person=3|Poss=Yes|PronType=Prs"},
    {"PRP", "one", "Number=Sing|Person=3|PronType=Prs"},
    {"PRP", "oneself", "Case=Acc|Number=Sing|Person=3|PronType=Prs|Reflex=Yes"},
    {"PRP$", "my", "Case=Gen|Number=Sing|Person=1|Poss=Yes|PronType=Prs"},
    {"PRP$", "our", "Case=Gen|Number=Plur|Person=1|Poss=Yes|PronType=Prs"},
    {"PRP$", "your", "Case=Gen|Person=2|Poss=Yes|PronType=Prs"},
    {"PRP$", "his", "Case=Gen|Gender=Masc|Number=Sing|Person=3|Poss=Yes|PronType=Prs"},
    {"PRP$", "her", "Case=Gen|Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs"},
    {"PRP$", "its", "Case=Gen|Gender=Neut|Number=Sing|Person=3|Poss=Yes|PronType=Prs"},
    {"PRP$", "their", "Case=Gen|Number=Plur|Person=3|Poss=Yes|PronType=Prs"},
    {"PRP$", "one", "Case=Gen|Number=Sing|Person=3|Poss=Yes|PronType=Prs"},
    {"DT", "the", "Definite=Def|PronType=Art"},
    {"DT", "a an", "Definite=Ind|PronType=Art"},
    {"DT", "this that", "Number=Sing|PronType=Dem"},
    {"DT", "these those", "Number=Plur|PronType=Dem"},
    {"DT PDT", "all both each every", "PronType=Tot"},
    {"DT", "any some another either", "PronType=Ind"},
    {"DT", "no neither", "PronType=Neg"},
    {"PDT", "such quite many what rather", "PronType=Ind"},
    {"PDT", "half", "NumForm=Word|NumType=Frac|PronType=Ind"},
    {"WDT WP WRB", "who whom which that", "PronType=Rel"},
    {"WDT WP WRB", "what whatever whoever whichever when where why how whenever wherever however", "PronType=Int"},
    {"WP$", "whose", "Poss=Yes|PronType=Rel"},
    {"NN", "anyone anybody anything someone somebody something", "Number=Sing|PronType=Ind"},
    {"NN", "everyone everybody everything", "Number=Sing|PronType=Tot"},
    {"NN", "nobody nothing", "Number=Sing|PronType=Neg"},
    {"NN", "none", "PronType=Neg"},
    {"NNS", "clothes trousers pants jeans scissors glasses goods means politics headquarters troops supplies grounds contents",
     "Number=Ptan"},
    {"NNS", "proceedings whereabouts surroundings thanks regards congratulations condolences outskirts premises remains", "Number=Ptan"},
    {"RB", "now then here there", "PronType=Dem"},
    {"RB", "ever sometimes anywhere somewhere sometime anytime", "PronType=Ind"},
    {"RB", "never nowhere", "PronType=Neg"},
    {"RB", "always everywhere", "PronType=Tot"},
    {"RB", "not n't n’t nt", "Polarity=Neg"},
    {"RB", "well far soon long hard early late badly fast close", "Degree=Pos"},
    {"RB", "once twice thrice", "NumForm=Word|NumType=Mult"},
    {"RB", "first second third", "NumForm=Word|NumType=Ord"},
    {"JJ NNP", "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", "Degree=Pos|NumForm=Word|NumType=Ord"},
    {"CC", "nor neither", "Polarity=Neg"},
    {"UH", "yes", "Polarity=Pos"},
    {"UH", "no", "Polarity=Neg"},
};

using Index = std::unordered_map<std::string, std::string_view>;

void each_word(std::string_view words, auto&& visit) {
  while (!words.empty()) {
    const size_t end = std::min(words.find(' '), words.size());
    visit(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

std::string key_of(std::string_view xpos, std::string_view word) { return std::string(xpos).append(" ").append(word); }

Index make_index() {
  Index index;
  for (const auto& row : kRows)
    each_word(row.tags, [&](std::string_view tag) {
      each_word(row.words, [&](std::string_view word) { index.emplace(key_of(tag, word), row.features); });
    });
  return index;
}

}  // namespace

std::string_view closed_word_features(std::string_view xpos, std::string_view word) {
  static const Index kIndex = make_index();
  const auto at = kIndex.find(key_of(xpos, word));
  return at == kIndex.end() ? std::string_view() : at->second;
}

}  // namespace readout
