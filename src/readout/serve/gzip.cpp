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

}  // namespace readout
