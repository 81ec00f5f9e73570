#include "readout/ingest/block_writer.h"

#include <array>

#include "readout/base/lanes.h"
#include "readout/base/utf8.h"

namespace readout {
namespace {

enum class What : uint8_t { plain, blank, dropped };

struct Piece {
  What what = What::plain;
  uint32_t size = 1;
};

/// What the character at `pos` is; all but U+0085..U+00AD, U+1680, U+2000.. and U+3000 is plain.
Piece wide_piece(std::string_view text, size_t pos) {
  const Utf8Char c = utf8_at(text, pos);
  const bool is_blank = c.code == 0xA0 || c.code == 0x85 || c.code == 0x1680 || (c.code >= 0x2000 && c.code <= 0x200A) ||
                        c.code == 0x2028 || c.code == 0x2029 || c.code == 0x202F || c.code == 0x205F || c.code == 0x3000;
  if (is_blank) return {What::blank, c.size};
  const bool invisible = c.code == 0xAD || (c.code >= 0x200B && c.code <= 0x200F) || (c.code >= 0x202A && c.code <= 0x202E) ||
                         (c.code >= 0x2060 && c.code <= 0x2069) || c.code == 0xFEFF;
  return {invisible ? What::dropped : What::plain, c.size};
}

enum ByteClass : uint8_t { kPlain, kBlank, kWide };

constexpr std::array<uint8_t, 256> byte_classes() {
  std::array<uint8_t, 256> classes{};
  for (unsigned char c : {' ', '\t', '\n', '\r', '\v', '\f'}) classes[c] = kBlank;
  for (unsigned c : {0xC2u, 0xE1u, 0xE2u, 0xE3u, 0xEFu}) classes[c] = kWide;
  return classes;
}
constexpr std::array<uint8_t, 256> kClasses = byte_classes();

uint8_t class_at(std::string_view text, size_t pos) { return kClasses[static_cast<unsigned char>(text[pos])]; }

Piece piece_at(std::string_view text, size_t pos) {
  const uint8_t c = class_at(text, pos);
  if (c == kWide) return wide_piece(text, pos);
  return {c == kBlank ? What::blank : What::plain, 1};
}

/// U+2010 to U+2027, the usual marks that are not ASCII: plain characters.
bool is_dash_or_quote(std::string_view in, uint32_t pos, uint32_t end) {
  if (end - pos < 3 || in[pos] != '\xE2' || in[pos + 1] != '\x80') return false;
  const auto last = static_cast<unsigned char>(in[pos + 2]);
  return last >= 0x90 && last <= 0xA7;
}

/// The place of the first byte at or after `pos` that may not be copied as it is, where `pos` is inside of a word.
uint32_t skip_words(std::string_view in, uint32_t pos, uint32_t end) {
  for (; pos + kLanes < end; pos += kLanes) {
    const Lanes bytes = lanes_at(in.data() + pos), next = lanes_at(in.data() + pos + 1);
    const LaneMask before_odd = (bytes == ' ') & ((next >= 0x80) | (next <= ' '));  // a space before anything but a word
    const uint32_t stop = first_in((bytes >= 0x80) | (bytes < ' ') | before_odd);
    if (stop < kLanes) return pos + stop;
  }
  return pos;
}

}  // namespace

uint32_t blank_at(std::string_view text, size_t pos) {
  const Piece piece = piece_at(text, pos);
  return piece.what == What::blank ? piece.size : 0;
}

std::string clean(std::string_view text) {
  std::string out;
  bool blank = false;
  for (size_t i = 0; i < text.size();) {
    const Piece piece = piece_at(text, i);
    if (piece.what == What::blank) blank = true;
    if (piece.what == What::plain) {
      if (blank && !out.empty()) out += ' ';
      blank = false;
      out += text.substr(i, piece.size);
    }
    i += piece.size;
  }
  return out;
}

std::string_view trim(std::string_view text) {
  const size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
}

void BlockWriter::before_text(uint32_t from) {
  if (!has_text()) {
    if (out_.size() > 0) {
      out_.replace({std::min(last_, from), from}, "\n");
      block_begin_ = out_.size();
    }
  } else if (pending_) {
    if (blank_.size() == 1 && in_[blank_.begin] == ' ')
      out_.copy(blank_);
    else
      out_.replace(blank_, " ");
  }
  pending_ = false;
}

void BlockWriter::copy(uint32_t from, uint32_t to) {
  if (from >= to) return;
  before_text(from);
  out_.copy({from, to});
  last_ = to;
}

void BlockWriter::blank(SourceSpan from) {
  if (!has_text()) return;
  blank_ = pending_ ? hull(blank_, from) : from;
  pending_ = true;
}

void BlockWriter::text(SourceSpan from) {
  uint32_t run = from.begin;
  for (uint32_t i = from.begin; i < from.end;) {
    if (class_at(in_, i) == kPlain) {
      i = skip_words(in_, i + 1, from.end);
      continue;
    }
    if (is_dash_or_quote(in_, i, from.end)) {
      i = skip_words(in_, i + 3, from.end);
      continue;
    }
    const bool word_space = in_[i] == ' ' && i > run && i + 1 < from.end && class_at(in_, i + 1) == kPlain;
    if (word_space) {
      i += 2;
      continue;
    }
    const Piece piece = piece_at(in_, i);
    if (piece.what != What::plain) {
      copy(run, i);
      if (piece.what == What::blank) blank({i, i + piece.size});
      run = i + piece.size;
    }
    i += piece.size;
  }
  copy(run, from.end);
}

void BlockWriter::put(SourceSpan from, std::string_view with) {
  for (size_t i = 0; i < with.size();) {
    const Piece piece = piece_at(with, i);
    if (piece.what == What::blank) blank(from);
    if (piece.what == What::plain) {
      before_text(from.begin);
      out_.replace(from, with.substr(i, piece.size));
      last_ = from.end;
    }
    i += piece.size;
  }
}

void BlockWriter::end() {
  pending_ = false;
  if (!has_text()) return;
  doc_.blocks.push_back({{block_begin_, out_.size()}, kind_});
  block_begin_ = out_.size();
}

void BlockWriter::cut(SourceSpan from, CutKind kind, std::string rule) {
  if (!from.empty()) doc_.cut.push_back({source_of(from), kind, std::move(rule)});
}

void BlockWriter::finish() {
  end();
  OffsetMap origin = out_.take_map().after(doc_.origin);
  doc_.text = out_.take_text();
  doc_.origin = std::move(origin);
}

}  // namespace readout
