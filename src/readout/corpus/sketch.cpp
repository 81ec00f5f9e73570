#include "readout/corpus/sketch.h"

#include <algorithm>

#include "readout/corpus/corpus.h"
#include "readout/corpus/fingerprints.h"
#include "readout/corpus/words.h"
#include "readout/doc/document.h"

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

constexpr size_t kHead = 20;            // bytes before the shingles
constexpr size_t kShortestContent = 4;  // letters; shorter words are mostly grammar
constexpr size_t kMostContent = 40;     // words of one commitment

/// A word without its ending, so that "lifted" and "to lift", "table" and "tables" are the same.
uint32_t stem_of(std::string_view word) {
  std::string stem;
  for (const char c : word) stem += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  for (const std::string_view ending : {"ing", "ies", "ed", "es", "s", "e", "y"})
    if (stem.size() > ending.size() + 3 && stem.ends_with(ending)) {
      stem.erase(stem.size() - ending.size());
      break;
    }
  const std::vector<PlainWord> words = plain_words(stem);
  return words.empty() ? 0 : words[0].hash;
}

/// Dates move while a promise stays the same.
bool is_date(std::string_view word) {
  static constexpr std::string_view kNames[] = {"January", "February",  "March",    "April",    "June",     "July",
                                                "August",  "September", "October",  "November", "December", "Monday",
                                                "Tuesday", "Wednesday", "Thursday", "Friday",   "Saturday", "Sunday"};
  return (word[0] >= '0' && word[0] <= '9') || std::ranges::find(kNames, word) != std::end(kNames);
}

std::vector<uint32_t> content_words(std::string_view text) {
  std::vector<uint32_t> content;
  for (const PlainWord& word : plain_words(text)) {
    const std::string_view as_written = slice(text, word.span);
    if (as_written.size() >= kShortestContent && !is_date(as_written) && content.size() < kMostContent)
      content.push_back(stem_of(as_written));
  }
  std::ranges::sort(content);
  content.erase(std::ranges::unique(content).begin(), content.end());
  return content;
}

void put_list(std::string& out, const std::vector<uint32_t>& list) {
  for (const uint32_t value : list) put_number(out, value, 4);
}

/// The count of what follows; moves `at` past it. None where `in` ends.
size_t count_at(std::string_view in, size_t& at) {
  if (at + 4 > in.size()) return 0;
  at += 4;
  return static_cast<size_t>(number_at(in, at - 4, 4));
}

/// `count` numbers from `at` on, as far as there are any; moves `at` past them.
std::vector<uint32_t> list_at(std::string_view in, size_t& at, size_t count) {
  std::vector<uint32_t> list;
  list.reserve(std::min(count, in.size() / 4));
  for (; count > 0 && at + 4 <= in.size(); --count, at += 4) list.push_back(static_cast<uint32_t>(number_at(in, at, 4)));
  return list;
}

Sketch sketch_words(const std::vector<PlainWord>& words) {
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

}  // namespace

Sketch sketch_text(std::string_view text) { return sketch_words(plain_words(text)); }

Sketch sketch_document(const Document& doc) {
  const std::vector<PlainWord> words = plain_words(doc.text);
  Sketch sketch = sketch_words(words);
  sketch.quoted = quoted_fingerprints(doc);
  sketch.said = said_fingerprints(doc, words);
  for (const Commitment& commitment : doc.commitments) sketch.commitments.push_back(content_words(doc.str(commitment.span)));
  return sketch;
}

std::string pack_sketch(const Sketch& sketch) {
  std::string out;
  out.reserve(kHead + 4 * sketch.shingles.size());
  put_number(out, kSketchVersion, 4);
  put_number(out, sketch.whole, 8);
  put_number(out, sketch.words, 4);
  put_number(out, sketch.shingles.size(), 4);
  put_list(out, sketch.shingles);
  for (const auto* lists : {&sketch.quoted, &sketch.said, &sketch.commitments}) {
    put_number(out, lists->size(), 4);
    for (const std::vector<uint32_t>& list : *lists) {
      put_number(out, list.size(), 4);
      put_list(out, list);
    }
  }
  return out;
}

Sketch unpack_sketch(std::string_view packed) {
  Sketch sketch;
  if (packed.size() < kHead || number_at(packed, 0, 4) != kSketchVersion) return sketch;
  sketch.whole = number_at(packed, 4, 8);
  sketch.words = static_cast<uint32_t>(number_at(packed, 12, 4));
  size_t at = kHead;
  sketch.shingles = list_at(packed, at, number_at(packed, 16, 4));
  for (auto* lists : {&sketch.quoted, &sketch.said, &sketch.commitments})
    for (size_t count = count_at(packed, at); count > 0 && at < packed.size(); --count)
      lists->push_back(list_at(packed, at, count_at(packed, at)));
  return sketch;
}

}  // namespace readout
