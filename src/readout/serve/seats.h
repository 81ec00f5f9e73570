#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "readout/serve/message.h"
#include "readout/serve/seat.h"

namespace readout {

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

/// The seats of a record: one for the server's own viewpoint, and few for others, those asked for last. For any thread.
class Seats {
 public:
  Seats(std::string record, Viewpoint own, const Lexicons& lex);

  Seat& own() { return *own_; }
  /// The seat of this viewpoint, new or not. Throws a problem when too many others are asked.
  std::shared_ptr<Seat> seat(const Viewpoint& from);
  void stop();
  void cut();

 private:
  static std::string key_of(const Viewpoint& from) { return from.as_of + '\n' + from.known; }

  std::string record_;
  const Lexicons& lex_;
  std::timed_mutex turn_;  ///< of seats but the own: one at a time derives, which takes several times of what stays
  std::string own_key_;
  std::shared_ptr<Seat> own_;
  std::mutex busy_;
  std::list<std::pair<std::string, std::shared_ptr<Seat>>> others_;
};

}  // namespace readout
