#include "readout/serve/connections.h"

#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include "readout/base/error.h"
#include "readout/base/utf8.h"
#include "readout/serve/message.h"

namespace readout {
namespace {

using std::chrono::seconds;

constexpr size_t kLongestHead = 16 << 10;
constexpr size_t kMostConnections = 1000;            // then the one that has not asked for the longest time is closed
constexpr size_t kOtherFiles = 100;                  // that the program has open beside connections
constexpr seconds kIdle{30};                         // a connection is kept so long between two requests
constexpr seconds kPatience{5};                      // for a request to come in, for a part of a response to go out
constexpr seconds kLongestWrite{60};                 // for all of a response
constexpr size_t kMostWaiting = 128 << 20;           // bytes of responses that clients did not take yet
constexpr seconds kLinger{2};                        // for a client to take the last bytes and close
constexpr int kSweepMs = 250, kEndSweepMs = 20;      // between two looks for those that are late
constexpr std::chrono::milliseconds kFarewell{400};  // a server that ends waits so long for its answers and clients

bool would_block() { return errno == EAGAIN || errno == EWOULDBLOCK; }

/// Has the head of a request a body behind it? Nothing here takes one.
bool has_body(std::string_view head) {
  const std::string all = lower(head);
  return all.find("\r\ncontent-length:") != std::string::npos || all.find("\r\ntransfer-encoding:") != std::string::npos;
}

}  // namespace

struct Connections::Connection {
  int socket = -1;
  Stage stage = Stage::reading;
  Clock::time_point until;  ///< when its patience ends
  Clock::time_point since;  ///< when its stage began
  bool ended = false;       ///< by the client: it will ask no more
  std::string in;
  std::string head;  ///< of the request that is answered
  Response response;
  size_t sent = 0;
};

Connections::Connections(Threads threads, MayWait may_wait, Answer answer)
    : may_wait_(std::move(may_wait)), answer_(std::move(answer)), most_(kMostConnections) {
  events_ = epoll_create1(EPOLL_CLOEXEC);
  wake_ = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  epoll_event event{.events = EPOLLIN, .data = {.fd = wake_}};
  if (events_ < 0 || wake_ < 0 || epoll_ctl(events_, EPOLL_CTL_ADD, wake_, &event) != 0) throw Error("cannot wait for connections");
  if (rlimit files; getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur < kMostConnections + kOtherFiles)
    most_ = std::max<size_t>(files.rlim_cur, 2 * kOtherFiles) - kOtherFiles;
  waiting_ = std::thread([this] { wait(); });
  for (size_t i = 0; i < threads.quick + threads.slow; ++i) workers_.emplace_back([this, quick = i < threads.quick] { work(quick); });
}

Connections::~Connections() {
  end([] {});
  ::close(events_);
  ::close(wake_);
}

void Connections::add(int socket) {
  fcntl(socket, F_SETFL, fcntl(socket, F_GETFL) | O_NONBLOCK);
  {
    std::lock_guard lock(busy_);
    new_.push_back(socket);
  }
  eventfd_write(wake_, 1);
}

void Connections::end(const std::function<void()>& cut) {
  if (!waiting_.joinable()) return;
  cut_ = cut;
  ends_ = Clock::now() + kFarewell;
  ending_ = true;
  eventfd_write(wake_, 1);
  waiting_.join();
  {
    std::lock_guard lock(busy_);
    asked_.push_back(nullptr);  // tells the workers to stop
    slow_.push_back(nullptr);
  }
  any_asked_.notify_all();
  any_slow_.notify_all();
  for (std::thread& worker : workers_) worker.join();
}

void Connections::work(bool quick) {
  std::deque<Connection*>& asked = quick ? asked_ : slow_;
  for (;;) {
    Connection* connection = nullptr;
    {
      std::unique_lock lock(busy_);
      (quick ? any_asked_ : any_slow_).wait(lock, [&] { return !asked.empty(); });
      connection = asked.front();
      if (!connection) return;  // and leave it to the others
      asked.pop_front();
    }
    if (quick && may_wait_(connection->head)) {
      std::lock_guard lock(busy_);
      slow_.push_back(connection);
      any_slow_.notify_one();
      continue;
    }
    const bool last = has_body(connection->head);
    connection->response = answer_(std::move(connection->head));
    connection->response.last |= last || ending_;
    const std::string& bytes = connection->response.bytes;
    const ssize_t sent = ::send(connection->socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    connection->sent = sent > 0 ? static_cast<size_t>(sent) : 0;
    {
      std::lock_guard lock(busy_);
      answered_.push_back(connection);
    }
    eventfd_write(wake_, 1);
  }
}

void Connections::wait() {
  std::array<epoll_event, 256> events;
  auto next_sweep = Clock::now() + std::chrono::milliseconds(kSweepMs);
  while (!ending_ || !open_.empty()) {
    const int count = epoll_wait(events_, events.data(), static_cast<int>(events.size()), ending_ ? kEndSweepMs : kSweepMs);
    for (int i = 0; i < count; ++i) {
      const int socket = events[static_cast<size_t>(i)].data.fd;
      if (socket == wake_) {
        take_new();
        continue;
      }
      const auto at = open_.find(socket);
      if (at == open_.end()) continue;
      if (at->second->stage == Stage::writing)
        write(*at->second);
      else if (at->second->stage != Stage::answering)
        read(*at->second);
    }
    const auto now = Clock::now();
    if (ending_) end_all(now);
    if (now < next_sweep) continue;
    close_late(now);
    next_sweep = now + std::chrono::milliseconds(kSweepMs);
  }
}

/// New connections, and those whose responses are made.
void Connections::take_new() {
  eventfd_t ignored;
  eventfd_read(wake_, &ignored);
  std::vector<int> sockets;
  std::vector<Connection*> answered;
  {
    std::lock_guard lock(busy_);
    sockets.swap(new_);
    answered.swap(answered_);
  }
  for (Connection* connection : answered) write(*connection);
  for (const int socket : sockets) {
    if (open_.size() >= most_ && !make_room()) {
      ::close(socket);
      continue;
    }
    auto connection = std::make_unique<Connection>();
    connection->socket = socket;
    connection->since = Clock::now();
    connection->until = connection->since + kIdle;
    epoll_event event{.events = EPOLLIN | EPOLLONESHOT, .data = {.fd = socket}};
    if (epoll_ctl(events_, EPOLL_CTL_ADD, socket, &event) != 0) {
      ::close(socket);
      continue;
    }
    open_.emplace(socket, std::move(connection));
  }
}

void Connections::read(Connection& connection) {
  std::array<char, 4096> bytes;
  const bool was_empty = connection.in.empty();
  for (;;) {
    const ssize_t size = ::recv(connection.socket, bytes.data(), bytes.size(), 0);
    if (size < 0 && errno == EINTR) continue;
    if (size < 0 && would_block()) break;
    if (size < 0 || (size == 0 && connection.stage == Stage::closing)) return close(connection);
    connection.ended = size == 0;
    if (connection.ended) break;
    if (connection.stage == Stage::closing) continue;  // what comes after the last request
    connection.in.append(bytes.data(), static_cast<size_t>(size));
    if (connection.in.size() > kLongestHead) break;
  }
  if (was_empty && !connection.in.empty()) connection.until = Clock::now() + kPatience;  // for all of the head, however it trickles in
  if (connection.stage == Stage::closing || !look_for_request(connection)) arm(connection, EPOLLIN);
}

/// Each event is told once, and not again until its connection is armed anew: nothing is heard of one while it is answered.
void Connections::arm(Connection& connection, uint32_t events) {
  if (connection.ended && events == EPOLLIN) return close(connection);
  epoll_event event{.events = events | EPOLLONESHOT, .data = {.fd = connection.socket}};
  epoll_ctl(events_, EPOLL_CTL_MOD, connection.socket, &event);
}

/// False if there is no whole one yet.
bool Connections::look_for_request(Connection& connection) {
  constexpr std::string_view kEnd = "\r\n\r\n";
  std::string& in = connection.in;
  in.erase(0, in.find_first_not_of("\r\n"));
  if (in.empty()) return false;
  const size_t end = in.find(kEnd);
  if (in[0] < 'A' || in[0] > 'Z') return refuse(connection, 400, "this is no request of HTTP"), true;
  if (end == std::string::npos && in.size() <= kLongestHead) return false;
  if (end > kLongestHead) return refuse(connection, 431, "the head of a request has up to 16 KB"), true;
  connection.head = in.substr(0, end + kEnd.size());
  in.erase(0, end + kEnd.size());
  connection.stage = Stage::answering;
  {
    std::lock_guard lock(busy_);
    asked_.push_back(&connection);
  }
  any_asked_.notify_one();
  return true;
}

void Connections::refuse(Connection& connection, int status, const char* detail) {
  const Reply reply = problem(status, "bad-request", "Bad request", detail);
  connection.response.bytes = "HTTP/1.1 " + std::to_string(status) + " Bad Request\r\nContent-Type: " + reply.type +
                              "\r\nContent-Length: " + std::to_string(reply.body.size()) + "\r\nConnection: close\r\n\r\n" + reply.body;
  connection.response.last = true;
  connection.sent = 0;
  write(connection);
}

void Connections::write(Connection& connection) {
  const std::string& bytes = connection.response.bytes;
  if (connection.stage != Stage::writing) connection.since = Clock::now();
  while (connection.sent < bytes.size()) {
    const ssize_t size = ::send(connection.socket, bytes.data() + connection.sent, bytes.size() - connection.sent, MSG_NOSIGNAL);
    if (size < 0 && errno == EINTR) continue;
    if (size < 0 && !would_block()) return close(connection);
    if (size < 0) {
      if (connection.stage != Stage::writing) waiting_bytes_ += bytes.size();
      connection.stage = Stage::writing;
      connection.until = std::min(Clock::now() + kPatience, connection.since + kLongestWrite);
      return waiting_bytes_ > kMostWaiting ? close(connection) : arm(connection, EPOLLOUT);
    }
    connection.sent += static_cast<size_t>(size);
  }
  after_response(connection);
}

void Connections::after_response(Connection& connection) {
  const bool last = connection.response.last || ending_;
  if (connection.stage == Stage::writing) waiting_bytes_ -= connection.response.bytes.size();
  connection.response = {};
  connection.sent = 0;
  connection.since = Clock::now();
  connection.stage = last ? Stage::closing : Stage::reading;
  connection.until = connection.since + (last ? kLinger : kIdle);
  if (last) {
    ::shutdown(connection.socket, SHUT_WR);
    connection.in = {};
  }
  if (!connection.in.empty()) {  // the next one was sent together with it
    connection.until = connection.since + kPatience;
    if (look_for_request(connection)) return;
  }
  arm(connection, EPOLLIN);
}

void Connections::close_late(Clock::time_point now) {
  std::vector<int> late;
  for (const auto& [socket, connection] : open_) {
    if (connection->stage != Stage::answering && connection->until < now) late.push_back(socket);
  }
  for (const int socket : late) {
    Connection& connection = *open_.at(socket);
    if (connection.stage == Stage::reading && !connection.in.empty())
      refuse(connection, 408, "the request did not come in time");
    else
      close(connection);
  }
}

/// Closes who has not asked; in the end, all but those for whom an answer is made, which ends soon.
void Connections::end_all(Clock::time_point now) {
  const bool late = now >= ends_;
  if (late && cut_) std::exchange(cut_, nullptr)();
  std::vector<Connection*> done;
  for (const auto& [socket, connection] : open_)
    if (connection->stage == Stage::reading || (late && connection->stage != Stage::answering)) done.push_back(connection.get());
  for (Connection* connection : done) close(*connection);
}

/// Closes the connection that has not asked for the longest time, else the one that takes longest to take its answer. False if an answer is
/// being made for each.
bool Connections::make_room() {
  const auto rank = [](const Connection& connection) { return std::pair(connection.stage != Stage::reading, connection.since); };
  Connection* oldest = nullptr;
  for (const auto& [socket, connection] : open_)
    if (connection->stage != Stage::answering && (!oldest || rank(*connection) < rank(*oldest))) oldest = connection.get();
  if (oldest) close(*oldest);
  return oldest != nullptr;
}

void Connections::close(Connection& connection) {
  if (connection.stage == Stage::writing) waiting_bytes_ -= connection.response.bytes.size();
  const int socket = connection.socket;
  open_.erase(socket);
  ::close(socket);
}

}  // namespace readout
