#include "readout/cli/print_answer.h"

#include <cstdio>

#include "readout/cli/cli.h"
#include "readout/cli/terminal.h"

namespace readout {
namespace {

/// "quotes: 7, in 23 documents from 2023-06-15 to 2024-12-12"
std::string coverage_line(const Answer& answer) {
  std::string out = answer.kind + ": " + std::to_string(answer.rows.size());
  if (answer.found > answer.rows.size()) out += " of " + std::to_string(answer.found) + " (--limit 0 shows all)";
  out += ", in " + std::to_string(answer.seen.documents) + (answer.seen.documents == 1 ? " document" : " documents");
  if (!answer.seen.first.empty()) out += " from " + answer.seen.first + " to " + answer.seen.last;
  return out + '\n';
}

}  // namespace

std::string show_answer(const Answer& answer, std::string_view format, unsigned width, bool colour) {
  if (format != "table") return format_answer(answer, format);
  return answer.rows.empty() ? "" : to_text_table(answer, width, colour);
}

int print_answer(const Answer& answer, const std::string& format) {
  print(show_answer(answer, format, terminal_width(), wants_colour(stdout)));
  std::fflush(stdout);
  if (format == "table" || format == "picture" || answer.found > answer.rows.size()) std::fputs(coverage_line(answer).c_str(), stderr);
  return answer.rows.empty() ? kNothingFound : kOk;
}

}  // namespace readout
