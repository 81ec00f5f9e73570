#include "readout/serve/metrics.h"

#include <algorithm>

namespace readout {
namespace {

std::string short_number(double number) {
  std::string out = std::to_string(number);
  out.erase(out.find_last_not_of('0') + 1);
  if (out.ends_with('.')) out.pop_back();
  return out;
}

}  // namespace

void Metrics::count(std::string_view route, int status, double seconds, size_t bytes) {
  std::lock_guard lock(busy_);
  ++requests_[{std::string(route), status}];
  ++within_[static_cast<size_t>(std::ranges::lower_bound(kBounds, seconds) - kBounds.begin())];
  seconds_ += seconds;
  bytes_ += static_cast<int64_t>(bytes);
}

std::string Metrics::text() {
  std::lock_guard lock(busy_);
  std::string out = "# HELP readout_http_requests_total Requests by route and status.\n# TYPE readout_http_requests_total counter\n";
  int64_t count = 0;
  for (const auto& [which, number] : requests_)
    out += "readout_http_requests_total{route=\"" + which.first + "\",code=\"" + std::to_string(which.second) + "\"} " +
           std::to_string(number) + '\n';
  out += "# HELP readout_http_request_seconds Time from a request to its answer.\n# TYPE readout_http_request_seconds histogram\n";
  for (size_t i = 0; i < kBounds.size(); ++i)
    out += "readout_http_request_seconds_bucket{le=\"" + short_number(kBounds[i]) + "\"} " + std::to_string(count += within_[i]) + '\n';
  count += within_.back();
  out += "readout_http_request_seconds_bucket{le=\"+Inf\"} " + std::to_string(count) + "\nreadout_http_request_seconds_sum " +
         short_number(seconds_) + "\nreadout_http_request_seconds_count " + std::to_string(count) +
         "\n# HELP readout_http_body_bytes_total Bytes of bodies before compression.\n# TYPE readout_http_body_bytes_total counter\n"
         "readout_http_body_bytes_total " +
         std::to_string(bytes_) + '\n';
  return out;
}

}  // namespace readout
