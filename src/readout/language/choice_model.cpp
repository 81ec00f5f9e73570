#include "readout/language/choice_model.h"

#include <algorithm>

namespace readout {

bool Choice::add_option(std::initializer_list<Part> parts) {
  if (options_.size() >= kMostOptions) return false;
  Option option;
  for (Part part : parts) option.parts[option.count++] = part;
  options_.push_back(option);
  return true;
}

ChoiceModel::ChoiceModel(ModelFile model) : file_(std::move(model)), weights_(file_.table<int8_t>("choice.weights", Choice::kFeatures)) {}

std::vector<int32_t> ChoiceModel::scores(const Choice& choice) const {
  std::vector<int32_t> of_part(choice.parts()), out;
  for (size_t part = 0; part < of_part.size(); ++part)
    for (uint32_t feature : choice.features(part)) of_part[part] += weights_[feature];
  out.reserve(choice.options().size());
  for (const Choice::Option& option : choice.options()) {
    int32_t sum = 0;
    for (size_t i = 0; i < option.count; ++i) sum += of_part[option.parts[i]];
    out.push_back(sum);
  }
  return out;
}

size_t ChoiceModel::best(const Choice& choice) const {
  const std::vector<int32_t> all = scores(choice);
  return static_cast<size_t>(std::ranges::max_element(all) - all.begin());
}

}  // namespace readout
