#include "readout/train/train_parser.h"

#include <algorithm>
#include <map>

#include "readout/base/model_file.h"
#include "readout/train/train_tagger.h"

namespace readout {
namespace {

constexpr uint32_t kNone = ParseState::kNone;
constexpr int kOftenSubtype = 100;
constexpr size_t kBatch = 8;    // sentences
constexpr float kFollow = .9f;  // share of steps that take the parser's own choice

/// Trains on one sentence, move by move.
class Lesson {
 public:
  Lesson(ParserNet& net, const NetSentence& gold, bool explore, Dice& dice)
      : net_(net), gold_(gold), explore_(explore), dice_(dice), state_(static_cast<uint32_t>(gold.words.size())) {}

  float run() {
    while (!state_.done()) step();
    return loss_;
  }

 private:
  bool right_arc(Move move) const {
    const uint32_t child = state_.stack().back();
    const uint32_t head = move == Move::right              ? state_.stack()[state_.stack().size() - 2]
                          : state_.next() == state_.size() ? kNone
                                                           : state_.next();
    return gold_.heads[child] == head;
  }

  void step() {
    const float* scores = net_.state(state_, &dice_);
    float shares[ParserNet::kMoveOuts] = {}, slopes[ParserNet::kMoveOuts] = {};
    uint64_t allowed = 0;
    for (size_t i = 0; i < kMoves; ++i) allowed |= uint64_t{state_.allowed(static_cast<Move>(i))} << i;
    to_shares(scores, kMoves, allowed, shares);
    uint32_t costs[kMoves], least = kNone;
    for (size_t i = 0; i < kMoves; ++i)
      least = std::min(least, costs[i] = state_.allowed(static_cast<Move>(i)) ? cost_of(static_cast<Move>(i), state_, gold_.heads) : kNone);
    float good = 1e-6f;
    size_t own = 0, best = kMoves;
    for (size_t i = 0; i < kMoves; ++i) {
      if (shares[i] > shares[own]) own = i;
      if (costs[i] != least) continue;
      good += shares[i];
      if (best == kMoves || shares[i] > shares[best]) best = i;
    }
    for (size_t i = 0; i < kMoves; ++i) slopes[i] = shares[i] - (costs[i] == least ? shares[i] / good : 0);
    net_.learn_moves(slopes);
    loss_ += 1 - good;
    const bool follow = explore_ && static_cast<float>(dice_.below(1000)) < kFollow * 1000;
    const Move taken = static_cast<Move>(follow ? own : best);
    uint8_t relation = 0;
    const bool learnable = best != 0 && right_arc(static_cast<Move>(best));
    if (learnable) relation = learn_relation(static_cast<Move>(best));
    if (taken != Move::shift && !(learnable && taken == static_cast<Move>(best))) {
      const float* of = net_.relations(taken == Move::left);
      relation = static_cast<uint8_t>(std::max_element(of, of + ParserShape::kRelations) - of);
    }
    net_.finish_state();
    state_.apply(taken, relation);
  }

  /// Returns the relation that the net would give.
  uint8_t learn_relation(Move move) {
    const float* scores = net_.relations(move == Move::left);
    float slopes[ParserShape::kRelations];
    to_shares(scores, ParserShape::kRelations, ~uint64_t{0}, slopes);
    const uint8_t right = gold_.relations[state_.stack().back()];
    const auto own = static_cast<uint8_t>(std::max_element(slopes, slopes + ParserShape::kRelations) - slopes);
    slopes[right] -= 1;
    net_.learn_relations(move == Move::left, slopes);
    return explore_ ? own : right;
  }

  ParserNet& net_;
  const NetSentence& gold_;
  bool explore_;
  Dice& dice_;
  ParseState state_;
  float loss_ = 0;
};

}  // namespace

RelationNumbers::RelationNumbers(std::span<const TreeSentence> treebank) {
  std::map<std::string, int> all, kept;
  for (const TreeSentence& sentence : treebank)
    for (const TreeWord& word : sentence) ++all[word.relation];
  for (const auto& [name, count] : all) kept[count >= kOftenSubtype ? name : name.substr(0, name.find(':'))] += count;
  for (const auto& [name, count] : kept) names_.push_back(name);
  std::ranges::stable_sort(names_, [&](const auto& a, const auto& b) { return kept[a] > kept[b]; });
  if (names_.size() > ParserShape::kRelations) names_.resize(ParserShape::kRelations);
  for (const std::string& name : names_) lines_ += name + '\n';
}

uint8_t RelationNumbers::of(const std::string& relation) const {
  auto at = std::ranges::find(names_, relation);
  if (at == names_.end()) at = std::ranges::find(names_, relation.substr(0, relation.find(':')));
  return at == names_.end() ? 0 : static_cast<uint8_t>(at - names_.begin());
}

uint32_t cost_of(Move move, const ParseState& state, std::span<const uint32_t> heads) {
  const auto stack = state.stack();
  const uint32_t next = state.next(), end = static_cast<uint32_t>(state.size());
  uint32_t cost = 0;
  if (move == Move::shift) {
    for (size_t i = 0; i < stack.size(); ++i) {
      cost += heads[stack[i]] == next;                          // they would have become its children
      cost += i + 1 < stack.size() && heads[next] == stack[i];  // only the top can become its head
    }
    return cost;
  }
  const uint32_t child = stack.back();
  for (uint32_t word = next; word < end; ++word) cost += heads[word] == child;
  const uint32_t head = heads[child];
  const bool head_comes = head != kNone ? head >= next : true;  // the root stands after the last word
  const bool below = stack.size() >= 2 && head == stack[stack.size() - 2];
  if (move == Move::left) {
    const uint32_t becomes = next == end ? kNone : next;
    cost += (head_comes || below) && head != becomes;
  } else {
    cost += head_comes;
  }
  return cost;
}

float train_round(ParserNet& net, std::span<const NetSentence> sentences, std::span<const uint32_t> word_counts, float from, float to,
                  bool explore, Dice& dice) {
  const std::vector<uint32_t> order = shuffled(sentences.size(), dice);
  std::vector<NetWord> words;
  float loss = 0;
  size_t moves = 0;
  for (size_t i = 0; i < order.size(); ++i) {
    const NetSentence& sentence = sentences[order[i]];
    words = sentence.words;
    forget_rare(words, word_counts, dice);
    net.words(words, &dice);
    loss += Lesson(net, sentence, explore, dice).run();
    net.backward();
    moves += 2 * words.size();
    const float part = static_cast<float>(i) / static_cast<float>(order.size());
    if ((i + 1) % kBatch == 0 || i + 1 == order.size()) net.step(from + (to - from) * part);
  }
  return loss / static_cast<float>(moves);
}

}  // namespace readout
