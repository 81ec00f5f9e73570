#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "readout/doc/document.h"

namespace readout {

// What can be told of every kind of fact from its fields() alone.

template <class T>
concept HasFields = requires(const T& value) {
  value.fields([](std::string_view, const auto&) {});
};

template <class T>
inline constexpr bool kIsOptional = false;
template <class T>
inline constexpr bool kIsOptional<std::optional<T>> = true;

template <class T>
inline constexpr bool kIsList = false;
template <class T>
inline constexpr bool kIsList<std::vector<T>> = true;

template <class T>
inline constexpr bool kIsId = false;
template <class T>
inline constexpr bool kIsId<Id<T>> = true;

/// Calls visit(Span) for each span in a value: a fact, a field, a list of these.
template <class T, class Visit>
void each_span(const T& value, Visit&& visit) {
  if constexpr (std::same_as<T, Span>) {
    visit(value);
  } else if constexpr (kIsOptional<T>) {
    if (value) each_span(*value, visit);
  } else if constexpr (kIsList<T>) {
    for (const auto& item : value) each_span(item, visit);
  } else if constexpr (HasFields<T>) {
    if constexpr (requires { T::kKind; }) visit(value.span);
    value.fields([&](std::string_view, const auto& field) { each_span(field, visit); });
  }
}

/// The ids of the facts of one list, in its order: kind and source range, "quote:708-746",
/// with an ordinal ("quote:708-746.2") where two facts of a kind share a range.
inline std::vector<std::string> ids_of(std::string_view kind, const std::vector<SourceSpan>& sources) {
  std::vector<std::string> ids;
  ids.reserve(sources.size());
  std::unordered_map<std::string, int> seen;
  for (const SourceSpan at : sources) {
    std::string id = std::string(kind) + ':' + std::to_string(at.begin) + '-' + std::to_string(at.end);
    const int nth = ++seen[id];
    ids.push_back(nth == 1 ? id : id + '.' + std::to_string(nth));
  }
  return ids;
}

template <class Fact>
std::vector<std::string> ids_of(const Document& doc, const std::vector<Fact>& facts) {
  std::vector<SourceSpan> sources;
  sources.reserve(facts.size());
  for (const Fact& fact : facts) sources.push_back(doc.to_source(fact.span));
  return ids_of(Fact::kKind, sources);
}

}  // namespace readout
