#pragma once

#include <string>
#include <string_view>

#include "readout/ask/answer.h"

namespace readout {

inline constexpr std::string_view kAnswerFormats[] = {"table", "json", "jsonl", "csv", "tsv", "md", "html"};

/// An answer in one of kAnswerFormats, or as its picture; `width` and `colour` are those of the terminal.
std::string show_answer(const Answer& answer, std::string_view format, unsigned width, bool colour);

/// The columns of people as a table in the terminal. One that is too wide goes on below, its first column repeated.
std::string to_text_table(const Answer& answer, unsigned width, bool colour);

/// Prints the answer; on standard error, for people, what it rests on. Returns kOk, or kNothingFound.
int print_answer(const Answer& answer, const std::string& format);

}  // namespace readout
