#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace readout {

/// Reads back what JsonWriter wrote, piece by piece and in the order it was
/// written. Anything else throws Damaged.
class JsonReader {
 public:
  explicit JsonReader(std::string_view json) : rest_(json) {}

  void expect(char mark);
  bool take(char mark);  ///< true, and past it, if it comes next
  bool null();           ///< true, and past it, if null comes next
  void key(std::string_view name);
  std::string text();
  int64_t integer();
  double real();
  bool boolean();
  bool at_end() const { return rest_.empty(); }

  /// Calls `item` for each value of an array; it must read that value.
  template <class Item>
  void array(Item&& item) {
    expect('[');
    if (take(']')) return;
    do item();
    while (take(','));
    expect(']');
  }

 private:
  std::string_view number();
  std::string_view rest_;
};

}  // namespace readout
