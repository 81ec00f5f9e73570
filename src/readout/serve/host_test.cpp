#include <gtest/gtest.h>

#include "readout/serve/http.h"

using namespace readout;

namespace {

TEST(Host, IsParsedWhole) {
  const struct {
    const char *why, *authority, *want;
  } kCases[] = {
      {"a name and our port", "LocalHost:8171", "localhost"},
      {"an address of version 6", "[::1]:8171", "[::1]"},
      {"an origin", "http://127.0.0.1:8171", "127.0.0.1"},
      {"another port", "localhost:8172", ""},
      {"no port is port 80", "localhost", ""},
      {"a name that only begins like ours", "localhost.evil.example:8171", "localhost.evil.example"},
      {"a user before the name", "localhost@evil.example:8171", ""},
      {"a path behind it", "localhost:8171/x", ""},
      {"another scheme", "https://localhost:8171", ""},
      {"a sandboxed page", "null", ""},
      {"nothing", "", ""},
      {"a bracket that is open", "[::1", ""},
      {"a port alone", ":8171", ""},
      {"two ports", "localhost:80:8171", ""},
  };
  for (const auto& test : kCases) EXPECT_EQ(host_in(test.authority, 8171), test.want) << test.why;
}

}  // namespace
