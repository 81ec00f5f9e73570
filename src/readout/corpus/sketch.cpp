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

/// Takes lists, behind their count, off the front of `in`; as far as there are any.
PackedLists take_lists(std::string_view& in) {
  if (in.size() < 4) return {};
  const PackedNumbers count(in.data(), 1);
  std::string_view rest = in.substr(4);
  const std::string_view lists = rest;
  for (uint32_t left = count[0]; left > 0 && rest.size() >= 4; --left)
    rest.remove_prefix(std::min<size_t>(4 + 4 * size_t{PackedNumbers(rest.data(), 1)[0]}, rest.size()));
  in = rest;
  return {lists.substr(0, lists.size() - rest.size())};
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

SketchView::SketchView(std::string_view packed) {
  if (packed.size() < kHead || number_at(packed, 0, 4) != kSketchVersion) return;
  whole = number_at(packed, 4, 8);
  words = static_cast<uint32_t>(number_at(packed, 12, 4));
  shingles = {packed.data() + kHead, std::min<size_t>(number_at(packed, 16, 4), (packed.size() - kHead) / 4)};
  packed.remove_prefix(kHead + 4 * shingles.size());
  for (PackedLists* lists : {&quoted, &said, &commitments}) *lists = take_lists(packed);
}

}  // namespace readout
