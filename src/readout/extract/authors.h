#pragma once

#include <string_view>
#include <vector>

namespace readout {

struct Lexicons;

/// The names of persons in a byline or a field: "By Anna Novak in Lima and B. Ode, Gull Agency".
/// Views of `text`. What is an outlet, an office or a place is none.
std::vector<std::string_view> split_authors(std::string_view text, const Lexicons& lex);

/// Does a line begin as a byline does ("By Anna", "Written by: B.")? Gives the size of that beginning, else 0.
size_t byline_cue(std::string_view line);

}  // namespace readout
