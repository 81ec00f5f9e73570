#include "readout/cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>

#include "readout/base/error.h"

namespace readout {
namespace {

constexpr uint64_t kWorthShowing = 1 << 20;  // bytes of one file

int64_t now_ms() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

bool wants_colour(std::FILE* stream) {
  const char* none = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  return isatty(fileno(stream)) && !(none && *none) && !(term && std::strcmp(term, "dumb") == 0);
}

unsigned terminal_width() {
  constexpr unsigned kDefault = 100;
  winsize size{};
  const bool known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 20;
  return known ? size.ws_col : kDefault;
}

bool print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size()) return true;
  if (errno == EPIPE) return false;
  throw Error(std::string("cannot write: ") + std::strerror(errno));
}

LineColumn line_column(std::string_view source, uint32_t pos) {
  LineColumn at;
  pos = std::min(pos, static_cast<uint32_t>(source.size()));
  const std::string_view before = source.substr(0, pos);
  at.line += static_cast<uint32_t>(std::ranges::count(before, '\n'));
  const size_t start = before.rfind('\n') + 1;
  at.column += static_cast<uint32_t>(std::ranges::count_if(before.substr(start), [](char c) { return (c & 0xC0) != 0x80; }));
  return at;
}

Progress::Progress(size_t files, uint64_t bytes, bool quiet)
    : bytes_(bytes), start_ms_(now_ms()), shown_(!quiet && isatty(STDERR_FILENO) && (files > 1 || bytes > kWorthShowing)) {}

void Progress::add(uint64_t bytes) {
  constexpr int64_t kInterval = 100;  // ms between two drawings
  ++done_;
  read_ += bytes;
  if (!shown_ || now_ms() - drawn_ms_ < kInterval) return;
  drawn_ms_ = now_ms();
  draw();
}

void Progress::draw() {
  const double seconds = static_cast<double>(std::max<int64_t>(1, now_ms() - start_ms_)) / 1000, mb = static_cast<double>(read_) / 1e6;
  const double left = read_ > 0 ? seconds * static_cast<double>(bytes_ - std::min(bytes_, read_)) / static_cast<double>(read_) : 0;
  std::fprintf(stderr, "\r%zu documents  %.1f of %.1f MB  %.1f MB/s  %.0f s left \x1b[K", done_, mb, static_cast<double>(bytes_) / 1e6,
               mb / seconds, left);
}

Progress::~Progress() {
  if (shown_) std::fprintf(stderr, "\r\x1b[K");
}

}  // namespace readout
