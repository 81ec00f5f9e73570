#include "readout/corpus/commitments.h"

#include <algorithm>
#include <cmath>
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
  std::vector<std::string> states;     ///< of those who promise and those whom it is promised to; sorted
  const std::vector<uint32_t>* words;  ///< sorted
};

class Joiner {
 public:
  explicit Joiner(const Corpus& corpus) : corpus_(corpus) {
    for (const std::string& packed : corpus.sketches) sketches_.push_back(unpack_sketch(packed));
    for (DocumentAt at; at.index < corpus.documents.size(); ++at.index) collect(at);
    std::ranges::stable_sort(promises_, {}, [](const Promise& promise) { return promise.day.value_or(Day::max()); });
  }

  void run(Derived& derived) {
    weigh();
    std::vector<size_t> chain(promises_.size());
    std::vector<std::vector<size_t>> chains;
    for (size_t i = 0; i < promises_.size(); ++i) {
      const std::optional<size_t> earlier = best_earlier(i);
      if (!earlier) chains.emplace_back();
      chain[i] = earlier ? chain[*earlier] : chains.size() - 1;
      chains[chain[i]].push_back(i);
      if (!earlier)
        for (const uint32_t word : *promises_[i].words) heads_[word].push_back(i);
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
    ids_.push_back(ids_of(doc, doc.commitments));
    const std::vector<std::vector<uint32_t>>& words = sketches_[at.index].commitments;
    for (uint32_t i = 0; i < doc.commitments.size() && i < words.size(); ++i) {
      std::set<std::string> states;
      for (const std::vector<Id<Actor>>* list : {&doc.commitments[i].by, &doc.commitments[i].to})
        for (const Id<Actor> actor : *list) states.insert(doc[actor].state.empty() ? doc[actor].id : doc[actor].state);
      promises_.push_back({at, i, day_of(doc), {states.begin(), states.end()}, &words[i]});
      for (const uint32_t word : words[i]) ++count_[word];
    }
  }

  void weigh() {
    heaviest_ = std::log(static_cast<double>(promises_.size() + 1));
    for (const auto& [word, count] : count_)
      weight_[word] = std::log(static_cast<double>(promises_.size() + 1) / static_cast<double>(count));
  }

  double weight(const std::vector<uint32_t>& words) const {
    double sum = 0;
    for (const uint32_t word : words) sum += weight_.at(word);
    return sum;
  }

  /// The earlier promise that this passage is most like; of equal ones the latest.
  std::optional<size_t> best_earlier(size_t i) const {
    const Promise& promise = promises_[i];
    if (promise.words->size() < kLeastWords) return {};
    std::vector<std::pair<size_t, uint32_t>> rare;
    for (const uint32_t word : *promise.words) rare.push_back({count_.at(word), word});
    std::ranges::sort(rare);
    std::vector<size_t> tried;
    for (size_t w = 0; w < rare.size() && w < kRareWords; ++w)
      if (const auto list = heads_.find(rare[w].second); list != heads_.end())
        for (auto at = list->second.rbegin(); at != list->second.rend() && tried.size() < kMostTried * (w + 1); ++at) tried.push_back(*at);
    std::ranges::sort(tried, std::greater{});
    tried.erase(std::ranges::unique(tried).begin(), tried.end());
    std::optional<size_t> best;
    double best_likeness = kLeastLikeness;
    for (const size_t other : tried)
      if (const double likeness = likeness_of(promise, promises_[other]); likeness > best_likeness) best = other, best_likeness = likeness;
    return best;
  }

  double likeness_of(const Promise& promise, const Promise& earlier) const {
    if (earlier.document == promise.document) return 0;
    if (promise.day && earlier.day && (*promise.day - *earlier.day).count() > kLongestTalk) return 0;
    std::vector<std::string> states;
    std::ranges::set_intersection(promise.states, earlier.states, std::back_inserter(states));
    if (states.empty()) return 0;
    const std::optional<std::string>&issue = fact(promise).issue, &other = fact(earlier).issue;
    if (issue && other && *issue != *other) return 0;
    std::vector<uint32_t> shared;
    std::ranges::set_intersection(*promise.words, *earlier.words, std::back_inserter(shared));
    if (shared.size() < kLeastWords) return 0;
    const double sum = weight(shared), one = weight(*promise.words), two = weight(*earlier.words);
    if (sum < kLeastWeight * heaviest_ || sum < kLeastOfLonger * std::max(one, two)) return 0;
    return sum / std::min(one, two);
  }

  JoinedCommitment joined(const std::vector<size_t>& passages) const {
    JoinedCommitment out;
    std::set<std::string> by, to;
    for (const size_t i : passages) {
      const Promise& promise = promises_[i];
      const Document& doc = corpus_.documents[promise.document.index];
      const Commitment& commitment = fact(promise);
      for (const Id<Actor> actor : commitment.by) by.insert(doc[actor].id);
      for (const Id<Actor> actor : commitment.to) to.insert(doc[actor].id);
      if (!out.issue) out.issue = commitment.issue;
      CommitmentStep step{{promise.document, ids_[promise.document.index][promise.ordinal], promise.ordinal},
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
  std::vector<Sketch> sketches_;
  std::vector<std::vector<std::string>> ids_;  // of the commitments of each document
  std::vector<Promise> promises_;              // in the order of time; undated last
  std::unordered_map<uint32_t, size_t> count_;
  std::unordered_map<uint32_t, double> weight_;
  double heaviest_ = 0;
  std::unordered_map<uint32_t, std::vector<size_t>> heads_;  // first passages of a chain, by their words
};

}  // namespace

void join_commitments(const Corpus& corpus, Derived& derived) { Joiner(corpus).run(derived); }

}  // namespace readout
