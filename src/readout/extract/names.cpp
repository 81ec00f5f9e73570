#include "readout/extract/names.h"

namespace readout {
namespace {

using What = FoundName::What;

const WordSet kHonorifics = {"mr.", "mr", "mrs.", "mrs", "ms.", "ms", "dr.", "dr", "sir", "madam", "miss"};
const WordSet kParticles = {"de",  "da",   "do",  "dos", "del", "della", "der", "van", "von", "den",
                            "bin", "bint", "ibn", "al",  "el",  "la",    "le",  "du",  "ter", "ben"};
const WordSet kPronouns = {"he", "him", "his", "himself", "she", "her", "hers", "herself"};
const WordSet kGroupHeads = {"leaders",   "presidents", "sides",       "countries",   "nations",   "parties",  "governments",
                             "ministers", "premiers",   "delegations", "secretaries", "officials", "diplomats"};
const WordSet kDeterminers = {"the", "both", "these", "our"};

/// Capitalised words that end a name or never are part of one.
const WordSet kNoNames = {"the",       "a",          "an",       "and",      "of",        "for",        "in",
                          "on",        "at",         "to",       "with",     "by",        "from",       "monday",
                          "tuesday",   "wednesday",  "thursday", "friday",   "saturday",  "sunday",     "january",
                          "february",  "march",      "april",    "may",      "june",      "july",       "august",
                          "september", "october",    "november", "december", "i",         "we",         "he",
                          "she",       "they",       "it",       "this",     "that",      "house",      "office",
                          "council",   "department", "ministry", "state",    "summit",    "government", "administration",
                          "congress",  "senate",     "order",    "act",      "day",       "week",       "program",
                          "plan",      "conference", "meeting",  "call",     "also",      "today",      "as",
                          "but",       "if",         "q",        "question", "statement", "press",      "white",
                          "united",    "his",        "her",      "our",      "their",     "is",         "was",
                          "will",      "has",        "have",     "are",      "were",      "said",       "says",
                          "who",       "which",      "what",     "when",     "where",     "there",      "here"};

/// Walks over the tokens and collects names.
class NameFinder {
 public:
  NameFinder(const Document& doc, const Lexicons& lex) : doc_(doc), lex_(lex) {}

  std::vector<FoundName> find() {
    for (uint32_t i = 0; i < doc_.tokens.size();) i = name_at(i);
    return std::move(found_);
  }

 private:
  const Token& token(uint32_t i) const { return doc_.tokens[i]; }
  uint32_t size() const { return static_cast<uint32_t>(doc_.tokens.size()); }

  const std::string& key(uint32_t i) {
    key_.clear();
    if (i < size()) append_word_key(key_, doc_.str(token(i)));
    return key_;
  }
  bool is(uint32_t i, const WordSet& words) { return words.contains(key(i)); }
  bool capital(uint32_t i) const {
    if (i >= size() || token(i).kind != TokenKind::word) return false;
    const Case letters = token(i).letters;
    return letters == Case::initial || letters == Case::upper || letters == Case::mixed;
  }
  /// Do tokens i-1 and i stand in one line, with nothing but a blank between them?
  bool joined(uint32_t i) const { return i > 0 && i < size() && doc_.text[token(i).span.begin - 1] != '\n'; }

  uint32_t add(FoundName name) {
    const uint32_t end = name.range.last;
    found_.push_back(std::move(name));
    return end;
  }

  uint32_t name_at(uint32_t i) {
    const Token& here = token(i);
    if (here.kind != TokenKind::word) return i + 1;
    if (here.letters == Case::lower) return lower_case_at(i);
    if (auto other = lex_.actors.not_names.longest_at(doc_, lex_.words, i)) return other->end;
    if (is(i, kPronouns)) return add({What::pronoun, {i, i + 1}, {}, {}, {}, {}, false});
    if (is(i, kDeterminers)) return described_at(i);
    if (is(i, kHonorifics) && joined(i + 1)) return honorific_at(i);
    return capitalised_at(i);
  }

  uint32_t lower_case_at(uint32_t i) {
    const bool maybe_title = joined(i + 1) && capital(i + 1);
    if (token(i).word == Vocabulary::kUnknown && !maybe_title)
      return is(i, kPronouns) ? add({What::pronoun, {i, i + 1}, {}, {}, {}, {}, false}) : i + 1;
    if (is(i, kPronouns)) return add({What::pronoun, {i, i + 1}, {}, {}, {}, {}, false});
    if (is(i, kDeterminers)) return described_at(i);
    if (auto title = lex_.actors.titles.longest_at(doc_, lex_.words, i)) return titled(i, i, *title, {});
    return i + 1;
  }

  /// "the two leaders", "both sides"; "the president" and "the French president".
  uint32_t described_at(uint32_t i) {
    uint32_t head = i + 1;
    const bool counted = head < size() && (key(head) == "two" || key(head) == "three");
    if (counted) ++head;
    const bool group = head < size() && joined(head) && is(head, kGroupHeads) && (counted || key(head) != "officials");
    if (group) return add({What::group, {i, head + 1}, {}, {}, {}, {}, false});
    if (counted || i + 1 >= size() || !joined(i + 1)) return i + 1;
    if (auto title = lex_.actors.titles.longest_at(doc_, lex_.words, i + 1); title && !capital(title->end))
      return titled(i, i + 1, *title, {});
    if (key(i) == "the" && capital(i + 1))
      if (auto loose = lex_.actors.loose_titles.longest_at(doc_, lex_.words, i + 1); loose && !names_more(loose->end))
        return add({What::loose_office, {i, loose->end}, {}, {}, loose->value, {}, false});
    return i + 1;
  }

  /// "the Secretary | Generals' meeting", "the Secretary | of State": more than the bare title.
  bool names_more(uint32_t i) {
    if (i >= size() || !joined(i)) return false;
    return capital(i) || key(i) == "of" || key(i) == "for" || token(i).word == Vocabulary::kHyphen;
  }

  /// "Mr. Novak"; "Mr. President" is how somebody is spoken to: a name only where one follows the title.
  uint32_t honorific_at(uint32_t i) {
    auto title = lex_.actors.titles.longest_at(doc_, lex_.words, i + 1);
    if (!title) title = lex_.actors.loose_titles.longest_at(doc_, lex_.words, i + 1);
    if (title && capital(i + 1)) {
      const uint32_t after = loosely_titled(i, *title);
      return after > i ? after : title->end;
    }
    FoundName name{What::unknown_person, {i, i + 1}, {}, {}, {}, {}, true};
    if (!person_at(i + 1, name)) return i + 1;
    name.range.last = name.proper.last;
    return add(std::move(name));
  }

  /// The entries of the longest known name at `i`; `end` is the place after it.
  std::vector<NameEntry> known_at(uint32_t i, uint32_t& end) const {
    std::vector<NameEntry> entries;
    end = i;
    lex_.actors.phrases.each_at(doc_, lex_.words, i, [&](PhraseMatch match) {
      if (match.end > end) entries.clear();
      if (match.end < end) return;
      end = match.end;
      entries.push_back(lex_.actors.names[match.value]);
    });
    return entries;
  }

  uint32_t capitalised_at(uint32_t i) {
    uint32_t end = i;
    std::vector<NameEntry> entries = known_at(i, end);
    auto title = lex_.actors.titles.longest_at(doc_, lex_.words, i);
    if (title && title->end >= end) return titled(i, i, *title, {});
    if (auto loose = lex_.actors.loose_titles.longest_at(doc_, lex_.words, i); loose && loose->end >= end)
      if (const uint32_t after = loosely_titled(i, *loose); after > i) return after;
    if (entries.empty()) return unknown_at(i);
    const NameEntry first = entries[0];
    const std::string& state = lex_.actors.all[first.row].state;
    const bool nation = first.what == NameEntry::What::demonym || first.what == NameEntry::What::state;
    if (nation && joined(end)) {
      const uint32_t after = token(end).word == Vocabulary::kPossessive ? end + 1 : end;
      const uint32_t head = after < size() && (key(after) == "communist" || key(after) == "then" || key(after) == "foreign") &&
                                    lex_.actors.titles.longest_at(doc_, lex_.words, after) == std::nullopt
                                ? after + 1
                                : after;
      if (auto office = head < size() && joined(head) ? lex_.actors.titles.longest_at(doc_, lex_.words, head) : std::nullopt)
        return titled(i, head, *office, state);
    }
    FoundName name{What::entity, {i, end}, {i, end}, std::move(entries), {}, {}, false};
    if (first.what == NameEntry::What::person) name.what = What::person;
    if (first.what == NameEntry::What::family) {
      if (grows(end)) return unknown_at(i);
      name.what = What::family;
    }
    if (name.what == What::person) name.state = state_after(end);
    return add(std::move(name));
  }

  /// "Secretary Novak", "Director Wang": a common word that is a title because a name follows.
  uint32_t loosely_titled(uint32_t i, PhraseMatch title) {
    FoundName name{What::unknown_person, {i, title.end}, {}, {}, title.value, {}, false};
    if (!joined(title.end) || !person_at(title.end, name)) return i;
    name.range.last = name.proper.last;
    name.state = state_after(name.proper.last);
    return add(std::move(name));
  }

  /// Does a capitalised word follow, so that a family name at hand is rather a part of another name?
  bool grows(uint32_t end) { return joined(end) && capital(end) && !is(end, kNoNames) && token(end).letters == Case::initial; }

  /// "of France", "of the Republic of Korea" after `i`: the id of that state.
  std::string state_after(uint32_t i) {
    uint32_t end = i;
    return state_after(i, end);
  }
  std::string state_after(uint32_t i, uint32_t& end) {
    end = i;
    if (i + 1 >= size() || key(i) != "of" || !joined(i)) return {};
    const uint32_t at = key(i + 1) == "the" ? i + 2 : i + 1;
    if (at >= size()) return {};
    uint32_t after = at;
    for (const NameEntry& entry : known_at(at, after))
      if (entry.what == NameEntry::What::state || entry.what == NameEntry::What::institution) {
        end = after;
        return entry.what == NameEntry::What::state ? lex_.actors.all[entry.row].id : lex_.actors.all[entry.row].state;
      }
    return {};
  }

  /// A title from token `head` on, with the nationality from `first` on, and the name that follows it, if any.
  uint32_t titled(uint32_t first, uint32_t head, PhraseMatch title, std::string state) {
    FoundName name{What::office, {first, title.end}, {}, {}, title.value, std::move(state), false};
    uint32_t at = title.end;
    uint32_t after_state = at;
    const std::string of = state_after(at, after_state);
    if (!of.empty() && name.state.empty()) {
      name.state = of;
      name.range.last = at = after_state;
    }
    at = past_titles(at);
    const bool lower_title = token(head).letters == Case::lower;
    if (at < size() && joined(at) && person_at(at, name)) {
      name.range.last = name.proper.last;
      if (name.state.empty()) name.state = state_after(name.proper.last);
      return add(std::move(name));
    }
    const Level level = lex_.actors.offices[title.value].level;
    const bool high = level == Level::leader || level == Level::ministerial_strategic;
    if (!high || (lower_title && first == head && name.state.empty()))
      return std::max(head + 1, name.range.last == title.end ? title.end : head + 1);
    return add(std::move(name));
  }

  /// The place behind further titles: "Foreign Minister | Sheikh Dr. Ahmed", unless a known name begins with them ("Sheikh Hasina").
  uint32_t past_titles(uint32_t at) {
    constexpr int kMost = 3;
    for (int n = 0; n < kMost && at < size() && joined(at); ++n) {
      uint32_t end = at;
      const std::vector<NameEntry> entries = known_at(at, end);
      if (!entries.empty() && entries[0].what == NameEntry::What::person) break;
      if (is(at, kHonorifics)) {
        ++at;
        continue;
      }
      const auto title = lex_.actors.titles.longest_at(doc_, lex_.words, at);
      if (!title || !joined(title->end) || !capital(title->end)) break;
      at = title->end;
    }
    return at;
  }

  /// The person's name that begins at `i`, known or not; fills proper, entries and what.
  bool person_at(uint32_t i, FoundName& name) {
    if (!capital(i)) return false;
    uint32_t end = i;
    std::vector<NameEntry> entries = known_at(i, end);
    std::erase_if(entries, [](const NameEntry& e) { return e.what != NameEntry::What::person && e.what != NameEntry::What::family; });
    const bool full = !entries.empty() && entries[0].what == NameEntry::What::person;
    const uint32_t longest = name_end(i);
    if (!entries.empty() && (full || end >= longest)) {
      name.what = full ? What::person : What::family;
      name.proper = {i, end};
      name.entries = std::move(entries);
      return true;
    }
    uint32_t other_end = i;
    if (const auto others = known_at(i, other_end); !others.empty() && entries.empty() && !is_given(i)) return false;
    if (longest == i) return false;
    name.what = What::unknown_person;
    name.proper = {i, longest};
    return true;
  }

  bool is_given(uint32_t i) { return lex_.actors.given_names.contains(key(i)); }

  /// The end of a run of capitalised words that may be one person's name: at most four, with particles and initials.
  uint32_t name_end(uint32_t i) {
    constexpr uint32_t kLongestName = 5;
    uint32_t end = i;
    for (uint32_t at = i; at < size() && at < i + kLongestName; ++at) {
      if (at > i && !joined(at)) break;
      const bool hyphen = at > i && token(at).word == Vocabulary::kHyphen && capital(at + 1);
      const bool particle = at > i && capital(at + 1) && joined(at + 1) && is(at, kParticles);
      if (hyphen || particle) continue;
      if (!capital(at) || is(at, kNoNames) || doc_.str(token(at)).size() < 2) break;
      end = at + 1;
    }
    return end;
  }

  /// "X Y, | Diplomatic Adviser to the Prime Minister of Italy": the state of an office set behind a name, empty if it tells none.
  std::optional<std::string> office_behind(uint32_t i) {
    constexpr uint32_t kReach = 10;
    if (i + 1 >= size() || doc_.str(token(i)) != "," || !joined(i + 1)) return {};
    uint32_t at = is(i + 1, kDeterminers) ? i + 2 : i + 1;
    std::string state;
    uint32_t end = at;
    if (const auto entries = known_at(at, end); !entries.empty() && entries[0].what == NameEntry::What::demonym)
      state = lex_.actors.all[entries[0].row].state, at = end;
    const auto title = at < size() ? lex_.actors.titles.longest_at(doc_, lex_.words, at) : std::nullopt;
    if (!title) return {};
    for (uint32_t k = title->end; k < std::min(size(), title->end + kReach) && state.empty() && token(k).kind == TokenKind::word; ++k)
      state = state_after(k);
    return state;
  }

  /// Capitalised words that no list knows: a person where a given name comes first, else loose.
  uint32_t unknown_at(uint32_t i) {
    const uint32_t end = name_end(i);
    if (end - i >= 2)
      if (const auto state = office_behind(end)) return add({What::unknown_person, {i, end}, {i, end}, {}, {}, *state, false});
    if (end - i >= 2 && is_given(i)) return add({What::unknown_person, {i, end}, {i, end}, {}, {}, state_after(end), false});
    if (token(i).letters == Case::initial && !is(i, kNoNames)) return add({What::loose, {i, i + 1}, {i, i + 1}, {}, {}, {}, false});
    return i + 1;
  }

  const Document& doc_;
  const Lexicons& lex_;
  std::vector<FoundName> found_;
  std::string key_;
};

}  // namespace

bool is_honorific(std::string_view key) { return kHonorifics.contains(key); }

std::vector<FoundName> find_names(const Document& doc, const Lexicons& lex) { return NameFinder(doc, lex).find(); }

}  // namespace readout
