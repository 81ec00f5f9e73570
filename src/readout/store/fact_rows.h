#pragma once

#include <algorithm>

#include "readout/store/codec.h"
#include "readout/store/document_rows.h"

namespace readout {

// One fact as one row of the table of its kind, and back.

/// Actors of one document by their ids, for writing it.
class DocumentContext {
 public:
  explicit DocumentContext(const Document& doc) : doc_(&doc) {}
  std::string_view actor_id(Id<Actor> actor) const { return (*doc_)[actor].id; }

 private:
  const Document* doc_;
};

/// Actors of one document, whose list is complete, by their ids, for reading the rest of it.
class ReadContext {
 public:
  explicit ReadContext(const Document& doc) {
    by_id_.reserve(doc.actors.size());
    for (const Actor& actor : doc.actors) by_id_.emplace_back(actor.id, static_cast<uint32_t>(by_id_.size()));
    std::ranges::sort(by_id_);
  }
  Id<Actor> actor(std::string_view id) const {
    auto at = std::ranges::lower_bound(by_id_, id, {}, [](const auto& actor) { return actor.first; });
    if (at == by_id_.end() || at->first != id) fail_damaged();
    return {at->second};
  }

 private:
  std::vector<std::pair<std::string_view, uint32_t>> by_id_;  // sorted
};

/// `text` as a string_view that never dies; there are few different ones.
std::string_view kept_text(std::string_view text);

/// The layers that have a table: all but blocks, which are packed beside the text.
template <class Visit>
void each_row_layer(const Document& doc, Visit&& visit) {
  doc.each_layer([&]<class Fact>(std::string_view layer, const std::vector<Fact>& facts) {
    if constexpr (!std::same_as<Fact, Block>) visit(layer, facts);
  });
}

/// Where a fact's source is; it follows from span and map, and is there for those who ask by hand.
template <class Sink, class Fact>
void put_source(Sink& sink, const Document& doc, const Fact& fact) {
  const SourceSpan source = doc.to_source(fact.span);
  sink.cell("source_begin", int64_t{source.begin});
  sink.cell("source_end", int64_t{source.end});
}

/// The other columns but doc_id and ordinal. `content` of a turn is no field of the exchange format, but is kept.
template <class Sink, class Fact>
void put_fact(Sink& sink, const DocumentContext& context, const Fact& fact) {
  sink.cell("span_begin", int64_t{fact.span.begin});
  sink.cell("span_end", int64_t{fact.span.end});
  if constexpr (std::same_as<Fact, Turn>) put_cells(sink, context, "content", fact.content);
  fact.fields([&](std::string_view name, const auto& field) { put_cells(sink, context, name, field); });
}

/// Fills `fact` from the columns of fact_columns(), which begin at `at`, and returns its place in the source.
template <class Fact>
SourceSpan read_fact_alone(const Statement& row, int at, const ReadContext& context, Fact& fact) {
  SourceSpan source;
  get_cells(row, at, context, source);
  get_cells(row, at, context, fact.span);
  if (fact.span.empty()) fail_damaged();
  if constexpr (std::same_as<Fact, Turn>) get_cells(row, at, context, fact.content);
  fact.fields([&](std::string_view, const auto& field) { get_cells(row, at, context, filled(field)); });
  return source;
}

/// The same of a document whose map is there. Throws Damaged when the span is out of the text or the source is not that of the span.
template <class Fact>
void read_fact(const Statement& row, int at, const ReadContext& context, const Document& doc, Fact& fact) {
  const SourceSpan source = read_fact_alone(row, at, context, fact);
  if (fact.span.end > doc.origin.size() || doc.to_source(fact.span) != source) fail_damaged();
}

/// Do all spans of a value that was read lie in the text, and all references among the facts of `doc`?
/// Of a compact document those to layers that it lacks are not looked at.
template <class T>
bool in_range(const Document& doc, const T& value, bool compact) {
  if constexpr (std::same_as<T, Span>) {
    return value.begin < value.end && value.end <= doc.origin.size();
  } else if constexpr (kIsId<T>) {
    bool inside = std::same_as<T, Id<Actor>>;  // found by its name
    doc.each_layer([&]<class Fact>(std::string_view, const std::vector<Fact>& facts) {
      if constexpr (std::same_as<T, Id<Fact>>) inside = value.index < facts.size() || (compact && !kForPasses<Fact>);
    });
    return inside;
  } else if constexpr (kIsOptional<T>) {
    return !value || in_range(doc, *value, compact);
  } else if constexpr (kIsList<T>) {
    return std::ranges::all_of(value, [&](const auto& item) { return in_range(doc, item, compact); });
  } else if constexpr (HasFields<T>) {
    bool inside = true;
    if constexpr (requires { T::kKind; }) inside = in_range(doc, value.span, compact);
    if constexpr (std::same_as<T, Turn>) inside &= value.content.begin <= value.content.end && value.content.end <= doc.origin.size();
    value.fields([&](std::string_view, const auto& field) { inside = inside && in_range(doc, field, compact); });
    return inside;
  }
  return true;
}

/// Throws Damaged when a fact of a document that was read points out of it.
inline void check_facts(const Document& doc, bool compact) {
  doc.each_layer([&](std::string_view, const auto& facts) {
    if (!in_range(doc, facts, compact)) fail_damaged();
  });
}

template <class Fact>
std::vector<std::string> fact_fields() {
  ColumnNames names;
  if constexpr (std::same_as<Fact, Turn>) put_nulls<Span>(names, "content");
  Fact{}.fields([&]<class Field>(std::string_view name, const Field&) { put_nulls<Field>(names, name); });
  return std::move(names.names);
}

/// The columns that read_fact reads: "source_begin, …, span_end, "kind", …".
template <class Fact>
std::string fact_columns() {
  std::string columns = "source_begin, source_end, span_begin, span_end";
  for (const std::string& name : fact_fields<Fact>()) columns += ", \"" + name + '"';
  return columns;
}

/// The statement that writes a fact: doc_id and ordinal, then the cells of put_source() and put_fact().
template <class Fact>
std::string insert_facts(std::string_view table) {
  std::string columns = "doc_id, ordinal, source_begin, source_end, span_begin, span_end", marks = "?, ?, ?, ?, ?, ?";
  for (const std::string& name : fact_fields<Fact>()) {
    columns += ", \"" + name + '"';
    marks += ", ?";
  }
  return "INSERT INTO " + std::string(table) + " (" + columns + ") VALUES (" + marks + ")";
}

}  // namespace readout
