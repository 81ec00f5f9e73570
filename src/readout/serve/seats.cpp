#include "readout/serve/seats.h"

#include <algorithm>

namespace readout {
namespace {

constexpr size_t kMostOthers = 3;          // seats; each holds the metadata and what was derived for it
constexpr size_t kMostBytes = 64u << 20;   // of answers that are kept
constexpr size_t kLargestKept = 8u << 20;  // a longer answer is made anew each time

}  // namespace

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

Seats::Seats(std::string record, Viewpoint own, const Lexicons& lex)
    : record_(std::move(record)), lex_(lex), own_key_(key_of(own)), own_(std::make_shared<Seat>(record_, std::move(own), lex)) {}

std::shared_ptr<Seat> Seats::seat(const Viewpoint& from) {
  const std::string key = key_of(from);
  if (key == own_key_) return own_;
  std::lock_guard lock(busy_);
  const auto known = std::ranges::find(others_, key, &std::pair<std::string, std::shared_ptr<Seat>>::first);
  if (known != others_.end()) {
    others_.splice(others_.begin(), others_, known);
  } else {
    if (others_.size() >= kMostOthers) {
      const auto idle = std::find_if(others_.rbegin(), others_.rend(), [](const auto& one) { return one.second.use_count() == 1; });
      if (idle == others_.rend()) fail_with_busy("others ask from as many viewpoints as there is room for");
      others_.erase(std::prev(idle.base()));
    }
    others_.emplace_front(key, std::make_shared<Seat>(record_, from, lex_, &turn_));
  }
  return others_.front().second;
}

void Seats::stop() {
  own_->stop();
  std::lock_guard lock(busy_);
  for (const auto& [key, seat] : others_) seat->stop();
}

void Seats::cut() {
  own_->cut();
  std::lock_guard lock(busy_);
  for (const auto& [key, seat] : others_) seat->cut();
}

}  // namespace readout
