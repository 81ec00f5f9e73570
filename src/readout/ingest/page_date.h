#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace readout {

class MonthNames;

/// The day that a short line of a page tells, as ISO 8601: "Вторник, 5 мая 2020", "5 de mayo de 2020", "2020年5月5日",
/// "05.05.2020". Empty where it tells none in full, or where day and month could be taken for each other;
/// `language` ("en-us") settles that where it can.
std::optional<std::string> day_in_line(std::string_view line, std::string_view language, const MonthNames& months);

}  // namespace readout
