#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readout/base/span.h"

namespace readout {

/// One value of an answer.
struct Cell {
  std::string text;        ///< for people
  std::string json;        ///< for programs, where it is not the text: a number, a list, an object, null
  std::vector<Span> hits;  ///< parts of `text` to be marked

  // NOLINTBEGIN(google-explicit-constructor): rows are lists of plain values
  Cell() : json("null") {}
  Cell(std::string_view value) : text(value) {}
  Cell(const std::string& value) : text(value) {}
  Cell(const char* value) : text(value) {}
  Cell(int64_t number) : text(std::to_string(number)), json(text) {}
  template <class T>
  Cell(const std::optional<T>& value) : Cell(value ? Cell(*value) : Cell()) {}
  // NOLINTEND(google-explicit-constructor)
  Cell(std::string_view value, std::string written) : text(value), json(std::move(written)) {}
};

struct Column {
  enum class For {
    all,      ///< on one line each
    prose,    ///< for all, too: sentences, which may take several lines
    people,   ///< short for what a column for programs has in full
    programs  ///< what a table has no room for: ids and places
  };
  std::string name;
  For use = For::all;
};

/// How much of the record the one who asks can see: what an answer rests on.
struct Seen {
  size_t documents = 0;
  std::string first, last;  ///< days of the earliest and the latest, as far as they are known
};

/// What a question of the record gives: rows of the same columns.
struct Answer {
  Answer(std::string_view kind, std::string_view shown, std::string_view programs = "");

  std::string kind;             ///< of its rows, in the plural: "quotes"
  std::vector<Column> columns;  ///< names after `shown` ("date quote:prose source:people"), then those for programs only
  std::vector<std::vector<Cell>> rows;
  size_t found = 0;  ///< more than there are rows where a limit left some out; 0: all are here
  Seen seen;
  std::string picture;  ///< of the rows, for the format "picture"
  std::string next;     ///< tells a later question where to go on; in JSON only
};

/// An answer as json, jsonl, csv, tsv, md, html or its picture.
std::string format_answer(const Answer& answer, std::string_view format);

}  // namespace readout
