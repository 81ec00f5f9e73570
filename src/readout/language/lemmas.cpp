#include "readout/language/lemmas.h"

#include <algorithm>
#include <bit>
#include <charconv>

#include "readout/base/error.h"
#include "readout/base/utf8.h"

namespace readout {
namespace {

/// A line a rule: cut, a tab, "=" (case stays) or "-", a tab, what is added.
std::vector<LemmaRule> read_rules(std::string_view lines) {
  std::vector<LemmaRule> rules;
  while (!lines.empty()) {
    const size_t end = lines.find('\n');
    const std::string_view line = lines.substr(0, end);
    const size_t tab = line.find('\t');
    if (end == std::string_view::npos || tab == std::string_view::npos || tab + 2 >= line.size())
      throw Error("the model's rules of lemmas are malformed");
    LemmaRule rule;
    std::from_chars(line.data(), line.data() + tab, rule.cut);
    rule.keep_case = line[tab + 1] == '=';
    rule.add = line.substr(tab + 3);
    rules.push_back(std::move(rule));
    lines.remove_prefix(end + 1);
  }
  return rules;
}

}  // namespace

std::string LemmaRule::of(std::string_view word) const {
  if (cut == kWhole) return add;
  if (cut >= word.size() || !at_utf8_boundary(word, word.size() - cut)) return keep_case ? std::string(word) : lower(word);
  word.remove_suffix(cut);
  return (keep_case ? std::string(word) : lower(word)) + add;
}

Lemmas::Lemmas(const ModelFile& model) : places_(model.table<Place>("lemmas.places")), shift_(64 - std::countr_zero(places_.size())) {
  const auto rules = model.table<char>("lemmas.rules");
  rules_ = read_rules({rules.data(), rules.size()});
  if (!std::has_single_bit(places_.size()) || places_.size() < 2 || rules_.empty() ||
      std::ranges::any_of(places_, [&](const Place& place) { return place.rule > rules_.size(); }) ||
      std::ranges::none_of(places_, [](const Place& place) { return place.rule == 0; }))
    throw Error("the model's table of lemmas is malformed");
}

uint32_t Lemmas::find(uint64_t key) const {
  for (uint64_t at = key >> shift_;; at = at + 1 < places_.size() ? at + 1 : 0)
    if (places_[at].rule == 0 || places_[at].check == static_cast<uint32_t>(key)) return places_[at].rule;
}

std::string Lemmas::lemma(std::string_view word, uint8_t tag) const {
  const WordForm form = word_form(word);
  uint32_t rule = find(lemma_key(tag, form));
  for (int size = kLongestEnding; size >= 0 && rule == 0; --size) rule = find(lemma_key(tag, form, size));
  return rule == 0 ? lower(word) : rules_[rule - 1].of(word);
}

}  // namespace readout
