#pragma once

#include "readout/extract/claim_amounts.h"
#include "readout/extract/claim_events.h"
#include "readout/extract/claim_tails.h"

namespace readout {

/// Reads the sentences with words of contact for what orders, counts, times or denies them.
class ClaimFinder {
 public:
  ClaimFinder(Document& doc, const Lexicons& lex);
  void run();

 private:
  void read();

  bool word_is(uint32_t i, std::string_view word) const { return i >= sentence_.first && i < sentence_.last && at_.str(i) == word; }
  bool between(uint32_t from, uint32_t to, uint32_t reach) const;
  const Contact* nearest(uint32_t first, uint32_t end, uint32_t reach, bool verbs_only = false) const;
  Claim* add(ClaimForm form, TokenRange words, const Contact& contact, TokenRange subject = {});
  uint32_t phrase_begin(uint32_t i) const;
  bool is_phrase(uint32_t from, uint32_t to) const;

  // claim_orders.cpp: first, third, last, not yet
  void ordinal(uint32_t i, int32_t n);
  const Contact* ordered(uint32_t i, bool& ever) const;
  bool is_edition(const Contact& contact) const;
  void first_time(uint32_t i, int32_t n);
  void last(uint32_t i);
  void last_of(TokenRange words, const Contact& contact);
  void never(const Contact& contact);

  // claim_counts.cpp: how often, how long, how long ago
  void times(uint32_t i);
  bool is_many(uint32_t i) const;
  void several(const Contact& contact);
  std::optional<Unit> period_after(uint32_t i) const;
  void often(uint32_t i);
  void miles(const Contact& contact);
  void length(uint32_t u, const Amount& amount);
  const Contact* measured(uint32_t u, const Amount& amount) const;
  bool lasts() const;
  void elapsed(const Amount& amount, TokenRange words, const Contact* contact);
  bool comes(uint32_t i) const;
  void reckoned(uint32_t link, const Amount& amount);

  Document& doc_;
  const Clauses at_;
  const std::vector<Contact> contacts_;
  const ClaimEvents events_;
  const ClaimTails tails_;
  TokenRange sentence_;
  std::vector<const Contact*> here_;  // contacts of the sentence
  const Contact* before_ = nullptr;   // the last of the sentence before
};

inline TokenRange hull(TokenRange a, TokenRange b) { return {std::min(a.first, b.first), std::max(a.last, b.last)}; }

}  // namespace readout
