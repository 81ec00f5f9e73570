#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "readout/ask/asked.h"
#include "readout/serve/message.h"

namespace readout {

/// A record as it was opened from one viewpoint.
struct Opened {
  std::shared_ptr<Asked> asked;  ///< null until the first question, and after the record changed
  std::string state;             ///< of the record when it was opened
  int64_t until = 0;             ///< the second from which on it would be seen otherwise
};

/// A record as it is seen from one viewpoint: one thread at a time asks, any number of them search.
class Seat {
 public:
  std::timed_mutex busy;  ///< held while the record is asked
  Opened opened;          ///< of who holds it

  /// What can be searched without holding it.
  Opened searched() {
    const std::lock_guard lock(moment_);
    return searched_;
  }
  /// Lets others search what is open. The caller holds `busy`.
  void publish() {
    opened.asked->prepare_search();
    const std::lock_guard lock(moment_);
    searched_ = opened;
  }
  /// What is open is no longer good.
  void close() {
    opened.asked.reset();
    const std::lock_guard lock(moment_);
    searched_.asked.reset();
  }

 private:
  std::mutex moment_;
  Opened searched_;
};

/// Answers by what was asked, those asked for last; bounded in bytes. For any thread.
class Answered {
 public:
  std::optional<Reply> find(const std::string& key, const std::string& state);
  void keep(const std::string& key, const std::string& state, const Reply& reply, int64_t until);

 private:
  struct Entry {
    std::string key;
    std::shared_ptr<const Reply> reply;
    int64_t until = 0;
  };
  static size_t weight(const Entry& entry);
  void drop_last();

  std::mutex busy_;
  std::string state_;
  size_t bytes_ = 0;
  std::list<Entry> recent_;
  std::unordered_map<std::string, std::list<Entry>::iterator> by_key_;
};

/// The seats of a record: few, by viewpoint, those asked for last.
class Seats {
 public:
  explicit Seats(std::string record) : record_(std::move(record)) {}

  const std::string& record() const { return record_; }
  /// What the file and its log are at the moment: another value tells that the record was written or replaced.
  std::string state() const;
  /// The seat of this viewpoint, new or not.
  std::shared_ptr<Seat> seat(const Viewpoint& from);

 private:
  std::string record_;
  std::mutex busy_;
  std::list<std::pair<std::string, std::shared_ptr<Seat>>> recent_;
};

int64_t now_in_seconds();

}  // namespace readout
