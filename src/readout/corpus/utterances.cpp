#include "readout/corpus/utterances.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "readout/base/parallel.h"
#include "readout/corpus/fingerprints.h"
#include "readout/corpus/published.h"
#include "readout/corpus/quote_changes.h"
#include "readout/corpus/saying_memory.h"
#include "readout/corpus/sayings.h"

namespace readout {
namespace {

constexpr double kLeastShare = 0.6;       // of the words of the shorter quote that both give
constexpr double kLeastShareOfFew = 0.9;  // of a short one
constexpr double kMostForeign = 0.2;      // words of other origin to one that is shared: more only sounds alike
constexpr int kDaysOfTwo = 14;            // speakers that use the same words by chance only later

/// Two sayings with words in common, by their places in Sayings; the second may be a turn.
struct Link {
  uint32_t quote = 0, other = 0;
  SayingLink by;
};

using Stretches = std::map<uint32_t, WordRange>;  // what was quoted of turns

class Joiner {
 public:
  explicit Joiner(const Corpus& corpus) : sayings_(corpus), before_(recall_sayings(corpus.before)), root_(sayings_.size()) {
    std::iota(root_.begin(), root_.end(), 0);
  }

  void run(Derived& derived) {
    SayingMemory memory{compare_all(), {}};
    std::map<uint32_t, Link> best;  // of the turns that a quote may be taken from
    for (const auto& [pair, by] : memory.compared) {
      if (!by) continue;
      const Link link{sayings_.place(pair.quote), sayings_.place(pair.other), *by};
      if (!pair.other.is_turn)
        join(link.quote, link.other);
      else if (auto [at, fresh] = best.try_emplace(link.quote, link); !fresh && is_nearer(link, at->second))
        at->second = link;
    }
    std::map<uint32_t, std::vector<Link>> turns;
    for (const auto& [quote, link] : best) turns[link.other].push_back(link);
    for (auto& [turn, links] : turns) join_in_turn(links);
    memory.utterances = sayings_of(turns);
    tell(memory.utterances);
    derived.memory.utterances = pack_sayings(memory);
    for (KnownUtterance& known : memory.utterances) derived.utterances.push_back(std::move(known.utterance));
    std::ranges::sort(derived.utterances, {}, &Utterance::id);
  }

 private:
  uint32_t root(uint32_t i) {
    while (root_[i] != i) i = root_[i] = root_[root_[i]];
    return i;
  }
  void join(uint32_t a, uint32_t b) { root_[std::max(root(a), root(b))] = std::min(root(a), root(b)); }

  /// Of two turns with a quote's words: the one with more of them, of its speaker, the last said before it.
  bool is_nearer(const Link& link, const Link& than) const {
    const auto rank = [&](const Link& one) {
      return std::tuple(one.by.shared, one.by.same_speaker, published(sayings_.document(one.other)));
    };
    return rank(link) > rank(than);
  }

  /// Quotes of one turn are of one saying where they share words of it.
  void join_in_turn(std::vector<Link>& links) {
    std::ranges::sort(links, {}, [](const Link& link) { return std::tuple(link.by.stretch, link.quote); });
    const Link* widest = nullptr;
    for (const Link& link : links) {
      if (widest && link.by.stretch.first < widest->by.stretch.last) join(widest->quote, link.quote);
      if (!widest || link.by.stretch.last > widest->by.stretch.last) widest = &link;
    }
  }

  /// Compares the candidates that were not compared before.
  std::vector<ComparedSayings> compare_all() {
    std::vector<ComparedSayings> all;
    std::vector<size_t> fresh;
    std::vector<uint32_t> documents;
    auto known = before_.compared.begin();
    for (const SayingCandidate& candidate : sayings_.candidates()) {
      while (known != before_.compared.end() && known->pair < candidate) ++known;
      const bool is_known = known != before_.compared.end() && known->pair == candidate;
      all.push_back({candidate, is_known ? known->link : std::nullopt});
      if (is_known) continue;
      fresh.push_back(all.size() - 1);
      documents.insert(documents.end(), {candidate.quote.document, candidate.other.document});
    }
    sayings_.read(std::move(documents));
    in_parallel(fresh.size(), [&](size_t i) {
      ComparedSayings& one = all[fresh[i]];
      if (const std::optional<SayingPair> pair = sayings_.pair(one.pair)) one.link = compare(*pair);
    });
    return all;
  }

  std::optional<SayingLink> compare(const SayingPair& pair) const {
    const auto [quote, other, stretch] = pair;
    const bool turn = sayings_[other].at.is_turn;
    const QuoteComparison found = compare_quote(sayings_.said(quote), sayings_.said(other, stretch), turn);
    const size_t size = turn ? sayings_[quote].words.size() : std::min(sayings_[quote].words.size(), sayings_[other].words.size());
    if (found.longest < kSaying || found.foreign > kMostForeign * found.shared ||
        !is_one_saying(quote, other, found.shared, static_cast<double>(size)))
      return {};
    return SayingLink{found.shared,
                      {found.source.first + stretch.first, found.source.last + stretch.first},
                      sayings_.speakers(quote, other) == Sayings::Speakers::same};
  }

  bool is_one_saying(uint32_t a, uint32_t b, uint32_t shared, double words) const {
    const bool few = shared < kFewWords;
    if (shared < (few ? kLeastShareOfFew : kLeastShare) * words) return false;
    const Sayings::Speakers speakers = sayings_.speakers(a, b);
    const bool two = speakers == Sayings::Speakers::two;
    if (few && (two || speakers == Sayings::Speakers::unknown)) return false;
    const std::optional<Day> one = day_of(sayings_.document(a)), other = day_of(sayings_.document(b));
    return is_in_time(one, other, sayings_[b].at.is_turn, shared) &&
           (!two || !one || !other || std::abs((*one - *other).count()) <= kDaysOfTwo);
  }

  /// The sayings that several give, by their parts: quotes, then turns, each in order.
  std::vector<KnownUtterance> sayings_of(const std::map<uint32_t, std::vector<Link>>& turns) {
    std::map<uint32_t, std::vector<uint32_t>> quotes;  // of a saying, by its root
    for (uint32_t i = 0; i < sayings_.size(); ++i)
      if (!sayings_[i].at.is_turn) quotes[root(i)].push_back(i);
    std::map<uint32_t, Stretches> stretches;  // by the saying's root
    for (const auto& [turn, links] : turns)
      for (const Link& link : links) {
        const WordRange stretch = link.by.stretch;
        WordRange& all = stretches[root(link.quote)].try_emplace(turn, stretch).first->second;
        all = {std::min(all.first, stretch.first), std::max(all.last, stretch.last)};
      }
    std::vector<KnownUtterance> out;
    for (const auto& [key, members] : quotes) {
      const Stretches& of_turns = stretches[key];
      if (members.size() < 2 && of_turns.empty()) continue;
      KnownUtterance& one = out.emplace_back();
      for (const uint32_t quote : members) one.parts.push_back({sayings_[quote].at, {}});
      for (const auto& [turn, stretch] : of_turns) one.parts.push_back({sayings_[turn].at, stretch});
    }
    return out;
  }

  /// Fills in what is to be told of each saying: what was told before, if it has the same parts.
  void tell(std::vector<KnownUtterance>& all) {
    std::vector<size_t> fresh;
    std::vector<uint32_t> documents;
    for (size_t i = 0; i < all.size(); ++i) {
      const auto known = std::ranges::lower_bound(before_.utterances, all[i].parts, {}, &KnownUtterance::parts);
      if (known != before_.utterances.end() && known->parts == all[i].parts) {
        all[i].utterance = std::move(known->utterance);
        continue;
      }
      fresh.push_back(i);
      for (const SaidPart& part : all[i].parts) documents.push_back(part.at.document);
    }
    sayings_.read(std::move(documents));
    for (const size_t i : fresh) all[i].utterance = utterance(all[i].parts);
  }

  /// The order of sources: a transcript before a quote, the earlier before the later, the one with more words.
  auto rank(uint32_t saying) const {
    const Document& doc = sayings_.document(saying);
    return std::tuple(!sayings_[saying].at.is_turn, published(doc), ~sayings_[saying].words.size(), sayings_[saying].at.document,
                      sayings_[saying].at.ordinal);
  }

  static int64_t published(const Document& doc) {
    const std::optional<int64_t> minute = doc.meta.published ? minute_of(doc.meta.published->value) : std::nullopt;
    if (minute) return *minute;
    const std::optional<Day> day = day_of(doc);
    return day ? int64_t{day->time_since_epoch().count()} * 24 * 60 : INT64_MAX;
  }

  Utterance utterance(const std::vector<SaidPart>& parts) const {
    std::map<uint32_t, WordRange> ranges;
    std::vector<uint32_t> members;
    for (const auto& [at, words] : parts) {
      members.push_back(sayings_.place(at));
      const auto all = static_cast<uint32_t>(sayings_[members.back()].words.size());
      ranges[members.back()] = at.is_turn ? words : WordRange{0, all};
    }
    std::ranges::sort(members, {}, [&](uint32_t saying) { return rank(saying); });
    const auto words = [&](uint32_t saying) { return ranges.at(saying); };
    const uint32_t source = members.front();
    Utterance out;
    out.id = sayings_.document(source).id + '/' + sayings_.id(source);
    std::tie(out.actor, out.name) = sayings_.speaker(source);
    for (const uint32_t member : members) out.quotes.push_back(given(member, words(member), source, words(source)));
    return out;
  }

  /// A quote or turn of a saying, with what it changed of the source's words.
  UtteranceQuote given(uint32_t member, WordRange range, uint32_t source, WordRange stretch) const {
    UtteranceQuote out{
        {{sayings_[member].at.document}, sayings_.id(member), sayings_[member].at.ordinal}, sayings_.passage(member, range), {}, {}};
    if (member == source) return out;
    const auto size = static_cast<uint32_t>(sayings_[source].words.size());
    const WordRange around{stretch.first - std::min(stretch.first, Sayings::kAround), std::min(stretch.last + Sayings::kAround, size)};
    const QuoteComparison found = compare_quote(sayings_.said(member, range), sayings_.said(source, around), sayings_[source].at.is_turn);
    out.change = sayings_.speakers(member, source) == Sayings::Speakers::two ? QuoteChange::misattributed : found.change;
    for (const auto& [kind, here, there] : found.differences) {
      Change& change = out.changes.emplace_back(kind);
      if (!here.empty()) change.here = sayings_.passage(member, {here.first + range.first, here.last + range.first});
      if (!there.empty()) change.original = sayings_.passage(source, {there.first + around.first, there.last + around.first});
    }
    return out;
  }

  Sayings sayings_;
  SayingMemory before_;
  std::vector<uint32_t> root_;
};

}  // namespace

void join_utterances(const Corpus& corpus, Derived& derived) { Joiner(corpus).run(derived); }

}  // namespace readout
