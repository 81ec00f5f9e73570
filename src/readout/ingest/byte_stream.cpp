#include "readout/ingest/byte_stream.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "readout/base/error.h"

namespace readout {
namespace {

constexpr size_t kChunk = 1 << 16;  // bytes that are asked for at a time

class File : public ByteStream {
 public:
  File(const std::string& path, uint64_t* read)
      : path_(path), read_(read), file_(path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (file_ < 0) throw Error("cannot open " + path + ": " + std::strerror(errno));
  }
  ~File() override {
    if (file_ != STDIN_FILENO) close(file_);
  }

 private:
  size_t fill(char* to, size_t size) override {
    for (;;) {
      const ssize_t got = ::read(file_, to, size);
      if (got > 0 && read_) *read_ += static_cast<uint64_t>(got);
      if (got >= 0) return static_cast<size_t>(got);
      if (errno != EINTR) throw Error("cannot read " + path_ + ": " + std::strerror(errno));
    }
  }

  const std::string path_;
  uint64_t* const read_;
  const int file_;
};

class Bytes : public ByteStream {
 public:
  explicit Bytes(std::string bytes) : bytes_(std::move(bytes)) {}

 private:
  size_t fill(char* to, size_t size) override {
    const size_t got = bytes_.copy(to, size, at_);
    at_ += got;
    return got;
  }

  const std::string bytes_;
  size_t at_ = 0;
};

class Part : public ByteStream {
 public:
  Part(ByteStream& whole, uint64_t size) : whole_(whole), left_(size) {}

 private:
  size_t fill(char* to, size_t size) override {
    const size_t got = left_ == 0 ? 0 : whole_.some().copy(to, std::min<uint64_t>(size, left_));
    whole_.skip(got);
    left_ -= got;
    if (got == 0 && left_ > 0)
      damage_ = whole_.damage().empty() ? "cut off " + std::to_string(left_) + " bytes before its end" : whole_.damage();
    return got;
  }

  ByteStream& whole_;
  uint64_t left_;
};

}  // namespace

std::string_view ByteStream::peek(size_t size) {
  if (buffer_.size() - at_ < size && !ended_) {
    buffer_.erase(0, at_);
    at_ = 0;
    while (buffer_.size() < size && !ended_) {
      const size_t before = buffer_.size(), room = std::max(kChunk, size - before);
      buffer_.resize(before + room);
      const size_t got = fill(buffer_.data() + before, room);
      buffer_.resize(before + got);
      ended_ = got == 0;
    }
  }
  return std::string_view(buffer_).substr(at_, size);
}

std::string_view ByteStream::some() {
  peek(1);
  return std::string_view(buffer_).substr(at_);
}

void ByteStream::skip(size_t size) {
  at_ += size;
  offset_ += size;
}

bool ByteStream::resume() {
  if (damage_.empty() || !find_next_part()) return false;
  damage_.clear();
  buffer_.clear();
  at_ = 0;
  ended_ = false;
  return true;
}

std::string take(ByteStream& stream, uint64_t most) {
  std::string out;
  while (out.size() < most) {
    const std::string_view next = stream.some().substr(0, most - out.size());
    if (next.empty()) break;
    out.append(next);
    stream.skip(next.size());
  }
  return out;
}

void drop(ByteStream& stream, uint64_t size) {
  while (size > 0) {
    const size_t next = stream.some().substr(0, size).size();
    if (next == 0) return;
    stream.skip(next);
    size -= next;
  }
}

bool next_line(ByteStream& stream, std::string& line, size_t most) {
  line.clear();
  for (bool any = false;; any = true) {
    const std::string_view next = stream.some();
    if (next.empty()) return any;
    const size_t end = next.find('\n');
    line.append(next.substr(0, std::min(end, most - line.size())));
    stream.skip(std::min(end, next.size() - 1) + 1);
    if (end == std::string_view::npos) continue;
    if (line.ends_with('\r')) line.pop_back();
    return true;
  }
}

bool skip_to(ByteStream& stream, std::string_view mark) {
  for (;;) {
    if (stream.peek(mark.size()).size() < mark.size()) return false;
    const std::string_view next = stream.some();
    const size_t at = next.find(mark);
    if (at != std::string_view::npos) return stream.skip(at), true;
    stream.skip(next.size() - mark.size() + 1);
  }
}

std::unique_ptr<ByteStream> open_file(const std::string& path, uint64_t* read) { return std::make_unique<File>(path, read); }
std::unique_ptr<ByteStream> stream_of(std::string bytes) { return std::make_unique<Bytes>(std::move(bytes)); }
std::unique_ptr<ByteStream> part_of(ByteStream& whole, uint64_t size) { return std::make_unique<Part>(whole, size); }

}  // namespace readout
