#include "readout/language/choice_model.h"

#include <gtest/gtest.h>

#include "readout/base/error.h"

namespace readout {
namespace {

TEST(ChoiceModel, TakesTheOptionWhoseFeaturesWeighMost) {
  Choice choice;
  const auto none = choice.begin_part();
  const auto one = choice.begin_part();
  choice.add(1, 7);
  const auto other = choice.begin_part();
  choice.add(1, 8);
  choice.add_option({none});
  choice.add_option({one});
  choice.add_option({one, other});
  std::vector<int8_t> weights(Choice::kFeatures);
  weights[choice.features(one)[0]] = 5;
  weights[choice.features(other)[0]] = -2;
  ModelWriter writer;
  writer.add("choice.weights", weights);
  const std::string bytes = writer.bytes();
  const ChoiceModel model(ModelFile(bytes, "test"));
  EXPECT_EQ(model.scores(choice), (std::vector<int32_t>{0, 5, 3}));
  EXPECT_EQ(model.best(choice), 1u);
}

TEST(ChoiceModel, RefusesATableOfAnotherSize) {
  ModelWriter writer;
  writer.add("choice.weights", std::vector<int8_t>(8));
  const std::string bytes = writer.bytes();
  EXPECT_THROW(ChoiceModel(ModelFile(bytes, "test")), Error);
}

TEST(ChoiceModel, HasNoMoreOptionsThanItCanHold) {
  Choice choice;
  const auto part = choice.begin_part();
  for (size_t i = 0; i < Choice::kMostOptions; ++i) ASSERT_TRUE(choice.add_option({part}));
  EXPECT_FALSE(choice.add_option({part}));
}

}  // namespace
}  // namespace readout
