#include "readout/corpus/sayings.h"

#include <algorithm>
#include <span>

#include "readout/base/parallel.h"
#include "readout/corpus/fingerprints.h"
#include "readout/corpus/sketch.h"
#include "readout/doc/walk.h"

namespace readout {
namespace {

constexpr size_t kMostDocuments = 40;  // that have a fingerprint; what more have is a formula
constexpr size_t kMostSayings = 40;    // that have a run of words: the first of them are paired
constexpr double kLeastInRuns = 0.4;   // of the words of the shorter one

uint32_t upper_half(uint64_t hash) { return static_cast<uint32_t>(hash >> 32); }

/// Asks sorted values, which must outlive it, for one: by a bit for each of their upper bits first.
class RunSet {
 public:
  explicit RunSet(const std::vector<uint32_t>& sorted) : sorted_(sorted), bits_(size_t{1} << (32 - kShift)) {
    for (const uint32_t value : sorted) bits_[value >> kShift] = true;
  }
  bool has(uint32_t value) const { return bits_[value >> kShift] && std::ranges::binary_search(sorted_, value); }

 private:
  static constexpr unsigned kShift = 9;
  std::span<const uint32_t> sorted_;
  std::vector<bool> bits_;
};

/// "psaki" of "MS. PSAKI" and of "Jen Psaki", by its hash.
uint32_t last_name(std::string_view name) {
  const std::vector<PlainWord> words = plain_words(name);
  return words.empty() ? 0 : words.back().hash;
}

}  // namespace

Sayings::Sayings(const Corpus& corpus) : corpus_(corpus) {
  find_sources();
  std::vector<std::pair<const uint32_t, Source>*> sources;
  for (auto& entry : sources_) sources.push_back(&entry);
  std::vector<std::vector<Saying>> sayings(sources.size());
  in_parallel(sources.size(), [&](size_t i) { read(sources[i]->first, sources[i]->second, sayings[i]); });
  for (std::vector<Saying>& of_one : sayings) std::ranges::move(of_one, std::back_inserter(all_));
}

void Sayings::find_sources() {
  std::vector<uint32_t> quoted;
  std::vector<Sketch> sketches;
  for (const std::string& packed : corpus_.sketches) {
    sketches.push_back(unpack_sketch(packed));
    std::ranges::copy(sketches.back().quoted, std::back_inserter(quoted));
  }
  std::ranges::sort(quoted);
  quoted.erase(std::ranges::unique(quoted).begin(), quoted.end());
  const RunSet in_quotes(quoted);
  std::vector<std::pair<uint32_t, uint32_t>> places;  // of each fingerprint that some quote has: it, a document
  for (uint32_t doc = 0; doc < sketches.size(); ++doc)
    for (const std::vector<uint32_t>* list : {&sketches[doc].quoted, &sketches[doc].said})
      for (const uint32_t value : *list)
        if (in_quotes.has(value)) places.emplace_back(value, doc);
  std::ranges::sort(places);
  places.erase(std::ranges::unique(places).begin(), places.end());
  for (size_t first = 0, last = 0; first < places.size(); first = last) {
    while (last < places.size() && places[last].first == places[first].first) ++last;
    if (last - first < 2 || last - first > kMostDocuments) continue;
    shared_.push_back(places[first].first);
    for (size_t i = first; i < last; ++i) sources_[places[i].second];
  }
}

void Sayings::read(uint32_t document, Source& source, std::vector<Saying>& sayings) const {
  source.doc = corpus_.sayings({document});
  source.text = corpus_.text({document});
  source.quote_ids = ids_of(source.doc, source.doc.quotes);
  source.turn_ids = ids_of(source.doc, source.doc.turns);
  for (uint32_t i = 0; i < source.doc.quotes.size(); ++i)
    if (gives_words(source.doc.quotes[i])) sayings.push_back({{document}, i, false, words_of(source.doc.quotes[i], source.text)});
  if (source.doc.turns.empty()) return;
  const std::vector<PlainWord> words = plain_words(source.text);
  for (uint32_t i = 0; i < source.doc.turns.size(); ++i) {
    sayings.push_back({{document}, i, true, said_words(words_in(words, source.doc.turns[i].content), source.text)});
  }
}

std::vector<Sayings::Hit> Sayings::hits() const {
  struct RunPlace {
    uint32_t run, saying, at;
    auto operator<=>(const RunPlace&) const = default;
  };
  std::vector<RunPlace> index;
  const RunSet shared(shared_);
  for (uint32_t i = 0; i < all_.size(); ++i)
    each_shingle<kSaying>(all_[i].words, [&](size_t at, uint64_t hash) {
      if (shared.has(upper_half(hash))) index.push_back({upper_half(hash), i, static_cast<uint32_t>(at)});
    });
  std::ranges::sort(index);
  std::vector<Hit> found;
  for (size_t first = 0, last = 0; first < index.size(); first = last) {
    while (last < index.size() && index[last].run == index[first].run) ++last;
    const size_t end = std::min(last, first + kMostSayings);
    for (size_t i = first; i < end; ++i)
      for (size_t j = i + 1; j < end; ++j) {
        const Saying &a = all_[index[i].saying], &b = all_[index[j].saying];
        if (a.document == b.document || (a.is_turn && b.is_turn)) continue;
        const auto& [quote, other] = a.is_turn ? std::tie(index[j], index[i]) : std::tie(index[i], index[j]);
        found.push_back({quote.saying, other.saying, other.at});
      }
  }
  std::ranges::sort(found);
  found.erase(std::ranges::unique(found).begin(), found.end());
  return found;
}

WordRange Sayings::stretch(std::span<const Hit> hits) const {
  const auto size = static_cast<uint32_t>(all_[hits[0].other].words.size());
  if (!all_[hits[0].other].is_turn) return {0, size};
  const uint32_t reach = 3 * static_cast<uint32_t>(all_[hits[0].quote].words.size()) + kAround;
  std::span<const Hit> most;
  for (size_t first = 0, last = 0; first < hits.size(); ++first) {
    while (last < hits.size() && hits[last].at <= hits[first].at + reach) ++last;
    if (last - first > most.size()) most = hits.subspan(first, last - first);
  }
  const uint32_t begin = most.front().at;
  return {begin - std::min(begin, kAround), std::min(size, most.back().at + static_cast<uint32_t>(kSaying) + kAround)};
}

std::vector<SayingPair> Sayings::pairs() const {
  const std::vector<Hit> all = hits();
  std::vector<SayingPair> pairs;
  for (size_t first = 0, last = 0; first < all.size(); first = last) {
    const auto [quote, other, at] = all[first];
    while (last < all.size() && all[last].quote == quote && all[last].other == other) ++last;
    const size_t words = all_[other].is_turn ? all_[quote].words.size() : std::min(all_[quote].words.size(), all_[other].words.size());
    if (static_cast<double>(last - first + kSaying - 1) < kLeastInRuns * static_cast<double>(words)) continue;
    pairs.push_back({quote, other, stretch(std::span(all).subspan(first, last - first))});
  }
  return pairs;
}

SaidWords Sayings::said(uint32_t saying) const { return {source(saying).text, all_[saying].words}; }

SaidWords Sayings::said(uint32_t saying, WordRange words) const {
  return {source(saying).text, std::span(all_[saying].words).subspan(words.first, words.size())};
}

Passage Sayings::passage(uint32_t saying, WordRange words) const {
  const Saying& of = all_[saying];
  const Span span{of.words[words.first].span.begin, of.words[words.last - 1].span.end};
  return {of.document, span, document(saying).to_source(span)};
}

std::string Sayings::id(uint32_t saying) const {
  const Source& from = source(saying);
  return (all_[saying].is_turn ? from.turn_ids : from.quote_ids)[all_[saying].ordinal];
}

const Speaker& Sayings::speaker_of(uint32_t saying) const {
  const Saying& of = all_[saying];
  return of.is_turn ? source(saying).doc.turns[of.ordinal].speaker : source(saying).doc.quotes[of.ordinal].speaker;
}

std::pair<std::optional<std::string>, std::string> Sayings::speaker(uint32_t saying) const {
  const Speaker& speaker = speaker_of(saying);
  const Document& doc = source(saying).doc;
  const std::optional<std::string> actor = speaker.actor ? std::optional(doc[*speaker.actor].id) : std::nullopt;
  if (!speaker.name.empty()) return {actor, speaker.name};
  if (speaker.surface) return {actor, std::string(slice(source(saying).text, *speaker.surface))};
  return {actor, all_[saying].is_turn ? doc.turns[all_[saying].ordinal].label : ""};
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
