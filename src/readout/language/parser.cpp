#include "readout/language/parser.h"

#include <algorithm>

#include "readout/base/error.h"
#include "readout/language/whole_numbers.h"

namespace readout {
namespace {

using Shape = ParserShape;
constexpr size_t kWord = Shape::kWord, kHidden = Shape::kHidden, kSlots = ParseState::kWordSlots;

READOUT_WHOLE_NUMBERS void multiply_wide(const int16_t* in, const int16_t* weights, const int32_t* biases, int32_t* out) {
  multiply<Shape::kWideIn, kWord>(in, weights, biases, out);
}
READOUT_WHOLE_NUMBERS void multiply_narrow(const int16_t* in, const int16_t* weights, const int32_t* biases, int32_t* out) {
  multiply<Shape::kNarrowIn, kWord>(in, weights, biases, out);
}
READOUT_WHOLE_NUMBERS void multiply_slot(const int16_t* in, const int16_t* weights, int16_t* row) {
  int32_t sums[kHidden];
  multiply<kWord, kHidden>(in, weights, nullptr, sums);
  for (size_t k = 0; k < kHidden; ++k)
    row[k] = static_cast<int16_t>(std::clamp((sums[k] + Scale::kWeight / 2) / Scale::kWeight, -Scale::kMostSlot, Scale::kMostSlot));
}
READOUT_WHOLE_NUMBERS void multiply_moves(const int16_t* in, const int16_t* weights, const int32_t* biases, int32_t* out) {
  multiply<kHidden, kMoves>(in, weights, biases, out);
}
READOUT_WHOLE_NUMBERS void multiply_relations(const int16_t* in, const int16_t* weights, const int32_t* biases, int32_t* out) {
  multiply<kHidden, Shape::kRelations>(in, weights, biases, out);
}
READOUT_WHOLE_NUMBERS void add_row(int16_t* sums, const int16_t* row) { add<kHidden>(sums, row); }
READOUT_WHOLE_NUMBERS void add_word(int16_t* sums, const int8_t* row) { add<kWord>(sums, row); }

std::vector<std::string> read_lines(const ModelFile& model, std::string_view name) {
  std::vector<std::string> lines(1);
  for (char c : model.table<char>(name))
    if (c == '\n')
      lines.emplace_back();
    else
      lines.back() += c;
  lines.pop_back();
  return lines;
}

}  // namespace

/// The parse of one sentence, or of a part of a long one.
class Parser::Run {
 public:
  Run(const Parser& parser, uint32_t size) : parser_(parser), state_(size), slot_values_(size * kSlots * kHidden), known_(size * kSlots) {}

  void read(const TaggerInput& in, const uint8_t* tags, uint32_t from) {
    const size_t size = state_.size();
    std::vector<int16_t> words((size + 2 * Shape::kWide) * kWord), first(words.size());
    for (size_t i = 0; i < size; ++i) {
      const TaggerWord& word = in[from + i];
      int16_t* sums = &words[(i + Shape::kWide) * kWord];
      const size_t number = word.known.id * kWord < parser_.words_.size() ? word.known.id : 0;
      add_word(sums, &parser_.words_[number * kWord]);
      uint32_t rows[Shape::kProperties];
      word_properties(word, tags[from + i], rows);
      for (uint32_t row : rows) add_word(sums, &parser_.properties_[row * kWord]);
    }
    int32_t sums[kWord];
    for (size_t i = 0; i < size; ++i) {
      multiply_wide(&words[i * kWord], parser_.wide_.data(), parser_.wide_bias_.data(), sums);
      constexpr int kUnit = Scale::kIn * Scale::kWeight / Scale::kValue;
      for (size_t k = 0; k < kWord; ++k)
        first[(i + Shape::kWide) * kWord + k] = static_cast<int16_t>(std::clamp((sums[k] + kUnit / 2) / kUnit, 0, Scale::kMostValue));
    }
    values_.resize(size * kWord);
    for (size_t i = 0; i < size; ++i) {
      multiply_narrow(&first[(i + Shape::kWide - Shape::kNarrow) * kWord], parser_.narrow_.data(), parser_.narrow_bias_.data(), sums);
      for (size_t k = 0; k < kWord; ++k)
        values_[i * kWord + k] = static_cast<int16_t>(std::clamp((sums[k] + Scale::kWeight / 2) / Scale::kWeight, 0, Scale::kMostValue) +
                                                      first[(i + Shape::kWide) * kWord + k]);
    }
  }

  const ParseState& parse() {
    while (!state_.done()) {
      look();
      int32_t scores[kMoves];
      multiply_moves(hidden_, parser_.moves_.data(), parser_.moves_bias_.data(), scores);
      Move best = Move::shift;
      bool found = false;
      for (size_t i = 0; i < kMoves; ++i) {
        const Move move = static_cast<Move>(i);
        if (!state_.allowed(move) || (found && scores[i] <= scores[static_cast<size_t>(best)])) continue;
        best = move;
        found = true;
      }
      state_.apply(best, best == Move::shift ? uint8_t{0} : relation(best == Move::left));
    }
    return state_;
  }

 private:
  /// Sums up what the network sees in the state.
  void look() {
    alignas(64) int16_t sums[kHidden] = {};
    uint32_t words[kSlots];
    state_.slots(words);
    for (size_t slot = 0; slot < kSlots; ++slot)
      if (words[slot] != ParseState::kNone) add_row(sums, slot_row(words[slot], slot));
    each_atom(state_, words, [&](uint32_t row) { add_row(sums, &parser_.atoms_[row * kHidden]); });
    for (size_t k = 0; k < kHidden; ++k) hidden_[k] = std::clamp<int16_t>(sums[k], 0, Scale::kMostValue);
  }

  /// What a word adds in a slot, computed when it first stands there.
  const int16_t* slot_row(uint32_t word, size_t slot) {
    const size_t place = word * kSlots + slot;
    int16_t* row = &slot_values_[place * kHidden];
    if (!known_[place]) multiply_slot(&values_[word * kWord], &parser_.slots_[slot * kWord * kHidden], row);
    known_[place] = 1;
    return row;
  }

  uint8_t relation(bool left) {
    int32_t scores[Shape::kRelations];
    multiply_relations(hidden_, (left ? parser_.left_ : parser_.right_).data(), (left ? parser_.left_bias_ : parser_.right_bias_).data(),
                       scores);
    return static_cast<uint8_t>(std::max_element(scores, scores + parser_.relations_.size()) - scores);
  }

  const Parser& parser_;
  ParseState state_;
  std::vector<int16_t> values_, slot_values_;
  std::vector<uint8_t> known_;
  alignas(64) int16_t hidden_[kHidden];
};

Parser::Parser(const ModelFile& model)
    : relations_(read_lines(model, "parser.relations")),
      words_(model.table<int8_t>("parser.words")),
      properties_(model.table<int8_t>("parser.properties", Shape::kPropertyRows * kWord)),
      wide_(model.table<int16_t>("parser.wide", Shape::kWideIn * kWord)),
      narrow_(model.table<int16_t>("parser.narrow", Shape::kNarrowIn * kWord)),
      slots_(model.table<int16_t>("parser.slots", kSlots * kWord * kHidden)),
      atoms_(model.table<int16_t>("parser.atoms", ParseAtoms::kRows * kHidden)),
      moves_(model.table<int16_t>("parser.moves", kMoves * kHidden)),
      left_(model.table<int16_t>("parser.left", Shape::kRelations * kHidden)),
      right_(model.table<int16_t>("parser.right", Shape::kRelations * kHidden)),
      wide_bias_(model.table<int32_t>("parser.wide_bias", kWord)),
      narrow_bias_(model.table<int32_t>("parser.narrow_bias", kWord)),
      moves_bias_(model.table<int32_t>("parser.moves_bias", kMoves)),
      left_bias_(model.table<int32_t>("parser.left_bias", Shape::kRelations)),
      right_bias_(model.table<int32_t>("parser.right_bias", Shape::kRelations)) {
  for (const auto& weights : {wide_, narrow_, slots_, moves_, left_, right_})
    if (!within(weights, Scale::kMostWeight)) throw Error("the model's parser is malformed: a weight is too great");
  if (!within(atoms_, Scale::kMostSlot) || relations_.empty() || relations_.size() > Shape::kRelations || words_.size() < kWord)
    throw Error("the model's parser is malformed");
  parataxis_ = relation_named("parataxis");
}

uint8_t Parser::relation_named(std::string_view name) const {
  const auto at = std::ranges::find(relations_, name);
  return at == relations_.end() ? uint8_t{0} : static_cast<uint8_t>(at - relations_.begin());
}

void Parser::parse(const TaggerInput& in, const uint8_t* tags, Hang* tree) const {
  uint32_t root = kRoot;
  for (uint32_t from = 0; from < in.size(); from += kLongest) {
    Run run(*this, std::min(kLongest, static_cast<uint32_t>(in.size()) - from));
    run.read(in, tags, from);
    const ParseState& state = run.parse();
    for (uint32_t i = 0; i < state.size(); ++i) {
      const ParseState::Node& node = state.node(i);
      tree[from + i] = {node.head == ParseState::kNone ? root : node.head + from, node.relation};
      if (node.head == ParseState::kNone && root != kRoot) tree[from + i].relation = parataxis_;
    }
    for (uint32_t i = 0; root == kRoot && i < state.size(); ++i)
      if (state.node(i).head == ParseState::kNone) root = from + i;
  }
}

}  // namespace readout
