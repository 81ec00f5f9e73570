#include "readout/base/sha256.h"

#include <openssl/sha.h>

namespace readout {

std::string sha256(std::string_view bytes) {
  unsigned char digest[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest);
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string hex;
  for (unsigned char byte : digest) (hex += kHex[byte >> 4]) += kHex[byte & 15];
  return hex;
}

}  // namespace readout
