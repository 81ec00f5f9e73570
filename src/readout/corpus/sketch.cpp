#include "readout/corpus/sketch.h"

#include <algorithm>

#include "readout/corpus/words.h"

namespace readout {
namespace {

void put_number(std::string& out, uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i));
}

uint64_t number_at(std::string_view in, size_t at, int bytes) {
  uint64_t value = 0;
  for (int i = 0; i < bytes; ++i) value |= uint64_t{static_cast<unsigned char>(in[at + static_cast<size_t>(i)])} << (8 * i);
  return value;
}

constexpr size_t kHead = 12;

}  // namespace

Sketch sketch_text(std::string_view text) {
  const std::vector<PlainWord> words = plain_words(text);
  Sketch sketch;
  sketch.words = static_cast<uint32_t>(words.size());
  for (const PlainWord& word : words) sketch.whole = (sketch.whole ^ word.hash) * 0x9E3779B97F4A7C15, sketch.whole ^= sketch.whole >> 31;
  each_shingle(words, [&](size_t, uint64_t hash) {
    if ((hash & 7) == 0) sketch.shingles.push_back(static_cast<uint32_t>(hash >> 32));
  });
  std::ranges::sort(sketch.shingles);
  sketch.shingles.erase(std::ranges::unique(sketch.shingles).begin(), sketch.shingles.end());
  return sketch;
}

std::string pack_sketch(const Sketch& sketch) {
  std::string out;
  out.reserve(kHead + 4 * sketch.shingles.size());
  put_number(out, sketch.whole, 8);
  put_number(out, sketch.words, 4);
  for (const uint32_t shingle : sketch.shingles) put_number(out, shingle, 4);
  return out;
}

Sketch unpack_sketch(std::string_view packed) {
  Sketch sketch;
  if (packed.size() < kHead) return sketch;
  sketch.whole = number_at(packed, 0, 8);
  sketch.words = static_cast<uint32_t>(number_at(packed, 8, 4));
  sketch.shingles.reserve((packed.size() - kHead) / 4);
  for (size_t at = kHead; at + 4 <= packed.size(); at += 4) sketch.shingles.push_back(static_cast<uint32_t>(number_at(packed, at, 4)));
  return sketch;
}

}  // namespace readout
