#include "readout/base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ctime>
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

FileState file_state(const std::string& path) {
  constexpr int64_t kSecond = 1'000'000'000, kLately = 2 * kSecond;  // clocks of file systems are coarse: a hundredth of a second, FAT two
  auto nanoseconds = [](const timespec& time) { return int64_t{time.tv_sec} * kSecond + time.tv_nsec; };
  struct stat is {};
  timespec now{};
  if (stat(path.c_str(), &is) != 0 || clock_gettime(CLOCK_REALTIME, &now) != 0) return {};
  const int64_t written = nanoseconds(is.st_mtim), changed = nanoseconds(is.st_ctim);
  FileState state{is.st_size > 0 ? static_cast<uint64_t>(is.st_size) : 0, 1, std::max(written, changed) + kLately < nanoseconds(now)};
  for (const uint64_t part : {state.size, static_cast<uint64_t>(written), static_cast<uint64_t>(changed), uint64_t{is.st_ino}}) {
    state.stamp = (state.stamp ^ part) * 0x9E3779B97F4A7C15;
    state.stamp ^= state.stamp >> 32;
  }
  state.stamp = std::max<uint64_t>(state.stamp, 1);
  return state;
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
