#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace readout {

/// The bytes of a file, or of standard input for "-". Throws Error.
std::string read_file(const std::string& path);

/// The regular files under `folder`, at any depth, whose names end in `ending`,
/// sorted by path. A folder that cannot be read stands for itself, so that who reads it learns why.
std::vector<std::string> list_files(const std::string& folder, std::string_view ending);

/// What a file says of itself without being read.
struct FileState {
  uint64_t size = 0;     ///< in bytes
  uint64_t stamp = 0;    ///< of size, times and inode: differs from that of another state of the file; 0: there is no such file
  bool settled = false;  ///< it has not changed lately: whatever is written into it from now on gives another stamp
};
FileState file_state(const std::string& path);

bool is_folder(const std::string& path);
bool path_exists(const std::string& path);

/// `path` from the root on, without links, "." and ".."; also of one that does not exist.
std::string absolute_path(const std::string& path);

}  // namespace readout
