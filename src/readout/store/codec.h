#pragma once

#include <limits>

#include "readout/base/error.h"
#include "readout/base/json.h"
#include "readout/base/json_reader.h"
#include "readout/doc/walk.h"
#include "readout/store/document_at.h"
#include "readout/store/sqlite.h"

namespace readout {

// Values with fields() as columns and back. A struct becomes its fields, with its
// name before theirs: speaker_name; a span its begin and end; a list JSON. A
// Context knows what a number or a text stands for outside of this value: actors
// of a document by their ids, documents of the record by their rows. One that
// compares may write spans and references its own way, and leave fields out.

[[noreturn]] inline void fail_damaged() { throw Damaged("the record is damaged: a value has no meaning; `readout doctor` tells where"); }

template <class T>
inline constexpr bool kIsSpan = std::same_as<T, Span> || std::same_as<T, SourceSpan>;
template <class T>
concept Whole = std::integral<T> && !std::same_as<T, bool>;

template <Named Enum>
Enum parse_name(std::string_view name) {
  const Enum value = from_name(name, Enum{});
  if (name_of(value) != name) fail_damaged();
  return value;
}

template <Whole T>
T narrow(int64_t value) {
  if (value < int64_t{std::numeric_limits<T>::min()} || value > int64_t{std::numeric_limits<T>::max()}) fail_damaged();
  return static_cast<T>(value);
}

template <class Context, class T>
void put_members(JsonWriter& out, const Context& context, const T& value);

template <class Context, class T>
void put_json(JsonWriter& out, const Context& context, const T& value) {
  if constexpr (requires { context.put_own(out, value); }) {
    context.put_own(out, value);
  } else if constexpr (kIsSpan<T>) {
    out.begin_array();
    out.value(int64_t{value.begin});
    out.value(int64_t{value.end});
    out.end_array();
  } else if constexpr (std::same_as<T, DocumentAt>) {
    context.put(out, value);
  } else if constexpr (std::same_as<T, Id<Actor>>) {
    out.value(std::string_view(context.actor_id(value)));
  } else if constexpr (kIsId<T>) {
    out.value(int64_t{value.index});
  } else if constexpr (Named<T>) {
    out.value(name_of(value));
  } else if constexpr (Whole<T>) {
    out.value(int64_t{value});
  } else if constexpr (std::same_as<T, bool> || std::same_as<T, double>) {
    out.value(value);
  } else if constexpr (std::same_as<T, std::string>) {
    out.value(std::string_view(value));
  } else if constexpr (kIsOptional<T>) {
    if (value)
      put_json(out, context, *value);
    else
      out.null();
  } else if constexpr (kIsList<T>) {
    out.begin_array();
    for (const auto& item : value) put_json(out, context, item);
    out.end_array();
  } else {
    out.begin_object();
    put_members(out, context, value);
    out.end_object();
  }
}

/// The fields of a struct as members of an open object.
template <class Context, class T>
void put_members(JsonWriter& out, const Context& context, const T& value) {
  value.fields([&](std::string_view name, const auto& field) {
    if constexpr (requires { context.leaves_out(name); })
      if (context.leaves_out(name)) return;
    out.key(name);
    put_json(out, context, field);
  });
}

template <class Context, class T>
std::string to_json_text(const Context& context, const T& value) {
  JsonWriter out;
  put_json(out, context, value);
  return out.take();
}

/// The field of a value that is being filled: fields() shows it as const, but the value is not.
template <class T>
T& filled(const T& field) {
  return const_cast<T&>(field);
}

template <class Context, class T>
void get_json(JsonReader& in, const Context& context, T& value) {
  if constexpr (kIsSpan<T>) {
    in.expect('[');
    value.begin = narrow<uint32_t>(in.integer());
    in.expect(',');
    value.end = narrow<uint32_t>(in.integer());
    in.expect(']');
  } else if constexpr (std::same_as<T, DocumentAt>) {
    value = context.document(in.integer());
  } else if constexpr (std::same_as<T, Id<Actor>>) {
    value = context.actor(in.text());
  } else if constexpr (kIsId<T>) {
    value.index = narrow<uint32_t>(in.integer());
  } else if constexpr (Named<T>) {
    value = parse_name<T>(in.text());
  } else if constexpr (Whole<T>) {
    value = narrow<T>(in.integer());
  } else if constexpr (std::same_as<T, bool>) {
    value = in.boolean();
  } else if constexpr (std::same_as<T, double>) {
    value = in.real();
  } else if constexpr (std::same_as<T, std::string>) {
    value = in.text();
  } else if constexpr (kIsOptional<T>) {
    if (in.null())
      value.reset();
    else
      get_json(in, context, value.emplace());
  } else if constexpr (kIsList<T>) {
    in.array([&] { get_json(in, context, value.emplace_back()); });
  } else {
    in.expect('{');
    bool first = true;
    value.fields([&](std::string_view name, const auto& field) {
      if (!first) in.expect(',');
      first = false;
      in.key(name);
      get_json(in, context, filled(field));
    });
    in.expect('}');
  }
}

template <class T>
concept OneCell = Named<T> || Whole<T> || std::same_as<T, bool> || std::same_as<T, double> || std::same_as<T, std::string> || kIsId<T> ||
    std::same_as<T, DocumentAt>;

/// As many empty cells as a T has.
template <class T, class Sink>
void put_nulls(Sink& sink, std::string_view name) {
  if constexpr (kIsSpan<T>) {
    if (name != "span") sink.enter(name);
    sink.null("begin");
    sink.null("end");
    if (name != "span") sink.leave();
  } else if constexpr (kIsOptional<T>) {
    put_nulls<typename T::value_type>(sink, name);
  } else if constexpr (OneCell<T> || kIsList<T>) {
    sink.null(name);
  } else {
    sink.enter(name);
    T{}.fields([&]<class Field>(std::string_view part, const Field&) { put_nulls<Field>(sink, part); });
    sink.leave();
  }
}

/// Gives the cells of a value to `sink`, in the order of its columns. A sink has
/// enter(name) and leave() around a struct, and null(name), cell(name, number |
/// text that outlives the row | std::string&&).
template <class Context, class Sink, class T>
void put_cells(Sink& sink, const Context& context, std::string_view name, const T& value) {
  if constexpr (kIsSpan<T>) {
    if (name != "span") sink.enter(name);
    sink.cell("begin", int64_t{value.begin});
    sink.cell("end", int64_t{value.end});
    if (name != "span") sink.leave();
  } else if constexpr (std::same_as<T, DocumentAt>) {
    sink.cell(name, context.row(value));
  } else if constexpr (std::same_as<T, Id<Actor>>) {
    sink.cell(name, std::string_view(context.actor_id(value)));
  } else if constexpr (kIsId<T>) {
    sink.cell(name, int64_t{value.index});
  } else if constexpr (Named<T>) {
    sink.cell(name, name_of(value));
  } else if constexpr (Whole<T> || std::same_as<T, bool>) {
    sink.cell(name, static_cast<int64_t>(value));
  } else if constexpr (std::same_as<T, double>) {
    sink.cell(name, value);
  } else if constexpr (std::same_as<T, std::string>) {
    sink.cell(name, std::string_view(value));
  } else if constexpr (kIsList<T>) {
    sink.cell(name, to_json_text(context, value));
  } else if constexpr (kIsOptional<T>) {
    if (value)
      put_cells(sink, context, name, *value);
    else
      put_nulls<typename T::value_type>(sink, name);
  } else {
    sink.enter(name);
    value.fields([&](std::string_view part, const auto& field) { put_cells(sink, context, part, field); });
    sink.leave();
  }
}

struct CountCells {
  int count = 0;
  void enter(std::string_view) {}
  void leave() {}
  void null(std::string_view) { ++count; }
};

template <class T>
int cells_of() {
  static const int count = [] {
    CountCells counter;
    put_nulls<T>(counter, "");
    return counter.count;
  }();
  return count;
}

/// Fills `value` from the columns of `row` from `at` on, and moves `at` past them.
template <class Context, class T>
void get_cells(const Statement& row, int& at, const Context& context, T& value) {
  if constexpr (kIsSpan<T>) {
    value.begin = narrow<uint32_t>(row.integer(at++));
    value.end = narrow<uint32_t>(row.integer(at++));
  } else if constexpr (std::same_as<T, DocumentAt>) {
    value = context.document(row.integer(at++));
  } else if constexpr (std::same_as<T, Id<Actor>>) {
    value = context.actor(row.text(at++));
  } else if constexpr (kIsId<T>) {
    value.index = narrow<uint32_t>(row.integer(at++));
  } else if constexpr (Named<T>) {
    value = parse_name<T>(row.text(at++));
  } else if constexpr (Whole<T>) {
    value = narrow<T>(row.integer(at++));
  } else if constexpr (std::same_as<T, bool>) {
    value = row.integer(at++) != 0;
  } else if constexpr (std::same_as<T, double>) {
    value = row.real(at++);
  } else if constexpr (std::same_as<T, std::string>) {
    value = row.text(at++);
  } else if constexpr (kIsList<T>) {
    JsonReader in(row.text(at++));
    get_json(in, context, value);
  } else if constexpr (kIsOptional<T>) {
    if (row.null(at))
      at += cells_of<typename T::value_type>();
    else
      get_cells(row, at, context, value.emplace());
  } else {
    value.fields([&](std::string_view, const auto& field) { get_cells(row, at, context, filled(field)); });
  }
}

/// Binds cells to the parameters of a statement, from the first on.
class Binder {
 public:
  explicit Binder(Statement& statement) : statement_(statement) {}
  void enter(std::string_view) {}
  void leave() {}
  void null(std::string_view) { statement_.bind_null(++at_); }
  void cell(std::string_view, int64_t value) { statement_.bind(++at_, value); }
  void cell(std::string_view, double value) { statement_.bind(++at_, value); }
  void cell(std::string_view, std::string_view text) { statement_.bind_static(++at_, text); }
  void cell(std::string_view, std::string&& text) { statement_.bind(++at_, std::string_view(text)); }

 private:
  Statement& statement_;
  int at_ = 0;
};

/// Writes down the columns' names: `"speaker_name", "speaker_kind"`.
class ColumnNames {
 public:
  void enter(std::string_view name) {
    starts_.push_back(prefix_.size());
    if (!name.empty()) prefix_.append(name).append("_");
  }
  void leave() {
    prefix_.resize(starts_.back());
    starts_.pop_back();
  }
  void null(std::string_view name) { names.push_back(prefix_ + std::string(name)); }
  template <class Value>
  void cell(std::string_view name, Value&&) {
    null(name);
  }
  std::vector<std::string> names;

 private:
  std::string prefix_;
  std::vector<size_t> starts_;
};

}  // namespace readout
