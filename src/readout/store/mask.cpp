#include "readout/store/mask.h"

#include <algorithm>

#include "readout/base/utf8.h"
#include "readout/store/codec.h"

namespace readout {
namespace {

bool in_word(char c) { return is_ascii_letter(c) || (c >= '0' && c <= '9') || (c & 0x80); }

/// Calls word(begin, end) for each run of letters and digits.
template <class Word>
void each_word(std::string_view text, Word&& word) {
  for (size_t begin = 0; begin < text.size();) {
    size_t end = begin;
    while (end < text.size() && in_word(text[end])) ++end;
    if (end > begin) word(begin, end);
    begin = std::max(end, begin + 1);
  }
}

bool is_name_word(std::string_view word) { return word.size() > 1 && !(word[0] >= 'a' && word[0] <= 'z'); }

void add_words(std::vector<std::string>& words, std::string_view name) {
  each_word(name, [&](size_t begin, size_t end) {
    const std::string_view word = name.substr(begin, end - begin);
    if (is_name_word(word) && std::ranges::find(words, word) == words.end()) words.emplace_back(word);
  });
}

/// "special assistant to President Novak": a known person who is only named for the office of another.
bool is_somebodys_chief(const Document& doc, const Mention& mention) {
  if (!mention.actor || doc[*mention.actor].known < 0) return false;
  constexpr uint32_t kNear = 24;  // bytes for a preposition and a title
  const uint32_t from = mention.span.begin - std::min(mention.span.begin, kNear);
  const std::string before(doc.str(Span{from, mention.span.begin}));
  return std::ranges::any_of(std::to_array({" to ", " of ", " for "}),
                             [&](const char* word) { return before.find(word) != std::string::npos; }) &&
         before.find(',') == std::string::npos;
}

void mask_words(std::string& text, const std::vector<std::string>& words) {
  each_word(text, [&](size_t begin, size_t end) {
    const std::string_view word = std::string_view(text).substr(begin, end - begin);
    if (std::ranges::find(words, word) != words.end()) std::fill(text.begin() + begin, text.begin() + end, '*');
  });
}

/// All texts inside of a value; ids of data/ are no names.
template <class T>
void mask_texts(T& value, const std::vector<std::string>& words) {
  if constexpr (std::same_as<T, std::string>) {
    mask_words(value, words);
  } else if constexpr (kIsOptional<T>) {
    if (value) mask_texts(*value, words);
  } else if constexpr (kIsList<T>) {
    for (auto& item : value) mask_texts(item, words);
  } else if constexpr (HasFields<T>) {
    value.fields([&](std::string_view, const auto& field) { mask_texts(filled(field), words); });
  }
}

}  // namespace

Protected find_protected(const Document& doc) {
  Protected found;
  for (const Rule& rule : doc.rules) {
    if (rule.kind != RuleKind::not_for_attribution) continue;
    const Span passage = {std::min(rule.span.end, rule.scope.end), std::max(rule.span.end, rule.scope.end)};
    found.passages.push_back(passage);
    for (const Mention& mention : within(doc.mentions, passage)) {
      if (mention.kind != MentionKind::person || is_somebodys_chief(doc, mention)) continue;
      add_words(found.words, doc.str(mention.span));
      if (!mention.actor) continue;
      add_words(found.words, doc[*mention.actor].name);
      found.actors.push_back(doc[*mention.actor].id);
    }
  }
  return found;
}

void mask(Document& doc, const Protected& names) {
  if (names.empty()) return;
  for (Span passage : names.passages)
    for (uint32_t at = passage.begin; at < passage.end && at < doc.text.size(); ++at)
      if (in_word(doc.text[at])) doc.text[at] = '*';
  mask_words(doc.text, names.words);
  mask_texts(doc.meta, names.words);
  for (size_t i = 0; i < doc.actors.size(); ++i)
    if (std::ranges::find(names.actors, doc.actors[i].id) != names.actors.end()) {
      doc.actors[i].id = "protected." + std::to_string(i);
      mask_words(doc.actors[i].name, names.words);
      doc.actors[i].known = -1;
    }
  doc.each_layer([&](std::string_view, const auto& facts) { mask_texts(filled(facts), names.words); });
}

}  // namespace readout
