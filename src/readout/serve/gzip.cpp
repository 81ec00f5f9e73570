#include "readout/serve/gzip.h"

#include <zlib.h>

#include "readout/base/error.h"

namespace readout {

std::string gzip(std::string_view bytes) {
  constexpr int kLevel = 5, kWindowBits = 15, kAsGzip = 16, kMemory = 8;
  z_stream stream{};
  if (deflateInit2(&stream, kLevel, Z_DEFLATED, kWindowBits + kAsGzip, kMemory, Z_DEFAULT_STRATEGY) != Z_OK)
    throw Error("there is no memory to compress an answer");
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::shared_ptr<const std::string> PackedBodies::of(const std::string& etag, std::string_view body) {
  constexpr size_t kMostBytes = 32u << 20, kAround = 256;  // beside the bytes, for each
  {
    std::lock_guard lock(busy_);
    if (const auto known = by_etag_.find(etag); known != by_etag_.end()) {
      recent_.splice(recent_.begin(), recent_, known->second);
      return known->second->second;
    }
  }
  auto packed = std::make_shared<const std::string>(gzip(body));
  std::lock_guard lock(busy_);
  if (etag.empty() || by_etag_.contains(etag)) return packed;
  recent_.emplace_front(etag, packed);
  by_etag_.emplace(etag, recent_.begin());
  bytes_ += packed->size() + kAround;
  while (bytes_ > kMostBytes) {
    bytes_ -= recent_.back().second->size() + kAround;
    by_etag_.erase(recent_.back().first);
    recent_.pop_back();
  }
  return packed;
}

}  // namespace readout
