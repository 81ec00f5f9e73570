#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace readout {

/// The words of plain English text as keys of their forms; 0 parts sentences and
/// lines with a blank one between. A simple reading of its own, so that a model
/// does not change with the stages that read documents.
void append_running_text(std::vector<uint64_t>& keys, std::string_view text);

/// The same of all files *.md in `folder`, in the order of their paths; front matter is left out.
std::vector<uint64_t> read_running_text(const std::string& folder);

}  // namespace readout
