#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "readout/ask/asked.h"

namespace readout {

/// What a question needs to be ready; each with all before it.
enum class Need { none, opened, derived, listed, indexed };

/// Of the time for one question.
class TimeLeft {
 public:
  explicit TimeLeft(int64_t limit_ms) : limit_ms_(limit_ms) {}
  /// 0 if there is no limit, below it when the time is over.
  int64_t ms() const;
  bool any() const { return limit_ms_ != 0; }
  std::chrono::steady_clock::time_point end() const { return begin_ + std::chrono::milliseconds(limit_ms_); }

 private:
  int64_t limit_ms_;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

/// What a record's file and its log are at the moment: another value tells that it was written or replaced.
std::string state_of_record(const std::string& record);

int64_t now_in_seconds();

/// A record as it is seen from one viewpoint. Its own thread makes ready what questions need, step by step: a question waits for that
/// as long as it may, and what it did not wait for is there for the next. One at a time asks, in the order in which they came; between two
/// steps, too.
class Seat {
 public:
  /// With `turn`, a step is made only by who holds it.
  Seat(std::string record, Viewpoint from, const Lexicons& lex, std::timed_mutex* turn = nullptr);
  ~Seat();

  /// The record as it was opened: any number of threads may search it at once, also when it is replaced meanwhile.
  struct Opened {
    std::shared_ptr<Asked> asked;  ///< null until it is opened
    std::string state;             ///< of the record
    int64_t until = 0;             ///< the second from which on it would be seen otherwise
  };

  /// The record, held for one question: nobody who writes changes it until this is gone.
  class Held {
   public:
    ~Held();
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;

    const Opened& opened() const { return seat_.opened_; }

   private:
    friend class Seat;
    explicit Held(Seat& seat);
    Seat& seat_;
  };
  /// Throws a problem when it has to wait for too long, and what went wrong when it was made ready.
  Held ask(Need need, const TimeLeft& left);

  /// Waits for nobody, once what searches look at is ready.
  Opened search(const TimeLeft& left);

  /// From now on this is made ready before anybody asks, again when the record changed or an embargo ended.
  void keep(Need need);
  /// Is all of keep() ready? Throws what went wrong.
  bool is_kept();
  size_t waiting();  ///< how many wait for it

  /// Ends what is made ready, and all waiting.
  void stop();
  /// Ends what is asked, too.
  void cut();
  bool is_cut() const { return cut_; }

 private:
  struct Waiter {
    Need need;
    bool has = false;  ///< the record, to use
    std::exception_ptr failure = {};
    std::condition_variable told = {};
  };
  void work();
  bool take_turn(std::unique_lock<std::mutex>& lock);
  bool work_once(std::unique_lock<std::mutex>& lock);
  Need step(Need done);
  void open();
  Need target() const;
  bool is_current() const;
  bool is_ready(Need need) const { return need == Need::none || (ready_ >= need && is_current()); }
  void wait_in_line(std::unique_lock<std::mutex>& lock, Waiter& waiter, const TimeLeft& left);
  void hand_over();
  void give_back();

  const std::string record_;
  const Viewpoint from_;
  const Lexicons& lex_;
  std::timed_mutex* const turn_;

  std::mutex busy_;  ///< held for moments only; holds the rest but what `opened_` has
  std::condition_variable work_;
  std::list<Waiter*> line_;
  bool taken_ = false, at_work_ = false;  ///< by somebody who asks, or by the thread; who took it may change all below
  std::exception_ptr failure_;            ///< of the last step, if it failed
  Need kept_ = Need::none, ready_ = Need::none;
  Opened opened_;
  bool stops_ = false;
  std::atomic<bool> cut_ = false;  ///< what is asked ends with TooLong
  std::thread thread_;
};

/// Throws a problem that is none a second later.
[[noreturn]] void fail_later(std::string_view code, std::string_view title, std::string_view detail);
[[noreturn]] void fail_with_busy(std::string_view detail);

}  // namespace readout
