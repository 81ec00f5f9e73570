#pragma once

#include <string>
#include <vector>

#include "readout/serve/api.h"

namespace readout {

struct ServeOptions {
  ApiOptions api;
  std::string address = "127.0.0.1";
  int port = 8171;                 ///< 0: any that is free
  std::vector<std::string> names;  ///< other names that clients may call the server by, in Host and Origin
  bool open = false;               ///< in the browser of the desktop
};

/// `readout serve`: answers over HTTP until a signal comes, then ends what it has begun. Prints its address as the one line of output.
/// Throws Error when the record or the port is not there.
int run_serve(const ServeOptions& options, const Lexicons& lex);

/// The name in "name:port", "[::1]:port" or "http://name:port", in lower case; empty for what is no such thing, or
/// has another port than `port`. One without a port is that of the scheme: 80.
std::string host_in(std::string_view authority, int port);

}  // namespace readout
