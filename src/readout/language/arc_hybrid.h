#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace readout {

/// What a parser can do next: push the next word, or take the top word off the
/// stack and hang it to the next word (left) or to the word below it (right).
enum class Move : uint8_t { shift, left, right };
constexpr size_t kMoves = 3;

/// A half-built tree, in the arc-hybrid system: each sentence of n words takes 2n
/// moves, and any sequence of moves that are allowed gives a tree with one root.
class ParseState {
 public:
  static constexpr uint32_t kNone = 0xFFFFFFFF;
  static constexpr size_t kWordSlots = 10, kChildSlots = 5;  ///< the last five of the slots are children

  struct Node {
    uint32_t head = kNone;  ///< kNone: the root, or not known yet
    uint32_t first_child = kNone, last_child = kNone;
    uint8_t relation = 0, children_before = 0, children_after = 0;
  };

  explicit ParseState(uint32_t words) : nodes_(words) { stack_.reserve(words); }

  bool done() const { return next_ == nodes_.size() && stack_.empty(); }
  bool allowed(Move move) const {
    const bool at_end = next_ == nodes_.size();
    if (move == Move::shift) return !at_end;
    if (move == Move::right) return stack_.size() >= 2;
    return at_end ? stack_.size() == 1 : !stack_.empty();
  }
  void apply(Move move, uint8_t relation) {
    if (move == Move::shift) {
      stack_.push_back(next_++);
      return;
    }
    const uint32_t child = stack_.back();
    stack_.pop_back();
    nodes_[child].relation = relation;
    if (move == Move::left && next_ == nodes_.size()) return;  // the root
    const uint32_t head = move == Move::left ? next_ : stack_.back();
    Node& node = nodes_[head];
    nodes_[child].head = head;
    (move == Move::left ? node.first_child : node.last_child) = child;
    ++(move == Move::left ? node.children_before : node.children_after);
  }

  uint32_t next() const { return next_; }  ///< the number of words when all are pushed
  std::span<const uint32_t> stack() const { return stack_; }
  const Node& node(uint32_t word) const { return nodes_[word]; }
  size_t size() const { return nodes_.size(); }

  /// The words that the choice depends on, kNone where there is none: three of the
  /// stack, two that come, and children of these.
  void slots(uint32_t (&words)[kWordSlots]) const {
    const auto from_top = [&](size_t depth) { return depth < stack_.size() ? stack_[stack_.size() - 1 - depth] : kNone; };
    const auto coming = [&](uint32_t word) { return word < nodes_.size() ? word : kNone; };
    const auto first = [&](uint32_t word) { return word == kNone ? kNone : nodes_[word].first_child; };
    const auto last = [&](uint32_t word) { return word == kNone ? kNone : nodes_[word].last_child; };
    const uint32_t top = from_top(0), below = from_top(1), next = coming(next_);
    const uint32_t all[] = {top,        below,     from_top(2),  next,        coming(next_ + 1),
                            first(top), last(top), first(below), last(below), first(next)};
    std::copy(std::begin(all), std::end(all), words);
  }

 private:
  std::vector<Node> nodes_;
  std::vector<uint32_t> stack_;
  uint32_t next_ = 0;
};

/// Facts about a state that are no words, each a row of the parser's table "atoms".
struct ParseAtoms {
  static constexpr uint32_t kRelations = 64;  ///< rows for the relation of each child
  static constexpr uint32_t kCounts = ParseState::kChildSlots * kRelations;
  static constexpr uint32_t kDistances = kCounts + 5 * 4;
  static constexpr uint32_t kMissing = kDistances + 2 * 8;
  static constexpr uint32_t kRows = kMissing + ParseState::kWordSlots + 1;
};

inline uint32_t distance_class(uint32_t distance) {
  constexpr uint8_t kClasses[] = {0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 6};
  return distance < std::size(kClasses) ? kClasses[distance] : 7;
}

/// Calls `visit` with each row of ParseAtoms that `state`, with `slots`, has.
template <class Visit>
void each_atom(const ParseState& state, const uint32_t (&slots)[ParseState::kWordSlots], Visit&& visit) {
  constexpr size_t kChildren = ParseState::kWordSlots - ParseState::kChildSlots;
  for (uint32_t slot = 0; slot < ParseState::kWordSlots; ++slot) {
    if (slots[slot] == ParseState::kNone)
      visit(ParseAtoms::kMissing + slot);
    else if (slot >= kChildren)
      visit((slot - static_cast<uint32_t>(kChildren)) * ParseAtoms::kRelations + state.node(slots[slot]).relation);
  }
  uint32_t row = ParseAtoms::kCounts;
  const auto count = [&](uint32_t word, bool before) {
    if (word != ParseState::kNone)
      visit(row + std::min<uint32_t>(3, before ? state.node(word).children_before : state.node(word).children_after));
    row += 4;
  };
  count(slots[0], true), count(slots[0], false), count(slots[1], true), count(slots[1], false), count(slots[3], true);
  if (slots[0] != ParseState::kNone) visit(ParseAtoms::kDistances + distance_class(state.next() - slots[0]));
  if (slots[1] != ParseState::kNone) visit(ParseAtoms::kDistances + 8 + distance_class(slots[0] - slots[1]));
  if (state.stack().size() == 1) visit(ParseAtoms::kRows - 1);
}

}  // namespace readout
