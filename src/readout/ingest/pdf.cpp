#include "readout/ingest/pdf.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include "readout/base/error.h"

extern char** environ;

namespace readout {
namespace {

constexpr size_t kLargestText = 64 << 20;  // bytes
// Of the child: seconds of one core, kilobytes of memory.
constexpr const char* kCommand = "ulimit -t 60; ulimit -v 4000000; exec pdftotext -q -enc UTF-8 - -";

class Descriptor {
 public:
  explicit Descriptor(int file = -1) : file_(file) {}
  Descriptor(Descriptor&& other) noexcept : file_(std::exchange(other.file_, -1)) {}
  ~Descriptor() { close(); }
  int operator*() const { return file_; }
  void close() {
    if (file_ >= 0) ::close(std::exchange(file_, -1));
  }

 private:
  int file_;
};

[[noreturn]] void fail(const char* what) { throw Error(std::string("cannot run pdftotext: ") + what + ": " + std::strerror(errno)); }

/// A file in memory with these bytes, at its beginning.
Descriptor file_of(std::string_view bytes) {
  Descriptor file(memfd_create("pdf", MFD_CLOEXEC));
  if (*file < 0) fail("no memory");
  for (size_t at = 0; at < bytes.size();) {
    const ssize_t size = write(*file, bytes.data() + at, bytes.size() - at);
    if (size < 0 && errno != EINTR) fail("no memory");
    at += static_cast<size_t>(std::max<ssize_t>(size, 0));
  }
  if (lseek(*file, 0, SEEK_SET) != 0) fail("no memory");
  return file;
}

pid_t start(int input, int output) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  char shell[] = "sh", option[] = "-c";
  std::string command = kCommand;
  char* arguments[] = {shell, option, command.data(), nullptr};
  pid_t child = 0;
  errno = posix_spawn(&child, "/bin/sh", &actions, nullptr, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  if (errno != 0) fail("no process");
  return child;
}

}  // namespace

bool looks_like_pdf(std::string_view bytes) { return bytes.starts_with("%PDF-"); }

std::string text_of_pdf(std::string_view bytes) {
  const Descriptor input = file_of(bytes);
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) fail("no pipe");
  Descriptor from(ends[0]), to(ends[1]);
  const pid_t child = start(*input, *to);
  to.close();
  std::string text;
  char buffer[1 << 14];
  for (ssize_t size; (size = read(*from, buffer, sizeof buffer)) > 0 || (size < 0 && errno == EINTR);) {
    if (size > 0) text.append(buffer, static_cast<size_t>(size));
    if (text.size() > kLargestText) kill(child, SIGKILL);
  }
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (text.size() > kLargestText) throw Error("the text of the PDF is larger than " + std::to_string(kLargestText >> 20) + " MiB");
  if (!WIFEXITED(status)) throw Error("pdftotext was stopped by signal " + std::to_string(WTERMSIG(status)) + ": too much time or memory");
  if (WEXITSTATUS(status) == 127) throw Error("PDF needs pdftotext, which is not installed (Debian: apt-get install poppler-utils)");
  if (WEXITSTATUS(status) != 0) throw Error("pdftotext cannot read it: a damaged or locked PDF");
  return text;
}

}  // namespace readout
