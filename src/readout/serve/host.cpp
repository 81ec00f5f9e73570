#include <charconv>

#include "readout/base/utf8.h"
#include "readout/serve/http.h"

namespace readout {

std::string host_in(std::string_view authority, int port) {
  constexpr std::string_view kScheme = "http://";
  if (authority.starts_with(kScheme)) authority.remove_prefix(kScheme.size());
  const size_t end = authority.starts_with('[') ? authority.find(']') : std::min(authority.find(':'), authority.size()) - 1;
  if (end == std::string_view::npos || authority.empty()) return "";
  const std::string_view name = authority.substr(0, end + 1), rest = authority.substr(end + 1);
  int said = 80;
  if (!rest.empty()) {
    const auto [stop, error] = std::from_chars(rest.data() + 1, rest.data() + rest.size(), said);
    if (rest[0] != ':' || error != std::errc{} || stop != rest.data() + rest.size()) return "";
  }
  for (char c : name)
    if (!is_ascii_letter(c) && !is_ascii_digit(c) && std::string_view("-.:[]").find(c) == std::string_view::npos) return "";
  return said == port ? lower(name) : "";
}

}  // namespace readout
