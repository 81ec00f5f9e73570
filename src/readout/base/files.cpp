#include "readout/base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "readout/base/error.h"

namespace readout {

namespace fs = std::filesystem;

std::string read_file(const std::string& path) {
  const bool standard_input = path == "-";
  const int file = standard_input ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) throw Error("cannot open " + path + ": " + std::strerror(errno));
  std::string bytes;
  struct stat status {};
  if (fstat(file, &status) == 0 && S_ISREG(status.st_mode)) bytes.reserve(static_cast<size_t>(status.st_size));
  char buffer[1 << 16];
  ssize_t size;
  while ((size = read(file, buffer, sizeof buffer)) > 0 || (size < 0 && errno == EINTR))
    if (size > 0) bytes.append(buffer, static_cast<size_t>(size));
  const int problem = size < 0 ? errno : 0;
  if (!standard_input) close(file);
  if (problem) throw Error("cannot read " + path + ": " + std::strerror(problem));
  return bytes;
}

std::vector<std::string> list_files(const std::string& folder, std::string_view ending) {
  std::vector<std::string> paths, open{folder};
  while (!open.empty()) {
    const std::string path = std::move(open.back());
    open.pop_back();
    std::error_code error, odd;
    for (fs::directory_iterator at(path, error), end; !error && at != end; at.increment(error)) {
      if (at->is_directory(odd) && !at->is_symlink(odd))
        open.push_back(at->path().native());
      else if (at->is_regular_file(odd) && at->path().native().ends_with(ending))
        paths.push_back(at->path().native());
    }
    if (error) paths.push_back(path);
  }
  std::ranges::sort(paths);
  return paths;
}

bool is_folder(const std::string& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

bool path_exists(const std::string& path) {
  std::error_code error;
  return fs::exists(path, error);
}

std::string absolute_path(const std::string& path) {
  std::error_code error;
  const fs::path absolute = fs::weakly_canonical(path, error);
  return error ? path : absolute.native();
}

}  // namespace readout
