#include "readout/extract/claim_contacts.h"

#include <algorithm>

namespace readout {
namespace {

/// Does a place follow: "been to | Lima", "come to | the United States"? Not "been in touch", "come to light".
bool goes_somewhere(const Clauses& at, TokenRange sentence, uint32_t i) {
  if (i < sentence.last && at.is(i, WordClass::article)) ++i;
  return i < sentence.last && (at.mention(i) || at.capital(i));
}

}  // namespace

std::vector<Contact> claim_contacts(const Clauses& at) {
  std::vector<Contact> contacts = find_contacts(at);
  const Document& doc = at.doc();
  const ContactWords& words = at.lex().claim_words;
  const size_t known = contacts.size();
  size_t next = 0;
  for (const Sentence& sentence : doc.sentences) {
    const TokenRange range = tokens_in(doc, sentence.span);
    for (uint32_t i = range.first; i < range.last; ++i) {
      while (next < known && contacts[next].trigger.last <= i) ++next;
      const auto match = words.phrases.longest_at(doc, at.lex().words, i);
      if (!match || match->end > range.last || (next < known && contacts[next].trigger.first < match->end)) continue;
      const ContactWord& word = words.words[match->value];
      if (word.part == ContactPart::travel && match->end > i + 1 && !goes_somewhere(at, range, match->end)) continue;
      Contact contact;
      contact.sentence = range;
      contact.trigger = {i, match->end};
      contact.word = &word;
      contact.mode = contact.word->mode;
      contact.verb = contact.word->part != ContactPart::noun && contact.word->part != ContactPart::nouns;
      contact.words = contact.verb ? at.verb_group(range.first, i, match->end) : at.noun_phrase(range.first, i, match->end);
      for (uint32_t k = contact.words.first; k < i; ++k) contact.negated |= at.is(k, WordClass::not_);
      contacts.push_back(contact);
      i = match->end - 1;
    }
  }
  std::ranges::sort(contacts, {}, [](const Contact& c) { return c.trigger.first; });
  return contacts;
}

}  // namespace readout
