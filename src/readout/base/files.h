#pragma once

#include <string>
#include <vector>

namespace readout {

/// The bytes of a file, or of standard input for "-". Throws Error.
std::string read_file(const std::string& path);

/// The regular files under `folder`, at any depth, whose names end in `ending`,
/// sorted by path. Throws Error when the folder cannot be read.
std::vector<std::string> list_files(const std::string& folder, const std::string& ending);

bool is_folder(const std::string& path);

}  // namespace readout
