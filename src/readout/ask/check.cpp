#include <algorithm>
#include <chrono>

#include "readout/ask/asked.h"
#include "readout/base/error.h"
#include "readout/corpus/claim_checks.h"
#include "readout/doc/timex.h"
#include "readout/doc/walk.h"
#include "readout/pipeline/pipeline.h"
#include "readout/store/codec.h"

namespace readout {
namespace {

/// The contact of the record that a sentence speaks of: held on its day, with all of its parties.
LinkedEngagement* contact_of(const Document& sentence, const Engagement& said, std::vector<LinkedEngagement>& contacts) {
  const auto day = day_range(said.when.value);
  if (!day || said.parties.empty()) return nullptr;
  auto same = std::ranges::find_if(contacts, [&](const LinkedEngagement& contact) {
    const auto held = day_range(contact.when.value);
    return contact.status == Status::held && contact.kind == said.kind && held && held->first == day->first && held->last == day->last &&
           std::ranges::all_of(said.parties, [&](Id<Actor> party) {
             return std::ranges::find(contact.parties, sentence[party].id) != contact.parties.end();
           });
  });
  return same == contacts.end() ? nullptr : &*same;
}

/// The latest day on which a sentence says that a contact was held. One that another is only counted from is none.
std::optional<Day> day_told(const Document& sentence) {
  std::optional<Day> day;
  for (uint32_t i = 0; i < sentence.engagements.size(); ++i) {
    const Engagement& said = sentence.engagements[i];
    const auto is_counted_from = [&](const Claim& claim) {
      return claim.since && (claim.since->value == said.when.value || (claim.since->engagement && claim.since->engagement->index == i));
    };
    const auto held = day_range(said.when.value);
    if (said.status == Status::held && held && held->first == held->last && std::ranges::none_of(sentence.claims, is_counted_from))
      day = std::max(day, std::optional(held->last));
  }
  return day;
}

/// "first", "third": how a contact stands to those before it, whatever came after.
bool ranks_a_contact(const Claim& claim) {
  return claim.form == ClaimForm::first_since || claim.form == ClaimForm::first_in || claim.form == ClaimForm::nth;
}

/// The sentence; where it tells the day of a contact, as if written on that day for what ranks it, and as it is for its other claims.
std::vector<Document> as_written(const Document& sentence) {
  const std::optional<Day> day = day_told(sentence);
  if (!day || format_day(*day) > sentence.meta.published->value) return {sentence};
  Document then = sentence, now = sentence;
  then.meta.published->value = format_day(*day);
  std::erase_if(then.claims, [](const Claim& claim) { return !ranks_a_contact(claim); });
  std::erase_if(now.claims, ranks_a_contact);
  return {then, now};
}

/// The claims of a sentence against the record.
std::vector<ClaimCheck> check_sentence(Asked& asked, const Document& sentence) {
  Derived derived = asked.view.derived();
  derived.claim_checks.clear();
  const std::vector<Document> texts = as_written(sentence);
  std::vector<Document> all = asked.days_and_genres(texts.size());  // their claims have been checked
  const std::vector<std::string> ids = ids_of(sentence, sentence.engagements);
  for (size_t text = 0; text < texts.size(); ++text) {
    const DocumentAt at{static_cast<uint32_t>(all.size() - texts.size() + text)};
    for (uint32_t i = 0; i < ids.size(); ++i)
      if (LinkedEngagement* contact = contact_of(sentence, sentence.engagements[i], derived.engagements))
        contact->facts.push_back({at, ids[i], i});
    all[at.index] = texts[text];
  }
  const Corpus corpus{asked.lex, std::move(all), {}, [&](DocumentAt) { return sentence.text; }, [&](DocumentAt) { return sentence.times; },
                      {}};
  check_claims(corpus, derived);
  std::ranges::sort(derived.claim_checks, {}, [](const ClaimCheck& check) { return check.passage.span.begin; });
  return std::move(derived.claim_checks);
}

/// "calls of leaders: 2023-06-15 to 2023-11-07 are 145 days; …"
std::string readings_in_words(const std::vector<Reading>& readings) {
  std::string out;
  for (const Reading& reading : readings)
    out.append(out.empty() ? "" : "; ").append(reading.scope).append(": ").append(reading.computation);
  return out;
}

Answer answer_of(const std::vector<ClaimCheck>& checks, const DocumentIds& context, auto&& words, auto&& path, auto&& outlet,
                 auto&& document) {
  Answer answer("claims", "verdict as_of claim:prose computation:prose path", "outlet fact document span source readings coverage");
  for (const ClaimCheck& check : checks) {
    const Passage& passage = check.passage;
    answer.rows.push_back({name_of(check.verdict), check.as_of, words(passage), readings_in_words(check.readings), path(passage),
                           outlet(passage), check.claim.id, document(passage), range_cell(passage.span.begin, passage.span.end),
                           range_cell(passage.source.begin, passage.source.end), Cell("", to_json_text(context, check.readings)),
                           Cell("", to_json_text(context, check.coverage))});
  }
  return answer;
}

Answer check_sentence(Asked& asked, const Question& question) {
  Envelope envelope;
  envelope.published = asked.day();
  const Document sentence = read_document("", question.what, envelope, asked.lex);
  const auto checks = check_sentence(asked, sentence);
  return answer_of(
      checks, {asked.heads()}, [&](const Passage& passage) { return Cell(sentence.str(passage.span)); },
      [](const Passage&) { return Cell(); }, [](const Passage&) { return Cell(); }, [](const Passage&) { return Cell(); });
}

}  // namespace

Answer ask_check(Asked& asked, const Question& question) {
  if (!question.what.empty()) return check_sentence(asked, question);
  std::vector<ClaimCheck> checks = asked.view.derived().claim_checks;
  std::erase_if(checks, [&](const ClaimCheck& check) {
    return !asked.wanted(question, check.passage.document) || (!question.verdict.empty() && name_of(check.verdict) != question.verdict);
  });
  const std::vector<size_t>& ranks = asked.ranks();
  std::ranges::stable_sort(checks, {}, [&](const ClaimCheck& check) { return ranks[check.passage.document.index]; });
  return answer_of(
      checks, {asked.heads()}, [&](const Passage& passage) { return Cell(asked.words(passage.document, passage.span)); },
      [&](const Passage& passage) { return Cell(asked.heads()[passage.document.index].path); },
      [&](const Passage& passage) { return Cell(outlet_of(asked.heads()[passage.document.index])); },
      [&](const Passage& passage) { return Cell(asked.heads()[passage.document.index].id); });
}

}  // namespace readout
