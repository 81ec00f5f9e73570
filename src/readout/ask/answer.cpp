#include "readout/ask/answer.h"

#include <string>

#include "readout/base/csv.h"
#include "readout/base/json.h"
#include "readout/base/markup.h"

namespace readout {
namespace {

bool for_people(const Column& column) { return column.use != Column::For::programs; }
bool for_programs(const Column& column) { return column.use != Column::For::people; }

void put_row(JsonWriter& out, const Answer& answer, const std::vector<Cell>& row) {
  out.begin_object();
  for (size_t i = 0; i < answer.columns.size(); ++i) {
    if (!for_programs(answer.columns[i])) continue;
    out.key(answer.columns[i].name);
    if (row[i].json.empty())
      out.value(std::string_view(row[i].text));
    else
      out.json(row[i].json);
  }
  out.end_object();
}

std::string to_json(const Answer& answer) {
  JsonWriter out;
  auto put = [&](std::string_view key, auto value) {
    out.key(key);
    out.value(value);
  };
  out.begin_object();
  put("type", std::string_view(answer.kind));
  put("found", static_cast<int64_t>(std::max(answer.found, answer.rows.size())));
  out.key("seen");
  out.begin_object();
  put("documents", static_cast<int64_t>(answer.seen.documents));
  put("first", std::string_view(answer.seen.first));
  put("last", std::string_view(answer.seen.last));
  out.end_object();
  out.key("rows");
  out.begin_array();
  for (const auto& row : answer.rows) put_row(out, answer, row);
  out.end_array();
  if (!answer.next.empty()) put("next", std::string_view(answer.next));
  out.end_object();
  return out.take() + '\n';
}

std::string to_jsonl(const Answer& answer) {
  std::string lines;
  for (const auto& row : answer.rows) {
    JsonWriter out;
    put_row(out, answer, row);
    lines += out.take() + '\n';
  }
  return lines;
}

std::string_view value_of(const Cell& cell) {
  if (cell.json == "null") return "";
  return cell.json.empty() ? cell.text : cell.json;
}

/// Calls line(cells) for the names of the columns for programs, then for each row.
template <class Line>
void each_line(const Answer& answer, Line&& line) {
  std::vector<std::string_view> cells;
  for (const Column& column : answer.columns)
    if (for_programs(column)) cells.push_back(column.name);
  line(cells);
  for (const auto& row : answer.rows) {
    cells.clear();
    for (size_t i = 0; i < row.size(); ++i)
      if (for_programs(answer.columns[i])) cells.push_back(value_of(row[i]));
    line(cells);
  }
}

std::string to_csv(const Answer& answer) {
  std::string out;
  each_line(answer, [&](const std::vector<std::string_view>& cells) {
    std::string line;
    for (std::string_view cell : cells) put_csv(line, cell);
    out += line + "\r\n";
  });
  return out;
}

/// Tabs and line breaks in a cell are written as \t, \n and \r; formulas are guarded as in CSV.
std::string to_tsv(const Answer& answer) {
  std::string out;
  each_line(answer, [&](const std::vector<std::string_view>& cells) {
    for (std::string_view cell : cells) {
      if (!cell.empty() && std::string_view("=+-@").find(cell.front()) != std::string_view::npos) out += '\'';
      for (char c : cell) {
        const size_t special = std::string_view("\t\n\r\\").find(c);
        if (special == std::string_view::npos)
          out += c;
        else
          (out += '\\') += "tnr\\"[special];
      }
      out += '\t';
    }
    out.back() = '\n';
  });
  return out;
}

/// The text of a cell with each part escaped and its hits between two marks.
std::string marked(const Cell& cell, std::string_view begin, std::string_view end, std::string (*escape)(std::string_view)) {
  std::string out;
  size_t done = 0;
  for (Span hit : cell.hits) {
    out.append(escape(std::string_view(cell.text).substr(done, hit.begin - done)))
        .append(begin)
        .append(escape(slice(cell.text, hit)))
        .append(end);
    done = hit.end;
  }
  return out + escape(std::string_view(cell.text).substr(done));
}

std::string to_markdown(const Answer& answer) {
  std::string out = "|", rule = "|";
  for (const Column& column : answer.columns)
    if (for_people(column)) {
      out += ' ' + escape_markdown(column.name) + " |";
      rule += " --- |";
    }
  out += '\n' + rule + '\n';
  for (const auto& row : answer.rows) {
    out += '|';
    for (size_t i = 0; i < row.size(); ++i)
      if (for_people(answer.columns[i])) out += ' ' + marked(row[i], "**", "**", escape_markdown) + " |";
    out += '\n';
  }
  return out;
}

std::string to_html(const Answer& answer) {
  std::string out =
      "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>" + escape_html(answer.kind) +
      "</title>\n<style>body{font:15px/1.4 sans-serif}table{border-collapse:collapse}th,td{text-align:left;vertical-align:top;"
      "padding:.3em .8em;border-bottom:1px solid #ccc}</style>\n<table>\n<tr>";
  for (const Column& column : answer.columns)
    if (for_people(column)) out += "<th>" + escape_html(column.name) + "</th>";
  out += "</tr>\n";
  for (const auto& row : answer.rows) {
    out += "<tr>";
    for (size_t i = 0; i < row.size(); ++i)
      if (for_people(answer.columns[i])) out += "<td>" + marked(row[i], "<mark>", "</mark>", escape_html) + "</td>";
    out += "</tr>\n";
  }
  return out + "</table>\n</html>\n";
}

}  // namespace

Answer::Answer(std::string_view of, std::string_view shown, std::string_view programs) : kind(of) {
  auto add = [&](std::string_view list, Column::For otherwise) {
    while (!list.empty()) {
      const std::string_view word = list.substr(0, list.find(' ')), name = word.substr(0, word.find(':'));
      const bool prose = word.ends_with(":prose"), people = word.ends_with(":people");
      columns.push_back({std::string(name), prose ? Column::For::prose : people ? Column::For::people : otherwise});
      list.remove_prefix(std::min(word.size() + 1, list.size()));
    }
  };
  add(shown, Column::For::all);
  add(programs, Column::For::programs);
}

std::string format_answer(const Answer& answer, std::string_view format) {
  if (format == "jsonl") return to_jsonl(answer);
  if (format == "csv") return to_csv(answer);
  if (format == "tsv") return to_tsv(answer);
  if (format == "md") return to_markdown(answer);
  if (format == "html") return to_html(answer);
  if (format == "picture") return answer.picture;
  return to_json(answer);
}

}  // namespace readout
