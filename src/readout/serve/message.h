#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace readout {

/// What is asked of the API: a path and its parameters, decoded.
struct Request {
  std::string path;  ///< as it was sent, without the query
  std::vector<std::pair<std::string, std::string>> parameters;

  const std::string* parameter(std::string_view name) const;  ///< the first of that name; null if there is none
};

/// "/api/v1/quotes?speaker=us" as a request.
Request parse_target(std::string_view target);

/// The target of a request with another value of one parameter.
std::string target_with(const Request& request, std::string_view parameter, std::string_view value);

/// "%2F" as "/", and in a query "+" as a blank. What is no such escape stays.
std::string decode_percent(std::string_view text, bool in_query);

/// One answer, whoever sends it. `body` is all of it.
struct Reply {
  int status = 200;
  std::string type = "application/json";
  std::string body;
  std::string etag = {};   ///< of the body; empty for what no client should keep
  std::string link = {};   ///< to the next page
  std::string allow = {};  ///< methods, where another one was tried
  int retry_after = 0;     ///< seconds after which the answer may be another; 0: that is not known
};

/// An error as problem+json (RFC 9457). `code` ends its type: "/problems/not-found".
Reply problem(int status, std::string_view code, std::string_view title, std::string_view detail);

/// Thrown by handlers to answer with a problem.
struct ProblemReply {
  Reply reply;
};
[[noreturn]] void fail_with(int status, std::string_view code, std::string_view title, std::string_view detail);

}  // namespace readout
