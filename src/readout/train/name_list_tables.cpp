#include "readout/train/name_list_tables.h"

#include <algorithm>
#include <map>

#include "readout/base/error.h"
#include "readout/language/name_lists.h"

namespace readout {
namespace {

constexpr uint32_t kOften = 3;  // a word seen less often in running text has no class of capitals

struct Phrase {
  ListSet lists;
  bool more = false;
};

class PhraseTable {
 public:
  void add(std::string_view phrase, const ListSet& lists) {
    uint64_t key = 0;
    while (true) {
      const size_t end = phrase.find(' ');
      key = NameLists::extend(key, word_form(phrase.substr(0, end)));
      if (end == std::string_view::npos) break;
      phrases_[key].more = true;
      phrase.remove_prefix(end + 1);
    }
    phrases_[key].lists.add(lists);
  }
  void add(uint64_t word, uint32_t list) { phrases_[mix(0, word)].lists.add(list); }

  void write(ModelWriter& model) const {
    std::vector<uint64_t> keys;
    for (const auto& [key, phrase] : phrases_) keys.push_back(key);
    std::ranges::sort(keys);
    std::map<ListSet, uint32_t> numbers{{ListSet{}, 0}};
    std::vector<ListSet> sets(1);
    std::vector<NameLists::Place> places(keys.size() * 4 / 3 + 2);
    for (uint64_t key : keys) {
      const Phrase& phrase = phrases_.at(key);
      auto [number, is_new] = numbers.emplace(phrase.lists, static_cast<uint32_t>(sets.size()));
      if (is_new) sets.push_back(phrase.lists);
      if (sets.size() > 1u << NameLists::kSetBits) throw Error("too many sets of lists of names");
      uint64_t at = NameLists::home_of(key, places.size());
      while (places[at] != 0) at = (at + 1) % places.size();
      places[at] = NameLists::place_of(key, number->second, phrase.more);
    }
    model.add("names.phrases", places);
    model.add("names.sets", sets);
  }

 private:
  tsl::robin_map<uint64_t, Phrase> phrases_;
};

/// Which of the five classes of capitals: next to never, seldom, at times, mostly, next to always.
uint32_t capital_class(const NameTexts::Letters& letters) {
  const double share = static_cast<double>(letters.capital) / (letters.capital + letters.small);
  return share < .02 ? 0 : share < .2 ? 1 : share < .6 ? 2 : share < .95 ? 3 : 4;
}

}  // namespace

void write_name_lists(std::string_view lists, const NameTexts& texts, ModelWriter& model) {
  PhraseTable table;
  size_t number = 0;
  while (!lists.empty()) {
    const size_t end = lists.find('\n');
    const std::string_view line = lists.substr(0, end);
    lists.remove_prefix(end == std::string_view::npos ? lists.size() : end + 1);
    ++number;
    const size_t tab = line.find('\t');
    ListSet set;
    for (std::string_view rest = line.substr(std::min(tab, line.size())); !rest.empty();) {
      rest.remove_prefix(1);
      const size_t blank = std::min(rest.find(' '), rest.size());
      const auto* list = std::ranges::find(kListClasses, rest.substr(0, blank), &ListClass::name);
      if (list == std::end(kListClasses)) throw Error("line " + std::to_string(number) + " of the lists of names has an unknown list");
      set.add(static_cast<uint32_t>(list - kListClasses));
      rest.remove_prefix(blank);
    }
    const std::string_view phrase = line.substr(0, tab);
    if (std::ranges::count(phrase, ' ') < NameLists::kLongest) table.add(phrase, set);
  }
  for (const auto& [word, letters] : texts.letters)
    if (letters.small + letters.capital >= kOften) table.add(word, kFirstCapitalClass + capital_class(letters));
  table.write(model);
}

}  // namespace readout
