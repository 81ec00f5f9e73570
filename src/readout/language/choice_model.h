#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <vector>

#include "readout/base/model_file.h"
#include "readout/language/word_form.h"

namespace readout {

/// A question with a few options, of which one is right: each is the sum of parts, a part is a set of features.
class Choice {
 public:
  using Part = uint16_t;
  static constexpr size_t kMostParts = 6, kMostOptions = 4000;
  static constexpr uint32_t kFeatures = 1u << 19;

  struct Option {
    std::array<Part, kMostParts> parts{};
    uint8_t count = 0;
  };

  /// Begins a part; what add() is told from now on is of it.
  Part begin_part() {
    ends_.push_back(static_cast<uint32_t>(features_.size()));
    return static_cast<Part>(ends_.size() - 1);
  }
  void add(uint64_t kind, uint64_t value) {
    features_.push_back(static_cast<uint32_t>(mix(kind, value) >> 45));
    ends_.back() = static_cast<uint32_t>(features_.size());
  }
  void add(uint64_t kind, uint64_t value, uint64_t other) { add(kind, mix(value + 1, other)); }
  void add(uint64_t kind, uint64_t value, uint64_t other, uint64_t third) { add(kind, mix(mix(value + 1, other), third)); }
  /// Adds an option; false if there are too many.
  bool add_option(std::initializer_list<Part> parts);

  size_t parts() const { return ends_.size(); }
  std::span<const uint32_t> features(size_t part) const {
    const uint32_t begin = part == 0 ? 0 : ends_[part - 1];
    return std::span(features_).subspan(begin, ends_[part] - begin);
  }
  std::span<const Option> options() const { return options_; }

 private:
  std::vector<uint32_t> features_, ends_;
  std::vector<Option> options_;
};

/// Chooses by the weights of features, in whole numbers only: the same on all machines.
class ChoiceModel {
 public:
  ChoiceModel() = default;
  /// Throws Error when the model lacks its table or it is malformed.
  explicit ChoiceModel(ModelFile model);

  /// The scores of the options, in their order.
  std::vector<int32_t> scores(const Choice& choice) const;
  /// The place of the best option; the first of equals. There is at least one.
  size_t best(const Choice& choice) const;
  uint64_t checksum() const { return file_.checksum(); }

 private:
  ModelFile file_;
  std::span<const int8_t> weights_;
};

}  // namespace readout
