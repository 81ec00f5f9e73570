#include "readout/serve/seats.h"

#include <sys/stat.h>

#include <algorithm>
#include <chrono>

namespace readout {
namespace {

constexpr size_t kMostSeats = 4;           // each holds the metadata and what was derived for it
constexpr size_t kMostBytes = 64u << 20;   // of answers that are kept
constexpr size_t kLargestKept = 8u << 20;  // a longer answer is made anew each time

std::string stamp(const std::string& path) {
  struct stat file {};
  if (::stat(path.c_str(), &file) != 0) return "-";
  return std::to_string(file.st_dev) + ':' + std::to_string(file.st_ino) + ':' + std::to_string(file.st_size) + ':' +
         std::to_string(file.st_mtim.tv_sec) + '.' + std::to_string(file.st_mtim.tv_nsec);
}

}  // namespace

int64_t now_in_seconds() {
  return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

std::optional<Reply> Answered::find(const std::string& key, const std::string& state) {
  std::shared_ptr<const Reply> reply;
  {
    std::lock_guard lock(busy_);
    if (state != state_) return {};
    const auto known = by_key_.find(key);
    if (known == by_key_.end() || known->second->until <= now_in_seconds()) return {};
    recent_.splice(recent_.begin(), recent_, known->second);
    reply = known->second->reply;
  }
  return *reply;
}

void Answered::keep(const std::string& key, const std::string& state, const Reply& reply, int64_t until) {
  if (reply.body.size() > kLargestKept) return;
  std::lock_guard lock(busy_);
  if (state != state_) {
    while (!recent_.empty()) drop_last();
    state_ = state;
  }
  if (const auto known = by_key_.find(key); known != by_key_.end()) {
    recent_.splice(recent_.end(), recent_, known->second);
    drop_last();
  }
  recent_.push_front({key, std::make_shared<const Reply>(reply), until});
  by_key_.emplace(key, recent_.begin());
  bytes_ += weight(recent_.front());
  while (bytes_ > kMostBytes) drop_last();
}

size_t Answered::weight(const Entry& entry) {
  constexpr size_t kAround = 512;  // what an entry takes beside its texts
  return entry.key.size() + entry.reply->body.size() + kAround;
}

void Answered::drop_last() {
  bytes_ -= weight(recent_.back());
  by_key_.erase(recent_.back().key);
  recent_.pop_back();
}

std::string Seats::state() const { return stamp(record_) + '/' + stamp(record_ + "-wal"); }

std::shared_ptr<Seat> Seats::seat(const Viewpoint& from) {
  const std::string key = from.as_of + '\n' + from.known;
  std::lock_guard lock(busy_);
  const auto known = std::ranges::find(recent_, key, &std::pair<std::string, std::shared_ptr<Seat>>::first);
  if (known != recent_.end())
    recent_.splice(recent_.begin(), recent_, known);
  else
    recent_.emplace_front(key, std::make_shared<Seat>());
  if (recent_.size() > kMostSeats) recent_.pop_back();
  return recent_.front().second;
}

}  // namespace readout
