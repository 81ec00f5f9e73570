#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace readout {

/// The bytes of a file, or of standard input for "-". Throws Error.
std::string read_file(const std::string& path);

/// The regular files under `folder`, at any depth, whose names end in `ending`,
/// sorted by path. A folder that cannot be read stands for itself, so that who reads it learns why.
std::vector<std::string> list_files(const std::string& folder, std::string_view ending);

bool is_folder(const std::string& path);
bool path_exists(const std::string& path);

/// `path` from the root on, without links, "." and ".."; also of one that does not exist.
std::string absolute_path(const std::string& path);

}  // namespace readout
