#include "readout/base/model_file.h"
#include "readout/language/parser.h"
#include "readout/train/train_parser.h"
#include "readout/train/whole.h"

namespace readout {

void write_parser(const ParserNet& net, std::span<const uint32_t> word_counts, const RelationNumbers& relations, ModelWriter& model) {
  using Shape = ParserShape;
  model.add("parser.relations", std::string_view(relations.lines()));
  model.add("parser.words", whole_rows<int8_t>(net.layer.folded_words(word_counts), Shape::kWord, Scale::kIn, 127));
  model.add("parser.properties", whole_rows<int8_t>(net.layer.properties(), Shape::kWord, Scale::kIn, 127));
  model.add("parser.wide", whole_turned(net.wide, 0, Shape::kWideIn, Shape::kWord));
  model.add("parser.wide_bias", whole_rows<int32_t>(net.wide_bias, Shape::kWord, Scale::kIn * Scale::kWeight, kMostBias));
  model.add("parser.narrow", whole_turned(net.narrow, 0, Shape::kNarrowIn, Shape::kWord));
  model.add("parser.narrow_bias", whole_rows<int32_t>(net.narrow_bias, Shape::kWord, Scale::kValue * Scale::kWeight, kMostBias));
  std::vector<int16_t> slots;
  for (size_t slot = 0; slot < ParseState::kWordSlots; ++slot)
    for (int16_t weight : whole_turned(net.slots, slot * Shape::kWord, Shape::kWord, Shape::kHidden)) slots.push_back(weight);
  model.add("parser.slots", slots);
  model.add("parser.atoms", whole_rows<int16_t>(net.atoms, Shape::kHidden, Scale::kValue, Scale::kMostSlot));
  model.add("parser.moves", whole_turned(net.moves, 0, Shape::kHidden, kMoves));
  model.add("parser.moves_bias", whole_rows<int32_t>(net.moves_bias, kMoves, Scale::kValue * Scale::kWeight, kMostBias));
  for (const bool left : {false, true}) {
    const std::string name = left ? "parser.left" : "parser.right";
    model.add(name, whole_turned(net.relation_rows[left], 0, Shape::kHidden, Shape::kRelations));
    model.add(name + "_bias", whole_rows<int32_t>(net.relation_bias[left], Shape::kRelations, Scale::kValue * Scale::kWeight, kMostBias));
  }
}

}  // namespace readout
