#include "readout/language/name_sentence.h"

#include <algorithm>

#include "readout/language/tag_set.h"

namespace readout {
namespace {

constexpr uint32_t kReach = 3;       // words beside a possible name whose lists are looked up
constexpr uint32_t kMostLinks = 3;   // small words between two parts of a name
constexpr uint32_t kKindRows = 100;  // from here on the rows of kinds, after those of lists
constexpr uint32_t kFirstBit = 1 << 16, kLaterBit = 1 << 17;
enum Place : uint32_t { kWhole, kFirst, kLast, kInner };

constexpr bool is_coarse(ListKind kind) {
  return kind == ListKind::person || kind == ListKind::organisation || kind == ListKind::place || kind == ListKind::work ||
         kind == ListKind::title;
}

std::vector<uint64_t> keys_of(std::initializer_list<std::string_view> words) {
  std::vector<uint64_t> keys;
  for (std::string_view word : words) keys.push_back(word_form(word).key);
  std::ranges::sort(keys);
  return keys;
}
bool among(const std::vector<uint64_t>& keys, uint64_t key) { return std::ranges::binary_search(keys, key); }

const std::vector<uint64_t> kLinks = keys_of({"of",  "&",  "-",   "de", "al", "'s", "bin", "van", "for", "and", "the", "der",
                                              "von", "la", "del", "'",  "in", "on", "da",  "di",  "du",  "/",   ",",   "."});
const std::vector<uint64_t> kParticles = keys_of({"al", "bin", "el", "az", "de", "van", "von", "ibn"});
const std::vector<uint64_t> kStrongLinks = keys_of({"of", "&", "-", "for", "on", "/"});
const uint64_t kThe = word_form("the").key, kHyphen = word_form("-").key, kStop = word_form(".").key;

bool has_capital(uint8_t shape) { return shape >> 3 >= 2 && shape >> 3 <= 5; }
bool has_digit(uint8_t shape) { return (shape & 4) != 0; }

}  // namespace

ProperTags::ProperTags(const TagSet& tags) {
  for (size_t tag = 0; tag < tags.size(); ++tag) proper_[tag] = tags[static_cast<uint8_t>(tag)].upos == Upos::propn;
}

void NameSentence::read(const TaggerInput& words, const uint8_t* tags, const ProperTags& proper, const NameLists& lists) {
  words_.assign(words.size(), {});
  stretches_.clear();
  matches_.clear();
  none_.tag = 99;
  bool any = false;
  for (uint32_t i = 0; i < words.size(); ++i) {
    Word& word = words_[i];
    word.form = words[i].form;
    word.cluster = words[i].known.cluster;
    word.tag = tags[i];
    word.capital = has_capital(word.form.shape);
    any |= word.capital || proper.proper(word.tag);
  }
  if (!any) return;
  find_runs(proper);
  find_stretches();
  find_phrases(lists);
  mark_phrases();
}

/// Makes the words [first, last] candidates, parts of the run of word `first`.
void NameSentence::grow(uint32_t first, uint32_t last) {
  for (uint32_t i = first + 1; i <= last; ++i) {
    words_[i].candidate = true;
    words_[i].run_first = words_[first].run_first;
    words_[i].run_last = words_[first].run_last;
  }
}

void NameSentence::find_runs(const ProperTags& proper) {
  const auto size = static_cast<uint32_t>(words_.size());
  const auto run = [&](uint32_t first, uint32_t last) {
    words_[first].candidate = true;
    words_[first].run_first = first, words_[first].run_last = last;
    grow(first, last);
  };
  for (uint32_t i = 0; i < size; ++i) words_[i].linking = has_digit(words_[i].form.shape) || among(kLinks, words_[i].form.key);
  for (uint32_t i = 0; i < size; ++i) {
    if (!words_[i].capital) continue;
    uint32_t last = i;
    while (last + 1 < size && words_[last + 1].capital) ++last;
    run(i, last);
    uint32_t next = last + 1;
    while (next < size && next - last <= kMostLinks && words_[next].linking && !words_[next].capital) ++next;
    if (next < size && next > last + 1 && words_[next].capital) grow(last, next - 1);
    for (uint32_t beside : {i - 1, last + 1})  // "3 Doors Down"; i - 1 wraps round at the first word
      if (beside < size && has_digit(words_[beside].form.shape) && !words_[beside].candidate) {
        words_[beside].candidate = true;
        words_[beside].run_first = i, words_[beside].run_last = last;
      }
    i = last;
  }
  const auto small_name = [&](uint32_t i) { return i < size && !words_[i].candidate && proper.proper(words_[i].tag); };
  for (uint32_t i = 0; i < size; ++i) {
    if (!small_name(i)) continue;
    uint32_t last = i;
    while (small_name(last + 1)) ++last;
    run(i, last);
  }
  for (uint32_t i = size; i-- > 1;) {  // "al-Sadr", "bin Laden"
    if (!words_[i].candidate || words_[i].run_first != i || words_[i - 1].candidate) continue;
    const bool hyphen = words_[i - 1].form.key == kHyphen && i > 1 && !words_[i - 2].candidate;
    const uint32_t first = hyphen ? i - 2 : i - 1, last = words_[i].run_last;
    if (among(kParticles, words_[first].form.key)) run(first, last);
  }
}

void NameSentence::find_stretches() {
  const auto size = static_cast<uint32_t>(words_.size());
  for (uint32_t i = 0; i < size; ++i) {
    if (!words_[i].candidate) continue;
    uint32_t last = i + 1;
    while (last < size && words_[last].candidate) ++last;
    stretches_.push_back({i, last});
    for (uint32_t k = i - std::min(i, kReach); k < std::min(size, last + kReach); ++k) words_[k].wanted = true;
    i = last;
  }
}

void NameSentence::find_phrases(const NameLists& lists) {
  const auto size = static_cast<uint32_t>(words_.size());
  for (uint32_t i = 0; i < size; ++i) {
    if (!words_[i].wanted) continue;
    const bool name = words_[i].capital || has_digit(words_[i].form.shape);
    uint64_t key = 0;
    for (uint32_t last = i; last < std::min(size, i + NameLists::kLongest); ++last) {
      key = NameLists::extend(key, words_[last].form);
      const NameLists::Found found = lists.find(key);
      found.lists->each([&](uint32_t list) {
        if (list >= kFirstCapitalClass)
          words_[i].capitals = static_cast<uint8_t>(last == i ? list - kFirstCapitalClass + 1 : words_[i].capitals);
        else if (name || kListClasses[list].lower)
          matches_.push_back({i, last, list});
      });
      if (!found.more) break;
    }
  }
  std::ranges::sort(matches_, [](const Match& a, const Match& b) {
    if (a.last - a.first != b.last - b.first) return a.last - a.first > b.last - b.first;
    return a.first != b.first ? a.first < b.first : a.list < b.list;
  });
}

/// Writes each match into its words; of two that overlap in one list the longer counts.
void NameSentence::mark_phrases() {
  const auto has = [](const Word& word, uint32_t list) {
    for (size_t k = 0; k < word.list_count; ++k)
      if (word.lists[k] / 4 == list) return true;
    return false;
  };
  const auto add = [](Word& word, uint32_t list, uint32_t place) {
    if (word.list_count < kMostLists) word.lists[word.list_count++] = static_cast<uint16_t>(list * 4 + place);
  };
  for (const Match& match : matches_) {
    bool free = true;
    for (uint32_t i = match.first; i <= match.last; ++i) free &= !has(words_[i], match.list);
    if (!free) continue;
    const ListKind kind = kListClasses[match.list].kind;
    for (uint32_t i = match.first; i <= match.last; ++i) {
      Word& word = words_[i];
      const uint32_t place = match.first == match.last ? kWhole : i == match.first ? kFirst : i == match.last ? kLast : kInner;
      add(word, match.list, place);
      if (kind == ListKind::none) continue;
      word.kinds |= 1u << static_cast<uint32_t>(kind);
      if (!is_coarse(kind)) continue;
      if (place != kWhole) word.kinds |= place == kFirst ? kFirstBit : kLaterBit;
      if (const uint32_t row = kKindRows + static_cast<uint32_t>(kind); !has(word, row)) add(word, row, place);
    }
  }
}

bool NameSentence::starts_sentence(uint32_t i) const { return i == 0 || words_[i - 1].form.key == kStop; }

std::vector<NameSentence::Known> NameSentence::known_names() const {
  constexpr uint32_t kPerson = 1, kOrganisation = 2, kPlace = 4, kOther = 8;
  const auto bit_of = [](const ListClass& list) -> uint32_t {
    switch (list.kind) {
      case ListKind::person:
        return kPerson;
      case ListKind::organisation:
        return kOrganisation;
      case ListKind::place:
        return list.name == "net.object" ? 0 : kPlace;
      case ListKind::given:
      case ListKind::family:
      case ListKind::work:
      case ListKind::nationality:
      case ListKind::time:
        return kOther;
      default:
        return list.name == "actor.group" ? kOther : 0;
    }
  };
  std::vector<Known> known;
  std::vector<bool> title(words_.size());
  for (const Match& match : matches_)
    if (kListClasses[match.list].kind == ListKind::office || kListClasses[match.list].name == "title.word")
      for (uint32_t i = match.first; i <= match.last; ++i) title[i] = true;
  const auto sound = [&](uint32_t first, uint32_t last) {
    for (uint32_t i = first; i <= last; ++i)
      if (!words_[i].candidate) return false;
    if (!words_[first].capital || at(last + 1).capital) return false;
    if (among(kStrongLinks, at(last + 1).form.key) && at(last + 2).capital) return false;
    for (uint32_t i = first; i > 0; --i) {
      const Word& before = words_[i - 1];
      if (!before.capital && !(before.linking && i > 1 && words_[i - 2].capital && before.form.shape != 0)) break;
      if (!title[i - 1] && !(before.form.key == kThe && starts_sentence(i - 1))) return false;
    }
    // "As" at the head of a sentence is no place, though a list has one of that name.
    return first != last || words_[first].capitals == 0 || words_[first].capitals > 2;
  };
  for (size_t m = 0; m < matches_.size();) {
    const Match& match = matches_[m];
    uint32_t bits = 0;
    for (; m < matches_.size() && matches_[m].first == match.first && matches_[m].last == match.last; ++m) {
      const uint32_t bit = bit_of(kListClasses[matches_[m].list]);
      if (bit != kPerson || match.first != match.last) bits |= bit;
    }
    const ListKind kind = bits == kPerson         ? ListKind::person
                          : bits == kOrganisation ? ListKind::organisation
                          : bits == kPlace        ? ListKind::place
                                                  : ListKind::none;
    if (kind != ListKind::none && sound(match.first, match.last)) known.push_back({match.first, match.last, kind});
  }
  return known;
}

void NameSentence::features(uint32_t i, std::vector<uint32_t>& rows) const {
  rows.clear();
  uint64_t number = 0;
  const auto row = [&](uint64_t feature, uint64_t value) { rows.push_back(static_cast<uint32_t>(mix(feature, value) >> (64 - kRowBits))); };
  const auto add = [&](uint64_t value) { row(++number, value); };
  const auto pair = [&](uint64_t a, uint64_t b) { row(++number, mix(a, b)); };
  const auto lists = [&](uint64_t feature, const Word& word, uint64_t with) {
    for (size_t k = 0; k < word.list_count; ++k) row(feature, word.lists[k] + (with << 16));
  };
  const Word &word = words_[i], &before = at(int64_t{i} - 1), &after = at(int64_t{i} + 1), &second = at(int64_t{i} - 2),
             &next = at(int64_t{i} + 2);
  const uint64_t start = starts_sentence(i), shape = word.form.shape | start << 6;
  const auto ending = [](const Word& w) { return w.form.tail & 0xFFFFFF; };

  add(1), add(word.form.key), pair(word.form.key, shape);
  add(word.form.tail & 0xFFFF), add(ending(word)), add(word.form.tail), add(word.form.head & 0xFFFFFF), add(word.form.head);
  const uint64_t shapes = shape << 16 | uint64_t{before.form.shape} << 8 | after.form.shape;
  add(shape), add(shapes), add(shapes << 8 | next.form.shape);
  add(before.form.key), add(after.form.key), add(second.form.key), add(next.form.key);
  pair(word.form.key, before.form.key), pair(word.form.key, after.form.key);
  pair(before.form.key, shape), pair(after.form.key, shape), add(ending(before)), add(ending(after));

  const auto cluster = [](const Word& w) { return uint64_t{w.cluster}; };
  add(cluster(word)), add(cluster(before)), add(cluster(after)), add(cluster(second)), add(cluster(next));
  add(cluster(before) << 16 | cluster(word)), add(cluster(word) << 16 | cluster(after)), add(cluster(word) << 8 | shape);

  const auto tag = [](const Word& w) { return uint64_t{w.tag}; };
  add(tag(word)), add(tag(before) << 8 | tag(word)), add(tag(word) << 8 | tag(after)), add(tag(word) << 8 | shape);
  add(tag(before) << 16 | tag(word) << 8 | tag(after)), add(tag(second) << 16 | tag(before) << 8 | tag(word));
  add(tag(word) << 16 | tag(after) << 8 | tag(next));

  const uint64_t kinds = word.kinds;
  add(kinds), add(kinds << 8 | shape), pair(kinds, after.kinds), pair(before.kinds, kinds), pair(kinds, before.form.key);
  pair(kinds, tag(word) << 8 | tag(before)), pair(mix(before.kinds, kinds), after.kinds);

  const auto capitals = [](const Word& w) { return uint64_t{w.capitals}; };
  add(capitals(word) << 8 | shape), add(capitals(word) << 16 | capitals(after) << 8 | shape);
  add(capitals(before) << 16 | capitals(word) << 8 | shape), pair(capitals(word) << 8 | shape, kinds);
  pair(capitals(word) << 8 | shape, tag(word));

  const int64_t first = word.run_first, last = word.run_last, here = i;
  const Word &head = at(first), &foot = at(last), &left = at(first - 1), &right = at(last + 1);
  const auto length = static_cast<uint64_t>(std::min<int64_t>(last - first + 1, 5));
  const auto place = static_cast<uint64_t>(here > last ? 7 : here < first ? 6 : std::min<int64_t>(here - first, 3));
  const uint64_t spot = length << 4 | place;
  add(spot), add(spot << 8 | start), pair(capitals(head) << 16 | capitals(foot) << 8 | start, length);
  pair(foot.form.key, here == last), pair(head.form.key, here == last), pair(foot.form.key, length), pair(head.form.key, length);
  add(left.form.key), pair(left.form.key, length), add(right.form.key), pair(right.form.key, spot);
  pair(foot.form.tail, length), pair(ending(foot), place);
  add(cluster(left) << 16 | cluster(right)), add(cluster(left) << 8 | length), add(cluster(right) << 8 | length);
  add(cluster(foot) << 8 | place), pair(left.form.key, right.form.key), add(at(first - 2).form.key), add(at(last + 2).form.key);
  add(tag(left) << 8 | tag(right)), pair(head.kinds, mix(foot.kinds, spot)), pair(head.kinds, mix(foot.kinds, cluster(left)));
  pair(foot.kinds, spot), pair(foot.kinds, cluster(right));

  for (int64_t reach = -2; reach <= 2; ++reach) lists(static_cast<uint64_t>(202 + reach), at(here + reach), 0);
  lists(210, word, shape), lists(220, left, 0), lists(221, right, 0), lists(222, foot, spot);
  lists(223, at(last + 2), 0), lists(223, at(last + 3), 0), lists(224, at(first - 2), 0), lists(224, at(first - 3), 0);
}

}  // namespace readout
