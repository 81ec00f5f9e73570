#include "readout/corpus/commitments.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <unordered_map>

#include "readout/corpus/published.h"
#include "readout/corpus/sketch.h"
#include "readout/doc/walk.h"

namespace readout {
namespace {

constexpr size_t kMostTried = 10;        // earlier promises with a word in common, the latest first
constexpr size_t kRareWords = 3;         // by which they are found
constexpr double kLeastLikeness = 0.6;   // of the weight of the words of the shorter passage that both have
constexpr double kLeastOfLonger = 0.35;  // of that of the longer
constexpr double kLeastWeight = 1.6;     // in common, in words that only one passage has
constexpr size_t kLeastWords = 3;        // in common
constexpr int kLongestTalk = 1100;       // days that a promise is spoken of

/// One passage on a promise.
struct Promise {
  DocumentAt document;
  uint32_t ordinal = 0;
  std::optional<Day> day;
  std::vector<uint32_t> states;  ///< of those who promise and those whom it is promised to
  std::vector<uint32_t> words;   ///< the rarest first
};

/// What tells of most passages, with little to look at, that two of them are not alike.
struct Outline {
  uint64_t states = 0;  ///< a bit for each state, of 64 that they share
  double weight = 0;    ///< of all words
};

/// Gives each different value a number, from 0 on.
template <class Value>
class Numbers {
 public:
  uint32_t of(const Value& value) {
    const auto [at, fresh] = numbers_.try_emplace(value, static_cast<uint32_t>(values.size()));
    if (fresh) values.push_back(value);
    return at->second;
  }
  std::vector<Value> values;

 private:
  std::unordered_map<Value, uint32_t> numbers_;
};

bool have_common(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b) {
  return std::ranges::any_of(a, [&](uint32_t value) { return std::ranges::find(b, value) != b.end(); });
}

class Joiner {
 public:
  explicit Joiner(const Corpus& corpus) : corpus_(corpus) {
    for (DocumentAt at; at.index < corpus.documents.size(); ++at.index) collect(at);
    std::ranges::stable_sort(promises_, {}, [](const Promise& promise) { return promise.day.value_or(Day::max()); });
    weigh();
  }

  void run(Derived& derived) {
    std::vector<size_t> chain(promises_.size());
    std::vector<std::vector<size_t>> chains;
    for (size_t i = 0; i < promises_.size(); ++i) {
      const std::optional<size_t> earlier = best_earlier(i);
      if (!earlier) chains.emplace_back();
      chain[i] = earlier ? chain[*earlier] : chains.size() - 1;
      chains[chain[i]].push_back(i);
      if (!earlier)
        for (const uint32_t word : promises_[i].words)
          if (is_rare_[word]) heads_[word].push_back(static_cast<uint32_t>(i));
    }
    for (const std::vector<size_t>& passages : chains)
      if (passages.size() > 1 || is_promise(fact(promises_[passages[0]]))) derived.commitments.push_back(joined(passages));
    std::ranges::sort(derived.commitments, {}, &JoinedCommitment::id);
  }

 private:
  const Commitment& fact(const Promise& promise) const { return corpus_.documents[promise.document.index].commitments[promise.ordinal]; }

  static bool is_promise(const Commitment& commitment) {
    return commitment.status == CommitmentStatus::promised && (commitment.kind == CommitmentKind::agreement || commitment.by_when);
  }

  void collect(DocumentAt at) {
    const Document& doc = corpus_.documents[at.index];
    if (doc.commitments.empty()) return;
    uint32_t i = 0;
    SketchView(corpus_.sketches[at.index]).commitments.each([&](const PackedNumbers& words) {
      if (i == doc.commitments.size()) return;
      Promise& promise = promises_.emplace_back(at, i, day_of(doc));
      for (const std::vector<Id<Actor>>* list : {&doc.commitments[i].by, &doc.commitments[i].to})
        for (const Id<Actor> actor : *list)
          promise.states.push_back(states_.of(doc[actor].state.empty() ? doc[actor].id : doc[actor].state));
      for (size_t w = 0; w < words.size(); ++w) promise.words.push_back(words_.of(words[w]));
      ++i;
    });
  }

  /// Numbers the words anew by how rare they are, and weighs them.
  void weigh() {
    std::vector<uint32_t> count(words_.values.size()), order(count.size()), rank(count.size());
    for (const Promise& promise : promises_)
      for (const uint32_t word : promise.words) ++count[word];
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&](uint32_t word) { return std::pair{count[word], words_.values[word]}; });
    heaviest_ = std::log(static_cast<double>(promises_.size() + 1));
    for (const uint32_t word : order) {
      rank[word] = static_cast<uint32_t>(weight_.size());
      weight_.push_back(std::log(static_cast<double>(promises_.size() + 1) / count[word]));
    }
    heads_.resize(weight_.size());
    is_rare_.resize(weight_.size());
    for (Promise& promise : promises_) {
      Outline& outline = outlines_.emplace_back();
      for (const uint32_t state : promise.states) outline.states |= uint64_t{1} << state % 64;
      for (uint32_t& word : promise.words) word = rank[word];
      std::ranges::sort(promise.words);
      for (const uint32_t word : promise.words) outline.weight += weight_[word];
      for (size_t w = 0; w < promise.words.size() && w < kRareWords; ++w) is_rare_[promise.words[w]] = true;
    }
  }

  /// The earlier promise that this passage is most like; of equal ones the latest.
  std::optional<size_t> best_earlier(size_t i) {
    const Promise& promise = promises_[i];
    if (promise.words.size() < kLeastWords) return {};
    tried_.clear();
    for (size_t w = 0; w < promise.words.size() && w < kRareWords; ++w) {
      const std::vector<uint32_t>& list = heads_[promise.words[w]];
      for (auto at = list.rbegin(); at != list.rend() && tried_.size() < kMostTried * (w + 1); ++at) tried_.push_back(*at);
    }
    std::ranges::sort(tried_, std::greater{});
    tried_.erase(std::ranges::unique(tried_).begin(), tried_.end());
    std::optional<size_t> best;
    double best_likeness = kLeastLikeness;
    for (const size_t other : tried_)
      if (const double likeness = likeness_of(i, other, best_likeness); likeness > best_likeness) best = other, best_likeness = likeness;
    return best;
  }

  /// 0 where it is not more than `best`.
  double likeness_of(size_t later, size_t sooner, double best) const {
    const Outline &outline = outlines_[later], &other_outline = outlines_[sooner];
    if ((outline.states & other_outline.states) == 0) return 0;
    const double lighter = std::min(outline.weight, other_outline.weight), heavier = std::max(outline.weight, other_outline.weight);
    constexpr double kRounding = 1 - 1e-9;
    const double least = kRounding * std::max({kLeastWeight * heaviest_, kLeastOfLonger * heavier, best * lighter});
    if (lighter < least) return 0;
    const Promise &promise = promises_[later], &earlier = promises_[sooner];
    if (earlier.document == promise.document || !have_common(promise.states, earlier.states)) return 0;
    if (promise.day && earlier.day && (*promise.day - *earlier.day).count() > kLongestTalk) return 0;
    double shared = 0, left = outline.weight, other_left = other_outline.weight;  // what the words still to come weigh, the rarest first
    size_t count = 0;
    for (auto one = promise.words.begin(), two = earlier.words.begin(); one != promise.words.end() && two != earlier.words.end();) {
      if (*one == *two) {
        const double weight = weight_[*one];
        shared += weight, left -= weight, other_left -= weight;
        ++count, ++one, ++two;
        continue;
      }
      if (*one < *two)
        left -= weight_[*one++];
      else
        other_left -= weight_[*two++];
      if (shared + std::min(left, other_left) < least) return 0;
    }
    if (count < kLeastWords || shared < kLeastWeight * heaviest_ || shared < kLeastOfLonger * heavier) return 0;
    const std::optional<std::string>&issue = fact(promise).issue, &other = fact(earlier).issue;
    if (issue && other && *issue != *other) return 0;
    return shared / lighter;
  }

  const std::string& id_of(const Promise& promise) {
    auto [at, fresh] = ids_.try_emplace(promise.document.index);
    const Document& doc = corpus_.documents[promise.document.index];
    if (fresh) at->second = ids_of(doc, doc.commitments);
    return at->second[promise.ordinal];
  }

  JoinedCommitment joined(const std::vector<size_t>& passages) {
    JoinedCommitment out;
    std::set<std::string> by, to;
    for (const size_t i : passages) {
      const Promise& promise = promises_[i];
      const Document& doc = corpus_.documents[promise.document.index];
      const Commitment& commitment = fact(promise);
      for (const Id<Actor> actor : commitment.by) by.insert(doc[actor].id);
      for (const Id<Actor> actor : commitment.to) to.insert(doc[actor].id);
      if (!out.issue) out.issue = commitment.issue;
      CommitmentStep step{{promise.document, id_of(promise), promise.ordinal},
                          {promise.document, commitment.span, doc.to_source(commitment.span)},
                          commitment.status,
                          promise.day ? format_day(*promise.day) : ""};
      const std::string id = doc.id + '/' + step.fact.id;
      if (out.id.empty() || id < out.id) out.id = id;
      out.history.push_back(std::move(step));
      out.status = commitment.status;
    }
    out.by.assign(by.begin(), by.end());
    out.to.assign(to.begin(), to.end());
    return out;
  }

  const Corpus& corpus_;
  Numbers<std::string> states_;
  Numbers<uint32_t> words_;        // by their hashes, before they are weighed
  std::vector<Promise> promises_;  // in the order of time; undated last
  std::vector<Outline> outlines_;  // of each
  std::vector<double> weight_;     // of the words
  double heaviest_ = 0;
  std::vector<bool> is_rare_;                 // words by which an earlier promise is looked for
  std::vector<std::vector<uint32_t>> heads_;  // first passages of a chain, by these words
  std::vector<size_t> tried_;
  std::unordered_map<uint32_t, std::vector<std::string>> ids_;  // of the commitments of a document
};

}  // namespace

void join_commitments(const Corpus& corpus, Derived& derived) { Joiner(corpus).run(derived); }

}  // namespace readout
