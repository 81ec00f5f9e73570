#pragma once

#include <algorithm>
#include <cassert>
#include <compare>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace readout {

/// A half-open byte range [begin, end). `Space` names the text it indexes, so a
/// span of the cleaned text cannot be used on the original by mistake.
template <class Space>
struct BasicSpan {
  uint32_t begin = 0, end = 0;
  auto operator<=>(const BasicSpan&) const = default;

  uint32_t size() const { return end - begin; }
  bool empty() const { return begin >= end; }
  bool contains(BasicSpan other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(BasicSpan other) const { return begin < other.end && other.begin < end; }
};
using Span = BasicSpan<struct TextSpace>;          ///< of Document::text
using SourceSpan = BasicSpan<struct SourceSpace>;  ///< of Document::source

/// A reference to one fact of a Document: its place in the list of its kind.
template <class Fact>
struct Id {
  uint32_t index = 0;
  auto operator<=>(const Id&) const = default;
};

template <class Space>
std::string_view slice(std::string_view s, BasicSpan<Space> span) {
  assert(span.begin <= span.end && span.end <= s.size());
  return s.substr(span.begin, span.end - span.begin);
}

/// The smallest span that covers both.
template <class Space>
BasicSpan<Space> hull(BasicSpan<Space> a, BasicSpan<Space> b) {
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

/// The facts that begin inside `span`. `facts` is sorted by span.begin.
template <class Fact>
std::span<const Fact> within(const std::vector<Fact>& facts, Span span) {
  auto begin_of = [](const Fact& fact) { return fact.span.begin; };
  auto first = std::ranges::lower_bound(facts, span.begin, {}, begin_of);
  auto last = std::ranges::lower_bound(facts, std::max(span.begin, span.end), {}, begin_of);
  return {first, last};
}

/// The place in `facts` of the first that begins at or after `pos`.
template <class Fact>
uint32_t first_from(const std::vector<Fact>& facts, uint32_t pos) {
  auto begin_of = [](const Fact& fact) { return fact.span.begin; };
  return static_cast<uint32_t>(std::ranges::lower_bound(facts, pos, {}, begin_of) - facts.begin());
}

/// The fact that holds the byte at `pos`, or null. `facts` is sorted and its members do not overlap.
template <class Fact>
const Fact* covering(const std::vector<Fact>& facts, uint32_t pos) {
  auto begin_of = [](const Fact& fact) { return fact.span.begin; };
  auto next = std::ranges::upper_bound(facts, pos, {}, begin_of);
  if (next == facts.begin()) return nullptr;
  const Fact& fact = *std::prev(next);
  return pos < fact.span.end ? &fact : nullptr;
}

}  // namespace readout
