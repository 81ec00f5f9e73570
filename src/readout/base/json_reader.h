#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace readout {

/// Reads JSON piece by piece: what JsonWriter wrote in its order, or an object of
/// any keys. What is not there as it is asked for throws Damaged.
class JsonReader {
 public:
  explicit JsonReader(std::string_view json) : rest_(json) {}

  void expect(char mark);
  bool take(char mark);  ///< true, and past it, if it comes next
  bool at(char mark);    ///< does it come next?
  bool null();           ///< true, and past it, if null comes next
  void key(std::string_view name);
  std::string text();
  int64_t integer();
  double real();
  bool boolean();
  void skip();  ///< past one value of any kind
  bool at_end();

  /// Calls `item` for each value of an array; it must read that value.
  template <class Item>
  void array(Item&& item) {
    expect('[');
    if (take(']')) return;
    do item();
    while (take(','));
    expect(']');
  }

  /// Calls `field` with each key of an object; it must read that value.
  template <class Field>
  void object(Field&& field) {
    expect('{');
    if (take('}')) return;
    do {
      const std::string name = text();
      expect(':');
      field(name);
    } while (take(','));
    expect('}');
  }

 private:
  void blanks();
  std::string_view number();
  char32_t code_point();  ///< of what follows \u, or of a pair of these
  uint32_t hex();
  std::string_view rest_;
};

}  // namespace readout
