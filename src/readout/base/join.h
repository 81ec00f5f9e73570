#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace readout {

/// "a, b, c" of parts and ", ".
inline std::string join(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (const std::string& part : parts) out.append(&part == parts.data() ? "" : between).append(part);
  return out;
}

}  // namespace readout
