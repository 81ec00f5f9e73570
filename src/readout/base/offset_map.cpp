#include "readout/base/offset_map.h"

#include <algorithm>

#include "readout/base/varint.h"

namespace readout {

void OffsetMap::copy(uint32_t from, uint32_t size) {
  if (size == 0) return;
  const bool goes_on = !runs_.empty() && runs_.back().copied && runs_.back().from.end == from;
  if (goes_on)
    runs_.back().from.end += size;
  else
    runs_.push_back({size_, {from, from + size}, true});
  size_ += size;
}

void OffsetMap::replace(SourceSpan from, uint32_t size) {
  if (size == 0) return;
  runs_.push_back({size_, from, false});
  size_ += size;
}

size_t OffsetMap::run_at(uint32_t pos) const {
  assert(pos < size_);
  auto next = std::ranges::upper_bound(runs_, pos, {}, &Run::begin);
  return static_cast<size_t>(next - runs_.begin()) - 1;
}

SourceSpan OffsetMap::to_source(Span span) const {
  assert(span.begin < span.end);
  const size_t at = run_at(span.begin);
  const Run& first = runs_[at];
  const Run& last = span.end <= end_of(at) ? first : runs_[run_at(span.end - 1)];  // mostly the same
  const uint32_t begin = first.from.begin + (first.copied ? span.begin - first.begin : 0);
  const uint32_t end = last.copied ? last.from.begin + (span.end - last.begin) : last.from.end;
  return {begin, end};
}

Span OffsetMap::from_source(SourceSpan from) const {
  const auto first = std::ranges::partition_point(runs_, [&](const Run& run) { return run.from.end <= from.begin; });
  const auto after = std::ranges::partition_point(runs_, [&](const Run& run) { return run.from.begin < from.end; });
  if (first >= after) {
    const uint32_t at = first == runs_.end() ? size_ : first->begin;
    return {at, at};
  }
  const Run& last = *std::prev(after);
  const uint32_t begin = first->begin + (first->copied && from.begin > first->from.begin ? from.begin - first->from.begin : 0);
  const uint32_t whole = end_of(static_cast<size_t>(after - runs_.begin()) - 1);
  return {begin, last.copied && from.end < last.from.end ? whole - (last.from.end - from.end) : whole};
}

SourceSpan OffsetMap::to_source_or_point(Span span) const {
  if (!span.empty()) return to_source(span);
  if (size_ == 0) return {};
  const bool at_end = span.begin >= size_;
  const SourceSpan next = to_source(at_end ? Span{size_ - 1, size_} : Span{span.begin, span.begin + 1});
  return at_end ? SourceSpan{next.end, next.end} : SourceSpan{next.begin, next.begin};
}

void OffsetMap::append(const OffsetMap& first, const Run& run, uint32_t size) {
  if (!run.copied) {
    replace(first.to_source_or_point({run.from.begin, run.from.end}), size);
    return;
  }
  uint32_t pos = run.from.begin;
  for (size_t i = first.run_at(pos); pos < run.from.end; ++i) {
    const Run& below = first.runs_[i];
    const uint32_t end = std::min(first.end_of(i), run.from.end);
    if (below.copied)
      copy(below.from.begin + (pos - below.begin), end - pos);
    else
      replace(below.from, end - pos);
    pos = end;
  }
}

OffsetMap OffsetMap::after(const OffsetMap& first) const {
  const bool unchanged = first.runs_.size() == 1 && first.runs_[0].copied && first.runs_[0].from.begin == 0;
  if (unchanged) return *this;
  OffsetMap composed;
  for (size_t i = 0; i < runs_.size(); ++i) composed.append(first, runs_[i], end_of(i) - runs_[i].begin);
  return composed;
}

std::string OffsetMap::pack() const {
  std::string out;
  uint32_t last = 0;
  for (size_t i = 0; i < runs_.size(); ++i) {
    const SourceSpan from = runs_[i].from;
    put_varint(out, (uint64_t{end_of(i) - runs_[i].begin} << 1) | runs_[i].copied);
    put_signed_varint(out, int64_t{from.begin} - int64_t{last});
    if (!runs_[i].copied) put_signed_varint(out, int64_t{from.end} - int64_t{from.begin});
    last = from.end;
  }
  return out;
}

std::optional<OffsetMap> OffsetMap::unpack(std::string_view packed) {
  OffsetMap map;
  const auto numbers = std::ranges::count_if(packed, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
  map.runs_.reserve(static_cast<size_t>(numbers) / 2);  // a run is two numbers at least
  int64_t last = 0;
  for (VarintReader in(packed); !in.at_end();) {
    const uint64_t head = in.take();
    const int64_t gap = in.take_signed();
    const bool copied = head & 1;
    const auto size = static_cast<uint32_t>(head >> 1);
    const int64_t from_size = copied ? int64_t{size} : in.take_signed();
    const int64_t begin = last + gap;
    if (in.is_damaged() || size == 0 || head >> 1 > UINT32_MAX - map.size_ || begin < 0 || begin > UINT32_MAX || from_size < 0 ||
        from_size > int64_t{UINT32_MAX} - begin)
      return {};
    last = begin + from_size;
    map.runs_.push_back({map.size_, {static_cast<uint32_t>(begin), static_cast<uint32_t>(last)}, copied});
    map.size_ += size;
  }
  return map;
}

}  // namespace readout
