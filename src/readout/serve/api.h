#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "readout/serve/message.h"
#include "readout/serve/metrics.h"
#include "readout/serve/seats.h"

namespace readout {

/// What the server is told when it starts; requests can only narrow it.
struct ApiOptions {
  std::string record;
  Viewpoint from;
  int64_t limit_ms = 10'000;  ///< for one question; 0: none
};

struct Route;

/// What a handler works with: the request, its values by name, and the record from the viewpoint of the request.
struct Call {
  const Request& request;
  const std::vector<std::string>& values;  ///< of the path: "{document}" and the like, in order
  Asked& asked;
  const ApiOptions& options;

  std::string parameter(std::string_view name) const;  ///< empty if it was not given
  size_t number(std::string_view name, size_t otherwise, size_t most) const;
  Viewpoint from;
  int64_t limit_ms = 0;  ///< what is left for finding words; 0: no limit
};

/// The answers of /api/v1, of /openapi.json, /healthz and /readyz, over one record. For any number of threads:
/// a question holds the seat of its viewpoint, so that those of one viewpoint come one after the other, once what they need is ready;
/// searches wait for no other question; an answer that was given before is given again without one.
class Api {
 public:
  Api(ApiOptions options, const Lexicons& lex);

  /// Never throws: what goes wrong is a problem.
  Reply answer(const Request& request);

  /// From now on what questions from the server's own viewpoint need is made ready before anybody asks.
  void keep_warm();
  /// May the answer have to wait for the record? Not one that was given before, or needs none.
  bool may_wait(const Request& request);
  /// Ends all waiting; then cut() ends all questions.
  void stop() { seats_.stop(); }
  void cut() { seats_.cut(); }

  Metrics& metrics() { return metrics_; }
  /// The path of the route that answers a request, for counting: "/api/v1/documents/{document}"; empty for none.
  static std::string_view route_of(const std::string& path);

 private:
  Reply answer_route(const Route& route, const Request& request, const std::vector<std::string>& values);
  Reply ask_record(const Route& route, const Request& request, const std::vector<std::string>& values, const Viewpoint& from);
  Reply answer_from(const Seat::Opened& opened, const Route& route, Call call);
  Viewpoint viewpoint_of(const Request& request) const;
  Reply ready();

  ApiOptions options_;
  const Lexicons& lex_;
  Seats seats_;
  Answered answered_;
  Metrics metrics_;
  bool keeps_warm_ = false;
};

}  // namespace readout
