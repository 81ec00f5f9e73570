#include <algorithm>
#include <charconv>

#include "readout/base/sha256.h"
#include "readout/serve/routes.h"

namespace readout {
namespace {

constexpr size_t kPage = 100, kMostRows = 10'000'000;
constexpr std::string_view kFormats[] = {"json", "jsonl", "csv", "tsv", "md", "html", "picture"};

struct MediaTypeOf {
  std::string_view format, type;
};
constexpr MediaTypeOf kTypes[] = {{"json", "application/json"},
                                  {"jsonl", "application/jsonl; charset=utf-8"},
                                  {"csv", "text/csv; charset=utf-8"},
                                  {"tsv", "text/tab-separated-values; charset=utf-8"},
                                  {"md", "text/markdown; charset=utf-8"},
                                  {"html", "text/html; charset=utf-8"},
                                  {"picture", "text/plain; charset=utf-8"}};

/// Says which row it is, whatever stands before or after it.
std::string mark_of(const std::vector<Cell>& row) {
  std::string all;
  for (const Cell& cell : row) all.append(cell.text).append(1, '\0').append(cell.json).append(1, '\0');
  return sha256(all).substr(0, 12);
}

/// Where a page begins: after the row with this mark, which was the last of the page before.
struct PageStart {
  size_t skip = 0;
  std::string mark;
};

PageStart place_of(const std::string& next) {
  PageStart place;
  const size_t dot = std::min(next.find('.'), next.size());
  const auto [end, error] = std::from_chars(next.data(), next.data() + dot, place.skip);
  if (error != std::errc{} || end != next.data() + dot || dot == next.size() || place.skip == 0 || place.skip > kMostRows)
    fail_with(400, "bad-parameter", "Bad parameter", "next is what the page before gave as its `next`");
  place.mark = next.substr(dot + 1);
  return place;
}

/// Leaves only the columns of these names, with commas between, in their order.
void choose_columns(Answer& answer, std::string_view names) {
  std::vector<size_t> chosen;
  while (!names.empty()) {
    const std::string_view name = names.substr(0, names.find(','));
    const auto found = std::ranges::find(answer.columns, name, &Column::name);
    if (found == answer.columns.end()) {
      std::string known;
      for (const Column& column : answer.columns) known.append(known.empty() ? "" : ", ").append(column.name);
      fail_with(400, "bad-parameter", "Bad parameter", "columns are some of " + known + ", not " + std::string(name));
    }
    chosen.push_back(static_cast<size_t>(found - answer.columns.begin()));
    names.remove_prefix(std::min(name.size() + 1, names.size()));
  }
  const auto take = [&]<class T>(std::vector<T>& all) {
    std::vector<T> some;
    for (const size_t i : chosen) some.push_back(all[i]);
    all = std::move(some);
  };
  for (std::vector<Cell>& row : answer.rows) take(row);
  take(answer.columns);
}

const QuestionKind& kind_of(std::string_view name) { return *std::ranges::find(question_kinds(), name, &QuestionKind::name); }

}  // namespace

Question question_of(const Call& call, const QuestionKind& kind) {
  Question question;
  for (const Filter& filter : filters()) {
    const std::string* value = kind.has(filter.name) ? call.request.parameter(filter.name) : nullptr;
    if (!value || value->empty()) continue;
    if (!filter.choices.empty() && std::ranges::find(filter.choices, *value) == filter.choices.end()) {
      std::string choices;
      for (std::string_view choice : filter.choices) choices.append(choices.empty() ? "" : ", ").append(choice);
      fail_with(400, "bad-parameter", "Bad parameter", std::string(filter.name) + " is one of " + choices + ", not " + *value);
    }
    question.*filter.value = *value;
  }
  question.what = call.parameter(std::string_view(kind.name) == "check" ? "sentence" : "q");
  for (const auto& [name, value] : call.request.parameters)
    if (name == "party") question.parties.push_back(value);
  question.limit_ms = call.limit_ms;
  question.format = call.parameter("format");
  if (question.format.empty()) question.format = "json";
  if (std::ranges::find(kFormats, question.format) == std::end(kFormats))
    fail_with(400, "bad-parameter", "Bad parameter", "format is one of json, jsonl, csv, tsv, md, html, picture, not " + question.format);
  return question;
}

Reply page_of_rows(Call& call, const QuestionKind& kind, Question question) {
  const std::string next = call.parameter("next");
  const PageStart place = next.empty() ? PageStart() : place_of(next);
  const size_t limit = call.number("limit", kPage, kMostRows);
  question.skip = place.skip ? place.skip - 1 : 0;  // the last row of the page before, to see that it is still there
  question.limit = limit ? limit + (place.skip ? 1 : 0) : 0;
  Answer answer = ask(kind, call.asked, question);
  if (place.skip) {
    if (answer.rows.empty() || mark_of(answer.rows.front()) != place.mark)
      fail_with(410, "page-gone", "The list has changed", "the rows before this page are not what they were; begin with the first page");
    answer.rows.erase(answer.rows.begin());
  }
  const size_t end = place.skip + answer.rows.size();
  const bool more = end < answer.found && !answer.rows.empty();
  const std::string_view type = std::ranges::find(kTypes, question.format, &MediaTypeOf::format)->type;
  if (more) answer.next = std::to_string(end) + '.' + mark_of(answer.rows.back());
  if (const std::string columns = call.parameter("columns"); !columns.empty()) choose_columns(answer, columns);
  Reply reply = {200, std::string(type), format_answer(answer, question.format)};
  if (more) reply.link = "<" + target_with(call.request, "next", answer.next) + ">; rel=\"next\"";
  return reply;
}

Reply list_rows(Call& call) {
  const std::string_view last = std::string_view(call.request.path).substr(call.request.path.rfind('/') + 1);
  const QuestionKind& kind = kind_of(last == "claims" ? "check" : last);
  return page_of_rows(call, kind, question_of(call, kind));
}

}  // namespace readout
