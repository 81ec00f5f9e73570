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

/// Does jobs on several threads and hands the outcomes out in the order of the jobs;
/// no thread runs further ahead than a window, which bounds memory. Where one thread
/// is asked for, it is the one that asks. Neither `more` nor `work` may throw.
template <class Job, class Outcome>
class InOrder {
 public:
  /// `threads` 0: all cores. `more` gives the next job, empty after the last; one thread at a time calls it.
  InOrder(unsigned threads, std::function<std::optional<Job>()> more, std::function<Outcome(Job)> work)
      : more_(std::move(more)), work_(std::move(work)) {
    const unsigned cores = std::max(1u, std::thread::hardware_concurrency()), workers = threads ? threads : cores;
    window_ = workers * size_t{kAhead};
    if (threads == 1) return;
    for (unsigned i = 0; i < workers; ++i) workers_.emplace_back([this] { run(); });
  }

  ~InOrder() {
    {
      std::lock_guard lock(mutex_);
      ended_ = true;
    }
    changed_.notify_all();
  }

  /// The next outcome; empty after the last.
  std::optional<Outcome> next() {
    if (workers_.empty()) {
      std::optional<Job> job = more_();
      return job ? std::optional(work_(*std::move(job))) : std::nullopt;
    }
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return done_.contains(taken_) || (ended_ && taken_ == begun_); });
    if (taken_ == begun_) return {};
    Outcome outcome = std::move(done_.extract(taken_).mapped());
    ++taken_;
    changed_.notify_all();
    return outcome;
  }

 private:
  static constexpr unsigned kAhead = 8;  // jobs a thread may be ahead of what was taken: more no longer stay in its cache

  void run() {
    for (size_t mine = 0;;) {
      std::optional<Job> job = begin(mine);
      if (!job) return;
      Outcome outcome = work_(*std::move(job));
      std::lock_guard lock(mutex_);
      done_.emplace(mine, std::move(outcome));
      changed_.notify_all();
    }
  }

  std::optional<Job> begin(size_t& number) {
    std::lock_guard one_at_a_time(asking_);
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [&] { return ended_ || begun_ < taken_ + window_; });
      if (ended_) return {};
    }
    std::optional<Job> job = more_();
    std::lock_guard lock(mutex_);
    if (job)
      number = begun_++;
    else
      ended_ = true;
    changed_.notify_all();
    return job;
  }

  const std::function<std::optional<Job>()> more_;
  const std::function<Outcome(Job)> work_;
  size_t window_ = 0;
  std::mutex asking_, mutex_;
  std::condition_variable changed_;
  size_t begun_ = 0, taken_ = 0;
  bool ended_ = false;  // no more jobs are begun
  std::map<size_t, Outcome> done_;
  std::vector<std::jthread> workers_;  // last: joined before what they use goes
};

}  // namespace readout
