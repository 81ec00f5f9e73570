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

}  // namespace readout
