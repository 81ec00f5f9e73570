#include "readout/corpus/sayings.h"

#include <algorithm>
#include <bitset>
#include <span>

#include "readout/base/parallel.h"
#include "readout/corpus/fingerprints.h"
#include "readout/doc/walk.h"

namespace readout {
namespace {

/// "psaki" of "MS. PSAKI" and of "Jen Psaki", by its hash.
uint32_t last_name(std::string_view name) {
  const std::vector<PlainWord> words = plain_words(name);
  return words.empty() ? 0 : words.back().hash;
}

}  // namespace

Sayings::Sayings(const Corpus& corpus) : corpus_(corpus), candidates_(find_saying_candidates(corpus.documents, corpus.sketches)) {
  std::vector<SayingAt> places;
  for (const auto& [quote, other] : candidates_) places.insert(places.end(), {quote, other});
  std::ranges::sort(places);
  places.erase(std::ranges::unique(places).begin(), places.end());
  for (const SayingAt& at : places) all_.push_back({at, {}, {}});
}

uint32_t Sayings::place(const SayingAt& at) const {
  return static_cast<uint32_t>(std::ranges::lower_bound(all_, at, {}, &Saying::at) - all_.begin());
}

void Sayings::read(std::vector<uint32_t> documents) {
  std::vector<std::pair<uint32_t, Source*>> tasks;
  for (const uint32_t document : documents)
    if (const auto [at, fresh] = sources_.try_emplace(document); fresh) tasks.emplace_back(document, &at->second);
  in_parallel(tasks.size(), [&](size_t i) { read(tasks[i].first, *tasks[i].second); });
}

void Sayings::read(uint32_t document, Source& source) {
  source.doc = corpus_.sayings({document});
  source.text = corpus_.text({document});
  source.quote_ids = ids_of(source.doc, source.doc.quotes);
  source.turn_ids = ids_of(source.doc, source.doc.turns);
  for (size_t i = place({document, false, 0}); i < all_.size() && all_[i].at.document == document; ++i) {
    Saying& saying = all_[i];
    const Span span = saying.at.is_turn ? source.doc.turns[saying.at.ordinal].content : source.doc.quotes[saying.at.ordinal].span;
    saying.words = words_of(span, source.text);
    saying.runs = runs_of(saying.words);
  }
}

std::optional<SayingPair> Sayings::pair(const SayingCandidate& candidate) const {
  const uint32_t quote = place(candidate.quote), other = place(candidate.other);
  const Places places = shared_places(quote, other);
  const size_t words = all_[other].at.is_turn ? all_[quote].words.size() : std::min(all_[quote].words.size(), all_[other].words.size());
  if (places.empty() || static_cast<double>(places.size() + kSaying - 1) < kLeastInRuns * static_cast<double>(words)) return {};
  return SayingPair{quote, other, stretch(quote, other, places)};
}

Sayings::Places Sayings::shared_places(uint32_t quote, uint32_t other) const {
  std::vector<uint32_t> wanted = all_[quote].runs;
  std::ranges::sort(wanted);
  std::bitset<4096> bits;
  for (const uint32_t run : wanted) bits.set(run >> 20);
  const std::vector<uint32_t>& runs = all_[other].runs;
  Places places;
  for (uint32_t at = 0; at < runs.size(); ++at)
    if (bits[runs[at] >> 20] && std::ranges::binary_search(wanted, runs[at])) places.push_back(at);
  return places;
}

WordRange Sayings::stretch(uint32_t quote, uint32_t other, std::span<const uint32_t> places) const {
  const auto size = static_cast<uint32_t>(all_[other].words.size());
  if (!all_[other].at.is_turn) return {0, size};
  const uint32_t reach = 3 * static_cast<uint32_t>(all_[quote].words.size()) + kAround;
  std::span<const uint32_t> most;
  for (size_t first = 0, last = 0; first < places.size(); ++first) {
    while (last < places.size() && places[last] <= places[first] + reach) ++last;
    if (last - first > most.size()) most = places.subspan(first, last - first);
  }
  const uint32_t begin = most.front();
  return {begin - std::min(begin, kAround), std::min(size, most.back() + static_cast<uint32_t>(kSaying) + kAround)};
}

SaidWords Sayings::said(uint32_t saying) const { return {source(saying).text, all_[saying].words}; }

SaidWords Sayings::said(uint32_t saying, WordRange words) const {
  return {source(saying).text, std::span(all_[saying].words).subspan(words.first, words.size())};
}

Passage Sayings::passage(uint32_t saying, WordRange words) const {
  const std::vector<PlainWord>& of = all_[saying].words;
  const Span span{of[words.first].span.begin, of[words.last - 1].span.end};
  return {{all_[saying].at.document}, span, document(saying).to_source(span)};
}

std::string Sayings::id(uint32_t saying) const {
  const Source& from = source(saying);
  return (all_[saying].at.is_turn ? from.turn_ids : from.quote_ids)[all_[saying].at.ordinal];
}

const Speaker& Sayings::speaker_of(uint32_t saying) const {
  const SayingAt& at = all_[saying].at;
  return at.is_turn ? source(saying).doc.turns[at.ordinal].speaker : source(saying).doc.quotes[at.ordinal].speaker;
}

std::pair<std::optional<std::string>, std::string> Sayings::speaker(uint32_t saying) const {
  const Speaker& speaker = speaker_of(saying);
  const Document& doc = source(saying).doc;
  const std::optional<std::string> actor = speaker.actor ? std::optional(doc[*speaker.actor].id) : std::nullopt;
  if (!speaker.name.empty()) return {actor, speaker.name};
  if (speaker.surface) return {actor, std::string(slice(source(saying).text, *speaker.surface))};
  return {actor, all_[saying].at.is_turn ? doc.turns[all_[saying].at.ordinal].label : ""};
}

Sayings::Speakers Sayings::speakers(uint32_t a, uint32_t b) const {
  const Speaker &one = speaker_of(a), &other = speaker_of(b);
  if (one.actor && other.actor) return source(a).doc[*one.actor].id == source(b).doc[*other.actor].id ? Speakers::same : Speakers::two;
  const auto is_named = [](const Speaker& speaker) { return speaker.kind == SpeakerKind::named; };
  if (is_named(one) && is_named(other))
    return last_name(speaker(a).second) == last_name(speaker(b).second) ? Speakers::same : Speakers::two;
  return is_named(one) || is_named(other) ? Speakers::unknown : Speakers::unnamed;
}

}  // namespace readout
