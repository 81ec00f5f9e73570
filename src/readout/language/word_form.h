#pragma once

#include <cstdint>
#include <string_view>

namespace readout {

/// What the language model sees of a word's letters, without looking at its neighbours.
struct WordForm {
  uint64_t key = 0;   ///< a hash of its lower-case form, each digit as 0
  uint32_t head = 0;  ///< its first four bytes in lower case; the first is the lowest
  uint32_t tail = 0;  ///< its last four bytes in lower case; the last is the lowest
  uint8_t shape = 0;  ///< capitals, digits and marks: one of kShapes
};

constexpr uint8_t kShapes = 64;

WordForm word_form(std::string_view word);

/// A number that stands for (`kind`, `value`); equal on all machines.
constexpr uint64_t mix(uint64_t kind, uint64_t value) {
  uint64_t mixed = (value + kind * 0x9E3779B97F4A7C15) * 0xD6E8FEB86659FD93;
  mixed = (mixed ^ (mixed >> 32)) * 0xD6E8FEB86659FD93;
  return mixed ^ (mixed >> 29);
}

}  // namespace readout
