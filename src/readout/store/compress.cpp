#include "readout/store/compress.h"

#include <zstd.h>

#include <memory>

#include "readout/base/error.h"

namespace readout {
namespace {

constexpr int kLevel = 1;
constexpr unsigned long long kLargest = 1ull << 32;  // bytes; offsets are 32 bits

struct Free {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};

[[noreturn]] void fail() { throw Damaged("the record is damaged: a text in it cannot be unpacked; `readout doctor` tells where"); }

// Of frames that zstd skips.
constexpr std::string_view kNoteMark = "\x50\x2A\x4D\x18";
constexpr size_t kNoteHead = 8;  // the mark and the size, both of four bytes

}  // namespace

std::string compress(std::string_view bytes) {
  static thread_local const std::unique_ptr<ZSTD_CCtx, Free> context(ZSTD_createCCtx());
  std::string frame(ZSTD_compressBound(bytes.size()), '\0');
  const size_t size = ZSTD_compressCCtx(context.get(), frame.data(), frame.size(), bytes.data(), bytes.size(), kLevel);
  if (ZSTD_isError(size)) throw Error(std::string("cannot compress: ") + ZSTD_getErrorName(size));
  frame.resize(size);
  frame.shrink_to_fit();
  return frame;
}

std::string decompress(std::string_view frame) {
  const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
  if (size >= kLargest) fail();  // also what stands for unknown and for damaged
  std::string bytes;
  try {
    bytes.resize(size);
  } catch (const std::bad_alloc&) {
    fail();
  }
  const size_t got = ZSTD_decompress(bytes.data(), bytes.size(), frame.data(), frame.size());
  if (ZSTD_isError(got) || got != size) fail();
  return bytes;
}

std::string note_frame(std::string_view note) {
  std::string frame(kNoteMark);
  for (int shift = 0; shift < 32; shift += 8) frame += static_cast<char>(note.size() >> shift & 0xFF);
  return frame.append(note);
}

std::string_view note_behind(std::string_view frame) {
  const size_t size = ZSTD_findFrameCompressedSize(frame.data(), frame.size());
  if (ZSTD_isError(size)) fail();
  frame.remove_prefix(size);
  return frame.starts_with(kNoteMark) && frame.size() >= kNoteHead ? frame.substr(kNoteHead) : std::string_view();
}

}  // namespace readout
