#include "readout/ingest/unpack.h"

#include <zlib.h>
#include <zstd.h>

namespace readout {
namespace {

constexpr std::string_view kGzip = "\x1F\x8B\x08", kZstd = "\x28\xB5\x2F\xFD",
                           kXz("\xFD"
                               "7zXZ\0",
                               6),
                           kBzip2 = "BZh";
constexpr int kDeepest = 3;  // packings within packings

/// A stream that is packed in parts, each of which begins with a mark.
class Unpacked : public ByteStream {
 public:
  Unpacked(std::unique_ptr<ByteStream> packed, std::string_view mark) : packed_(std::move(packed)), mark_(mark) {}

 protected:
  size_t fail(std::string what) {
    damage_ = std::move(what) + " at byte " + std::to_string(packed_->offset()) + " of the packed file";
    return 0;
  }
  size_t fail_at_end() { return packed_->damage().empty() ? fail("it is cut off") : (damage_ = packed_->damage(), 0); }

  virtual void begin_part() = 0;
  bool find_next_part() override {
    if (packed_->offset() == part_) drop(*packed_, 1);  // it failed at its very head
    if (!skip_to(*packed_, mark_)) return false;
    begin_part();
    return true;
  }

  const std::unique_ptr<ByteStream> packed_;
  const std::string_view mark_;
  uint64_t part_ = 0;  // where in the packed file the open part begins
};

class Gzip : public Unpacked {
 public:
  explicit Gzip(std::unique_ptr<ByteStream> packed) : Unpacked(std::move(packed), kGzip) { inflateInit2(&state_, 16 + MAX_WBITS); }
  ~Gzip() override { inflateEnd(&state_); }

 private:
  size_t fill(char* to, size_t size) override {
    for (;;) {
      packed_->peek(mark_.size());
      if (between_parts_) part_ = packed_->offset();
      const std::string_view in = packed_->some();
      if (between_parts_ && !in.starts_with(mark_)) return in.find_first_not_of('\0') == std::string_view::npos ? 0 : fail("no gzip");
      if (in.empty()) return fail_at_end();
      state_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data()));
      state_.avail_in = static_cast<uInt>(in.size());
      state_.next_out = reinterpret_cast<Bytef*>(to);
      state_.avail_out = static_cast<uInt>(size);
      const int status = inflate(&state_, Z_NO_FLUSH);
      const size_t used = in.size() - state_.avail_in, got = size - state_.avail_out;
      packed_->skip(used);
      between_parts_ = status == Z_STREAM_END;
      if (between_parts_) inflateReset(&state_);
      const bool broken = status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR;
      if (broken) fail("gzip is damaged");
      if (got > 0 || broken) return got;
    }
  }
  void begin_part() override {
    inflateReset(&state_);
    between_parts_ = true;
  }

  z_stream state_{};
  bool between_parts_ = true;
};

class Zstd : public Unpacked {
 public:
  explicit Zstd(std::unique_ptr<ByteStream> packed) : Unpacked(std::move(packed), kZstd), state_(ZSTD_createDCtx()) {}
  ~Zstd() override { ZSTD_freeDCtx(state_); }

 private:
  size_t fill(char* to, size_t size) override {
    for (;;) {
      if (between_parts_) part_ = packed_->offset();
      const std::string_view next = packed_->some();
      if (next.empty()) return between_parts_ ? 0 : fail_at_end();
      ZSTD_inBuffer in{next.data(), next.size(), 0};
      ZSTD_outBuffer out{to, size, 0};
      const size_t status = ZSTD_decompressStream(state_, &out, &in);
      packed_->skip(in.pos);
      if (ZSTD_isError(status)) return fail(std::string("zstd is damaged (") + ZSTD_getErrorName(status) + ")");
      between_parts_ = status == 0;
      if (out.pos > 0) return out.pos;
    }
  }
  void begin_part() override {
    ZSTD_DCtx_reset(state_, ZSTD_reset_session_only);
    between_parts_ = true;
  }

  ZSTD_DCtx* const state_;
  bool between_parts_ = true;
};

}  // namespace

std::unique_ptr<ByteStream> unpacked(std::unique_ptr<ByteStream> packed) {
  for (int depth = 0; depth < kDeepest; ++depth) {
    const std::string_view head = packed->peek(6);
    if (head.starts_with(kGzip))
      packed = std::make_unique<Gzip>(std::move(packed));
    else if (head.starts_with(kZstd))
      packed = std::make_unique<Zstd>(std::move(packed));
    else if (head.starts_with(kXz) || head.starts_with(kBzip2))
      packed = unpacked_by_libarchive(std::move(packed));
    else
      break;
  }
  return packed;
}

}  // namespace readout
