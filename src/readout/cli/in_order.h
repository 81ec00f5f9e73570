#pragma once

#include <algorithm>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace readout {

/// Does `count` jobs on several threads and hands the outcomes out in the order
/// of the jobs; no thread runs further ahead than a window, which bounds memory.
/// Where one thread is asked for, it is the one that asks. A job must not throw.
template <class Outcome>
class InOrder {
 public:
  /// `threads` 0: all cores.
  InOrder(size_t count, unsigned threads, std::function<Outcome(size_t)> job) : count_(count), job_(std::move(job)) {
    const unsigned cores = std::max(1u, std::thread::hardware_concurrency());
    const auto workers = static_cast<unsigned>(std::min<size_t>(threads ? threads : cores, std::max<size_t>(1, count)));
    window_ = workers * size_t{kAhead};
    if (threads == 1) return;
    for (unsigned i = 0; i < workers; ++i) workers_.emplace_back([this] { work(); });
  }

  ~InOrder() {
    {
      std::lock_guard lock(mutex_);
      next_ = taken_ = count_;
    }
    changed_.notify_all();
  }

  /// The next outcome; empty after the last.
  std::optional<Outcome> next() {
    if (workers_.empty()) return taken_ < count_ ? std::optional(job_(taken_++)) : std::nullopt;
    std::unique_lock lock(mutex_);
    if (taken_ == count_) return {};
    changed_.wait(lock, [&] { return done_.contains(taken_); });
    Outcome outcome = std::move(done_.extract(taken_).mapped());
    ++taken_;
    changed_.notify_all();
    return outcome;
  }

 private:
  static constexpr unsigned kAhead = 8;  // jobs a thread may be ahead of what was taken: more no longer stay in its cache

  void work() {
    for (;;) {
      size_t mine;
      {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return next_ >= count_ || next_ < taken_ + window_; });
        if (next_ >= count_) return;
        mine = next_++;
      }
      Outcome outcome = job_(mine);
      std::lock_guard lock(mutex_);
      done_.emplace(mine, std::move(outcome));
      changed_.notify_all();
    }
  }

  const size_t count_;
  const std::function<Outcome(size_t)> job_;
  size_t window_ = 0;
  std::mutex mutex_;
  std::condition_variable changed_;
  size_t next_ = 0, taken_ = 0;
  std::map<size_t, Outcome> done_;
  std::vector<std::jthread> workers_;  // last: joined before what they use goes
};

}  // namespace readout
