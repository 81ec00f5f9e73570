#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace readout {

/// Appends `value` in groups of seven bits, the low ones first.
inline void put_varint(std::string& out, uint64_t value) {
  for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
  out += static_cast<char>(value);
}

/// Numbers near zero of either sign become small: 0, -1, 1, -2 are 0, 1, 2, 3.
inline void put_signed_varint(std::string& out, int64_t value) {
  put_varint(out, (static_cast<uint64_t>(value) << 1) ^ static_cast<uint64_t>(value >> 63));
}

/// Takes the next number off the front of `in`; empty at its end or when it is damaged.
inline std::optional<uint64_t> take_varint(std::string_view& in) {
  uint64_t value = 0;
  unsigned shift = 0;
  for (size_t at = 0; at < in.size() && shift < 64; ++at, shift += 7) {
    const auto byte = static_cast<unsigned char>(in[at]);
    value |= uint64_t{byte & 0x7Fu} << shift;
    if (byte < 0x80) {
      in.remove_prefix(at + 1);
      return value;
    }
  }
  return {};
}

inline std::optional<int64_t> take_signed_varint(std::string_view& in) {
  const std::optional<uint64_t> value = take_varint(in);
  if (!value) return {};
  return static_cast<int64_t>(*value >> 1) ^ -static_cast<int64_t>(*value & 1);
}

/// Takes many numbers, one after the other, without a look at each whether it is there.
class VarintReader {
 public:
  explicit VarintReader(std::string_view in) : at_(in.data()), end_(in.data() + in.size()) {}

  bool at_end() const { return at_ == end_; }
  bool is_damaged() const { return damaged_; }  ///< a number was missing, and taken as 0

  uint64_t take() {
    if (at_ != end_ && static_cast<unsigned char>(*at_) < 0x80) return static_cast<unsigned char>(*at_++);
    std::string_view rest(at_, static_cast<size_t>(end_ - at_));
    const std::optional<uint64_t> value = take_varint(rest);
    damaged_ |= !value;
    at_ = value ? rest.data() : end_;
    return value.value_or(0);
  }
  int64_t take_signed() {
    const uint64_t value = take();
    return static_cast<int64_t>(value >> 1) ^ -static_cast<int64_t>(value & 1);
  }

 private:
  const char *at_, *end_;
  bool damaged_ = false;
};

}  // namespace readout
