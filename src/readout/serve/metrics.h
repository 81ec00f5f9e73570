#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

namespace readout {

/// What the server has done, for Prometheus. For any thread.
class Metrics {
 public:
  void count(std::string_view route, int status, double seconds, size_t bytes);
  std::string text();

 private:
  static constexpr std::array kBounds = {0.001, 0.005, 0.015, 0.08, 0.5, 2.0, 10.0};  ///< seconds

  std::mutex busy_;
  std::map<std::pair<std::string, int>, int64_t> requests_;  // by route and status
  std::array<int64_t, kBounds.size() + 1> within_{};
  double seconds_ = 0;
  int64_t bytes_ = 0;
};

}  // namespace readout
