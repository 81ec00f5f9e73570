#include <algorithm>

#include "readout/extract/claim_contacts.h"
#include "readout/extract/claim_finder.h"
#include "readout/extract/extract.h"
#include "readout/extract/formats.h"

namespace readout {

ClaimFinder::ClaimFinder(Document& doc, const Lexicons& lex)
    : doc_(doc), at_(doc, lex), contacts_(claim_contacts(at_)), events_(at_), tails_(at_, events_) {}

void ClaimFinder::run() {
  size_t next = 0;
  for (const Sentence& sentence : doc_.sentences) {
    sentence_ = tokens_in(doc_, sentence.span);
    here_.clear();
    for (; next < contacts_.size() && contacts_[next].trigger.first < sentence_.last; ++next) here_.push_back(&contacts_[next]);
    if (here_.empty() && !(before_ && lasts())) continue;
    read();
    before_ = here_.empty() ? nullptr : here_.back();
  }
  std::ranges::stable_sort(doc_.claims, {}, [](const Claim& c) { return c.span; });
  auto same = [](const Claim& a, const Claim& b) { return a.span.overlaps(b.span) && a.form == b.form; };
  doc_.claims.erase(std::unique(doc_.claims.begin(), doc_.claims.end(), same), doc_.claims.end());
}

void ClaimFinder::read() {
  for (uint32_t i = sentence_.first; i < sentence_.last; ++i) {
    const std::string_view word = at_.str(i);
    if (const auto n = ordinal_at(at_, i))
      ordinal(i, *n);
    else if (word == "last" || word == "Last" || word == "latest" || word == "previous" || (word == "recent" && word_is(i - 1, "most")))
      last(i);
    else if (word == "times" || word == "twice" || word == "once")
      times(i);
    else if (const auto amount = amount_before_unit(at_, sentence_.first, i))
      length(i, *amount);
    else if (word.ends_with('s') && word_is(i + 1, "after") && comes(i))
      if (const auto unit = unit_at(at_, i)) reckoned(i + 1, Amount{{i, i + 1}, {}, unit, {}});
  }
  for (const Contact* contact : here_) {
    never(*contact);
    several(*contact);
    miles(*contact);
  }
}

bool ClaimFinder::between(uint32_t from, uint32_t to, uint32_t reach) const {
  if (to < from || to - from > reach) return false;
  for (uint32_t i = from; i < to; ++i)
    if (parts_clause(at_, i)) return false;
  return true;
}

/// The contact nearest to the tokens [first, end) on either side; one at the right counts as nearer.
const Contact* ClaimFinder::nearest(uint32_t first, uint32_t end, uint32_t reach, bool verbs_only) const {
  const Contact* best = nullptr;
  uint32_t least = reach + 1;
  for (const Contact* c : here_) {
    if (verbs_only && !c->verb) continue;
    const bool right = c->trigger.first >= end;
    if (!right && c->trigger.last > first) continue;
    const uint32_t from = right ? end : c->trigger.last, to = right ? c->trigger.first : first;
    if (!between(from, to, reach)) continue;
    const uint32_t distance = to - from + (right ? 0 : 2);
    if (distance < least) best = c, least = distance;
  }
  return best;
}

Claim* ClaimFinder::add(ClaimForm form, TokenRange words, const Contact& contact, TokenRange subject) {
  if (contact.word->kind == EngagementKind::press || contact.word->part == ContactPart::together) return nullptr;
  auto event = events_.of(contact, subject);
  if (!event) return nullptr;
  open_formats(doc_, at_.lex(), event->parties);
  Claim claim;
  claim.span = span_of(doc_, words);
  claim.form = form;
  claim.event = std::move(*event);
  doc_.claims.push_back(std::move(claim));
  return &doc_.claims.back();
}

/// With the article or possessor before it.
uint32_t ClaimFinder::phrase_begin(uint32_t i) const {
  while (i > sentence_.first &&
         (at_.is(i - 1, WordClass::article) || at_.is(i - 1, WordClass::possessive) || word_is(i - 1, "very") || word_is(i - 1, "for")))
    --i;
  return i;
}

/// Are the tokens words before a noun, as far as one sees?
bool ClaimFinder::is_phrase(uint32_t from, uint32_t to) const {
  for (uint32_t k = from; k < to; ++k)
    if (parts_clause(at_, k) || at_.str(k) == "," || at_.is(k, WordClass::be) || at_.is(k, WordClass::have) ||
        at_.is(k, WordClass::modal) || at_.is(k, WordClass::pronoun) ||
        (at_.is(k, WordClass::preposition) && at_.str(k) != "of" && at_.token(k + 1).word != Vocabulary::kHyphen))
      return false;
  return true;
}

void find_claims(Document& doc, const Lexicons& lex) {
  if (!doc.tokens.empty()) ClaimFinder(doc, lex).run();
}

}  // namespace readout
