#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <unordered_map>
#include <vector>

namespace readout {

/// The connections of the clients of a server. One thread waits for all of them; others make the answers. A client holds no thread while
/// it sends, takes or thinks, and has so long for each: who is slow, sends no request or breaks off costs nobody else anything.
class Connections {
 public:
  struct Response {
    std::string bytes;
    bool last = false;  ///< the connection is closed after it
  };
  /// Makes the response to the head of a request, all up to the blank line. Called by several threads; does not throw.
  using Answer = std::function<Response(std::string head)>;

  /// May the answer take long, since it waits for others? Called by several threads; does not throw.
  using MayWait = std::function<bool(std::string_view head)>;
  struct Threads {
    size_t quick, slow;  ///< for answers that take no time, and for those that may
  };

  Connections(Threads threads, MayWait may_wait, Answer answer);
  ~Connections();

  /// Takes over a socket that was accepted. For any thread.
  void add(int socket);
  /// Answers what was asked so far, then closes all. After a moment `cut` is called, which ends what still takes its time, and the
  /// connections are closed as they are.
  void end(const std::function<void()>& cut);

 private:
  using Clock = std::chrono::steady_clock;
  enum class Stage { reading, answering, writing, closing };
  struct Connection;

  void wait();
  void end_all(Clock::time_point now);
  void take_new();
  void read(Connection& connection);
  void arm(Connection& connection, uint32_t events);
  bool look_for_request(Connection& connection);
  void refuse(Connection& connection, int status, const char* detail);
  void write(Connection& connection);
  void after_response(Connection& connection);
  void close_late(Clock::time_point now);
  bool make_room();
  void close(Connection& connection);
  void work(bool quick);

  MayWait may_wait_;
  Answer answer_;
  std::function<void()> cut_;
  Clock::time_point ends_;  ///< what is ending
  int events_ = -1, wake_ = -1;
  std::atomic<bool> ending_ = false;
  std::unordered_map<int, std::unique_ptr<Connection>> open_;  ///< of the waiting thread alone
  size_t most_;                                                ///< connections
  size_t waiting_bytes_ = 0;                                   ///< of responses that are being written
  std::mutex busy_;                                            ///< holds the lists below
  std::vector<int> new_;                                       ///< sockets
  std::vector<Connection*> answered_;
  std::deque<Connection*> asked_, slow_;
  std::condition_variable any_asked_, any_slow_;
  std::thread waiting_;
  std::vector<std::thread> workers_;
};

}  // namespace readout
