#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace readout {

/// Calls `visit` with each word of plain English text; an empty one parts sentences
/// and lines with a blank one between. A simple reading of its own, so that a model
/// does not change with the stages that read documents.
void each_running_word(std::string_view text, const std::function<void(std::string_view)>& visit);

/// The same for all files *.md in `folder`, in the order of their paths; front matter is left out.
void each_word_in(const std::string& folder, const std::function<void(std::string_view)>& visit);

/// The words as keys of their forms; 0 parts sentences.
void append_running_text(std::vector<uint64_t>& keys, std::string_view text);

std::vector<uint64_t> read_running_text(const std::string& folder);

}  // namespace readout
