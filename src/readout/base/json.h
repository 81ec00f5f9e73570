#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace readout {

/// Writes JSON into a string, piece by piece; commas are set by the writer.
/// Bytes that are no UTF-8 become U+FFFD, so that the output is always valid.
class JsonWriter {
 public:
  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  void key(std::string_view name);

  void value(std::string_view text);
  void value(int64_t number);
  void value(double number);  ///< with four decimals: equal on every machine
  void value(bool yes);
  void null();
  void json(std::string_view written);  ///< a value that a JsonWriter wrote

  std::string take() { return std::move(out_); }

 private:
  void open(char bracket);
  void close(char bracket);
  void separate();
  void quote(std::string_view text);

  std::string out_;
  bool first_ = true;       // nothing yet inside the innermost bracket
  bool after_key_ = false;  // the next value belongs to a key
};

}  // namespace readout
