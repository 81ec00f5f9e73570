#include "readout/extract/called_off.h"

#include <algorithm>

namespace readout {

bool calls_off(const Clauses& at, uint32_t i, uint32_t end) {
  const std::string_view word = at.str(i);
  return word.starts_with("cancel") || word.starts_with("postpon") || word == "scrapped" ||
         (word == "called" && i + 1 < end && at.str(i + 1) == "off");
}

bool is_called_off(const Clauses& at, const Contact& contact) {
  const TokenRange sentence = contact.sentence;
  const uint32_t before = contact.trigger.first > sentence.first ? contact.trigger.first - 1 : sentence.first;
  const bool determined = before < contact.trigger.first && (at.is(before, WordClass::article) || at.is(before, WordClass::possessive) ||
                                                             at.token(before).word == Vocabulary::kPossessive);
  if (contact.verb && !determined) return false;
  if (contact.verb && before > sentence.first)
    if (const uint32_t verb = at.str(before - 1) == "off" && before > sentence.first + 1 ? before - 2 : before - 1;
        calls_off(at, verb, sentence.last))
      return true;
  constexpr uint32_t kReach = 30;
  static const WordSet kStops = {"after", "before", "but", "because", "although", "while", "when", "who", "which", "that", "until"};
  for (uint32_t i = contact.trigger.last; i + 1 < std::min(sentence.last, contact.trigger.last + kReach); ++i) {
    if (kStops.contains(at.str(i))) return false;
    if (!at.is(i, WordClass::be)) continue;
    while (i + 1 < sentence.last && (at.is(i + 1, WordClass::be) || at.adverb(i + 1))) ++i;
    return i + 1 < sentence.last && calls_off(at, i + 1, sentence.last);
  }
  return false;
}

}  // namespace readout
