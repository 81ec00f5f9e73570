#include "readout/serve/seat.h"

#include <malloc.h>
#include <sys/stat.h>

#include <algorithm>
#include <limits>

#include "readout/base/error.h"
#include "readout/serve/message.h"

namespace readout {
namespace {

using std::chrono::milliseconds;

constexpr int64_t kDay = 86'400;
constexpr int64_t kPartMs = 200;          // of the index of words between two questions
constexpr std::chrono::seconds kLook{1};  // whether the record changed
constexpr milliseconds kTurn{50};         // between two looks whether to stop while another seat derives

std::string stamp(const std::string& path) {
  struct stat file {};
  if (::stat(path.c_str(), &file) != 0) return "-";
  return std::to_string(file.st_dev) + ':' + std::to_string(file.st_ino) + ':' + std::to_string(file.st_size) + ':' +
         std::to_string(file.st_mtim.tv_sec) + '.' + std::to_string(file.st_mtim.tv_nsec);
}

/// Lets go of a view that is held.
struct Release {
  View& view;
  ~Release() { view.let_go(); }
};

}  // namespace

int64_t TimeLeft::ms() const {
  if (!any()) return 0;
  const int64_t left = std::chrono::duration_cast<milliseconds>(end() - std::chrono::steady_clock::now()).count();
  return left == 0 ? -1 : left;
}

void fail_later(std::string_view code, std::string_view title, std::string_view detail) {
  Reply reply = problem(503, code, title, detail);
  reply.retry_after = 1;
  throw ProblemReply{reply};
}

void fail_with_busy(std::string_view detail) { fail_later("busy", "Too many ask", detail); }

std::string state_of_record(const std::string& record) { return stamp(record) + '/' + stamp(record + "-wal"); }

int64_t now_in_seconds() {
  return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

Seat::Seat(std::string record, Viewpoint from, const Lexicons& lex, std::timed_mutex* turn)
    : record_(std::move(record)), from_(std::move(from)), lex_(lex), turn_(turn), thread_([this] { work(); }) {}

Seat::~Seat() {
  stop();
  thread_.join();
}

Seat::Held::Held(Seat& seat) : seat_(seat) {}

Seat::Held::~Held() {
  opened().asked->view.let_go();
  seat_.give_back();
}

Seat::Held Seat::ask(Need need, const TimeLeft& left) {
  std::unique_lock lock(busy_);
  for (;;) {
    Waiter me{need};
    wait_in_line(lock, me, left);
    lock.unlock();
    try {
      if (opened_.asked->view.hold()) return Held(*this);
    } catch (...) {
      give_back();
      throw;
    }
    lock.lock();  // somebody wrote to the record just now
    ready_ = Need::none;
    taken_ = false;
    hand_over();
  }
}

Seat::Opened Seat::search(const TimeLeft& left) {
  std::unique_lock lock(busy_);
  if (!at_work_ && is_ready(Need::indexed)) return opened_;
  Waiter me{Need::indexed};
  wait_in_line(lock, me, left);
  taken_ = false;
  hand_over();
  return opened_;
}

/// Returns when the record is the waiter's to use; else throws.
void Seat::wait_in_line(std::unique_lock<std::mutex>& lock, Waiter& waiter, const TimeLeft& left) {
  line_.push_back(&waiter);
  hand_over();
  const auto over = [&] { return waiter.has || waiter.failure || stops_; };
  if (left.any())
    waiter.told.wait_until(lock, left.end(), over);
  else
    waiter.told.wait(lock, over);
  if (waiter.has) return;
  line_.remove(&waiter);
  if (stops_) fail_later("stopping", "The server stops", "it was told to end");
  if (waiter.failure) std::rethrow_exception(waiter.failure);
  if (ready_ < waiter.need) fail_later("warming", "The record is being made ready", "what the question needs is not there yet");
  fail_with_busy("the questions before this one took longer than the server's limit");
}

/// Gives the record to the first in line who can use it.
void Seat::hand_over() {
  if (taken_) return;
  const bool current = is_current();
  const auto next =
      std::ranges::find_if(line_, [&](const Waiter* waiter) { return waiter->need == Need::none || (current && ready_ >= waiter->need); });
  if (next == line_.end()) {
    if (!line_.empty()) work_.notify_one();
    return;
  }
  Waiter* waiter = *next;
  line_.erase(next);
  taken_ = waiter->has = true;
  waiter->told.notify_one();
}

void Seat::give_back() {
  std::lock_guard lock(busy_);
  taken_ = false;
  hand_over();
}

void Seat::keep(Need need) {
  std::lock_guard lock(busy_);
  kept_ = need;
  work_.notify_one();
}

bool Seat::is_kept() {
  std::lock_guard lock(busy_);
  if (failure_) std::rethrow_exception(failure_);
  return ready_ >= kept_;
}

size_t Seat::waiting() {
  std::lock_guard lock(busy_);
  return line_.size();
}

void Seat::stop() {
  std::lock_guard lock(busy_);
  stops_ = true;
  if (at_work_) cut_ = true;
  for (Waiter* waiter : line_) waiter->told.notify_one();
  work_.notify_one();
}

void Seat::cut() { cut_ = true; }

bool Seat::is_current() const { return opened_.asked && opened_.state == state_of_record(record_) && now_in_seconds() < opened_.until; }

Need Seat::target() const {
  Need most = kept_;
  for (const Waiter* waiter : line_) most = std::max(most, waiter->need);
  return most;
}

void Seat::work() {
  std::unique_lock lock(busy_);
  while (!stops_) {
    const bool idle = is_ready(target());
    if ((idle || (take_turn(lock) && !work_once(lock))) && !stops_) work_.wait_for(lock, kLook);
  }
}

/// Waits behind those who ask, so that they come in between two steps. False if it is to stop.
bool Seat::take_turn(std::unique_lock<std::mutex>& lock) {
  if (!taken_) return true;
  Waiter me{Need::none};
  line_.push_back(&me);
  me.told.wait(lock, [&] { return me.has || stops_; });
  if (!me.has) line_.remove(&me);
  return me.has;
}

/// Makes one step, and tells who waits for it in vain. `lock` is held but for the step itself.
bool Seat::work_once(std::unique_lock<std::mutex>& lock) {
  taken_ = at_work_ = true;
  if (!is_current()) ready_ = Need::none;
  const Need done = ready_;
  Need ready = done;
  failure_ = {};
  std::exception_ptr failure;
  lock.unlock();
  try {
    ready = step(done);
  } catch (...) {
    failure = std::current_exception();
  }
  lock.lock();
  taken_ = at_work_ = false;
  ready_ = ready;
  failure_ = failure;
  for (Waiter* waiter : line_)
    if (failure && waiter->need > ready_) {
      waiter->failure = failure;
      waiter->told.notify_one();
    }
  hand_over();
  return !failure;
}

/// Makes ready what comes after `done`; returns how far it came.
Need Seat::step(Need done) {
  std::unique_lock<std::timed_mutex> turn;
  if (turn_) {
    turn = std::unique_lock(*turn_, std::defer_lock);
    while (!turn.try_lock_for(kTurn))
      if (cut_) throw TooLong("it was stopped");
  }
  if (done == Need::none) {
    open();
    return Need::opened;
  }
  View& view = opened_.asked->view;
  if (!view.hold()) return Need::none;  // somebody wrote to the record
  const Release release{view};
  if (done == Need::opened) view.derived();
  if (done == Need::derived) view.listed();
  if (done == Need::listed) {
    if (!view.prepare_search(kPartMs)) return done;
    opened_.asked->prepare_search();
  }
  malloc_trim(0);  // it took several times of what stays
  return static_cast<Need>(static_cast<int>(done) + 1);
}

void Seat::open() {
  opened_.asked.reset();
  opened_.state = state_of_record(record_);
  const int64_t now = now_in_seconds();
  opened_.asked = std::make_shared<Asked>(record_, from_, lex_, &cut_);
  // Without `as_of` it is now, which shows more when an embargo ends, and counts another day at midnight.
  opened_.until =
      from_.as_of.empty() ? std::min(opened_.asked->view.stands_until(), (now / kDay + 1) * kDay) : std::numeric_limits<int64_t>::max();
}

}  // namespace readout
