#pragma once

#include <optional>
#include <string_view>

#include "readout/serve/message.h"

namespace readout {

/// The page at a path: one of its files, or for the path of a view ("/timeline") the one document that draws them all.
/// Nothing for the paths of the API and for files that are not there.
std::optional<Reply> page_at(std::string_view path);

}  // namespace readout
