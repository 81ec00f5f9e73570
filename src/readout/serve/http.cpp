#include "readout/serve/http.h"

#include <httplib.h>
#include <malloc.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <thread>

#include "readout/base/error.h"
#include "readout/base/utf8.h"
#include "readout/serve/connections.h"
#include "readout/serve/gzip.h"
#include "readout/serve/page.h"

extern char** environ;

namespace readout {
namespace {

using HandlerResponse = httplib::Server::HandlerResponse;

constexpr size_t kQuick = 4;            // threads for what never waits
constexpr size_t kThreads = 32;         // for questions of the record: each that waits for it holds one; connections hold none
constexpr size_t kWorthPacking = 1024;  // bytes from which on a body is compressed
constexpr int kIdle = 30;               // seconds that a client is told a connection is kept
constexpr rlim_t kFiles = 4096;         // that are open at once, where the system allows it

constexpr std::pair<const char*, const char*> kHeaders[] = {
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; "
     "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cache-Control", "no-cache"},
    {"Vary", "Accept-Encoding"},
};

bool takes_gzip(const std::string& accepted) {
  const size_t at = accepted.find("gzip");
  if (at == std::string::npos) return false;
  const std::string_view rest = std::string_view(accepted).substr(at + 4, 4);
  return !(rest.starts_with(";q=0") && (accepted.size() <= at + 8 || accepted[at + 8] != '.'));
}

bool has_tag(const std::string& tags, const std::string& etag) {
  return !etag.empty() && (tags == "*" || tags.find(etag) != std::string::npos);
}

/// "/healthz" in "GET /healthz HTTP/1.1"; empty where there is none.
std::string_view target_in(std::string_view head) {
  head = head.substr(0, head.find_first_of("\r\n"));
  head.remove_prefix(std::min(head.find(' ') + 1, head.size()));
  return head.substr(0, head.find(' '));
}

/// The head of one request, and what is written in response.
class OneRequest : public httplib::Stream {
 public:
  explicit OneRequest(std::string head) : head_(std::move(head)) {}
  std::string response;

  bool is_readable() const override { return true; }
  bool is_writable() const override { return true; }
  ssize_t read(char* bytes, size_t size) override {
    size = head_.copy(bytes, size, at_);
    at_ += size;
    return static_cast<ssize_t>(size);
  }
  ssize_t write(const char* bytes, size_t size) override {
    response.append(bytes, size);
    return static_cast<ssize_t>(size);
  }
  void get_remote_ip_and_port(std::string&, int&) const override {}
  void get_local_ip_and_port(std::string&, int&) const override {}
  socket_t socket() const override { return INVALID_SOCKET; }

 private:
  std::string head_;
  size_t at_ = 0;
};

/// What the thread that accepts connections runs itself.
class AtOnce : public httplib::TaskQueue {
 public:
  void enqueue(std::function<void()> task) override { task(); }
  void shutdown() override {}
};

/// The library reads requests and writes responses; it leaves all waiting to Connections.
class Listener : public httplib::Server {
 public:
  explicit Listener(Connections::MayWait may_wait)
      : connections_({kQuick, kThreads}, std::move(may_wait), [this](std::string head) { return answer(std::move(head)); }) {
    new_task_queue = [] { return new AtOnce; };
  }
  /// The library lets five wait to be accepted: of those that come together, others would try again a second later.
  void let_many_wait() { ::listen(svr_sock_, SOMAXCONN); }
  void end(const std::function<void()>& cut) { connections_.end(cut); }

 private:
  bool process_and_close_socket(socket_t socket) override {
    connections_.add(socket);
    return true;
  }

  Connections::Response answer(std::string head) {
    OneRequest request(std::move(head));
    bool last = false;
    if (!process_request(request, false, last, {}) || request.response.empty()) last = true;
    const std::string_view written = request.response;
    last |= written.substr(0, written.find("\r\n\r\n")).find("\r\nConnection: close") != std::string_view::npos;
    if (request.response.empty()) request.response = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    return {std::move(request.response), last};
  }

  Connections connections_;
};

class Server {
 public:
  Server(const ServeOptions& options, const Lexicons& lex)
      : options_(options),
        api_(options.api, lex),
        server_([this](std::string_view head) { return api_.may_wait(parse_target(target_in(head))); }) {
    server_.set_tcp_nodelay(true);
    server_.set_keep_alive_max_count(100'000);
    server_.set_keep_alive_timeout(kIdle);
    server_.set_pre_routing_handler(
        [this](const httplib::Request& request, httplib::Response& response) { return take(request, response); });
    server_.set_error_handler(httplib::Server::Handler([this](const httplib::Request&, httplib::Response& response) {
      if (!response.body.empty()) return;
      send(problem(response.status, "bad-request", "Bad request", "this is no request that can be answered"), "", "", response);
      response.set_header("Connection", "close");  // nobody knows where the next request begins
    }));
    const std::string& address = options.address;
    port_ = options.port ? (server_.bind_to_port(address, options.port) ? options.port : -1) : server_.bind_to_any_port(address);
    server_.let_many_wait();
    if (port_ < 0) throw Error("cannot listen at " + address + " port " + std::to_string(options.port) + ": is it in use?");
  }

  std::string url() const {
    const bool six = options_.address.find(':') != std::string::npos;
    return "http://" + (six ? '[' + options_.address + ']' : options_.address) + ':' + std::to_string(port_) + '/';
  }

  void listen() {
    api_.keep_warm();
    server_.listen_after_bind();
    server_.end([this] { api_.cut(); });
  }
  void stop() {
    api_.stop();
    server_.stop();
  }

 private:
  HandlerResponse take(const httplib::Request& request, httplib::Response& response) {
    const auto begin = std::chrono::steady_clock::now();
    const std::string packing = request.get_header_value("Accept-Encoding");
    // The library would pack what we packed, with brotli at its slowest: it may not know of the wish.
    const_cast<httplib::Request&>(request).headers.erase("Accept-Encoding");
    const Request asked = parse_target(request.target);
    const std::optional<Reply> refusal = refused(request), page = refusal ? std::nullopt : page_at(asked.path);
    const Reply reply = refusal ? *refusal : page ? *page : api_.answer(asked);
    send(reply, packing, request.get_header_value("If-None-Match"), response);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    api_.metrics().count(Api::route_of(asked.path), response.status, took.count(), reply.body.size());
    return HandlerResponse::Handled;
  }

  /// The problem of a request that nothing is answered to.
  std::optional<Reply> refused(const httplib::Request& request) const {
    if (request.get_header_value_count("Host") != 1 || !is_ours(request.get_header_value("Host")))
      return problem(421, "wrong-host", "Not this server", "the Host header names another server; --name lets it be called so");
    const std::string origin = request.get_header_value("Origin");
    if (request.has_header("Origin") && (!origin.starts_with("http://") || !is_ours(origin)))
      return problem(403, "wrong-origin", "Not from this page", "pages of other origins may not ask here");
    if (request.method != "GET" && request.method != "HEAD") {
      Reply reply = problem(405, "method-not-allowed", "Only GET and HEAD", "the record is only read here");
      reply.allow = "GET, HEAD";
      return reply;
    }
    return {};
  }

  bool is_ours(const std::string& authority) const {
    const std::string name = host_in(authority, port_);
    if (name.empty()) return false;
    const bool loopback = name == "localhost" || name == "127.0.0.1" || name == "[::1]";
    return loopback || name == options_.address || name == '[' + options_.address + ']' ||
           std::ranges::find(options_.names, name) != options_.names.end();
  }

  void send(const Reply& reply, const std::string& packing, const std::string& known, httplib::Response& response) {
    response.status = reply.status;
    for (const auto& [name, value] : kHeaders) response.set_header(name, value);
    if (!reply.allow.empty()) response.set_header("Allow", reply.allow);
    if (!reply.etag.empty()) response.set_header("ETag", reply.etag);
    if (!reply.link.empty()) response.set_header("Link", reply.link);
    if (reply.retry_after) response.set_header("Retry-After", std::to_string(reply.retry_after));
    if (has_tag(known, reply.etag)) {
      response.status = 304;
      return;
    }
    const bool packed = reply.body.size() >= kWorthPacking && takes_gzip(packing);
    if (packed) response.set_header("Content-Encoding", "gzip");
    response.set_content(packed ? *packed_.of(reply.etag, reply.body) : reply.body, reply.type);
  }

  const ServeOptions& options_;
  Api api_;
  PackedBodies packed_;
  int port_ = 0;
  Listener server_;  // the last: its threads use the others
};

void open_browser(std::string url) {
  std::string program = "xdg-open";
  char* arguments[] = {program.data(), url.data(), nullptr};
  pid_t child = 0;
  if (posix_spawnp(&child, "xdg-open", nullptr, nullptr, arguments, environ) != 0)
    std::fprintf(stderr, "readout: there is no xdg-open; open %s\n", url.c_str());
}

}  // namespace

int run_serve(const ServeOptions& options, const Lexicons& lex) {
  constexpr int kOk = 0, kInterrupted = 130;
  { const View opened(options.api.record, options.api.from, {lex, {}}); }  // tells at once what is wrong with it
  mallopt(M_ARENA_MAX, 2);                                                 // else what each of the threads has freed is kept for it alone
  if (rlimit files; getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur < kFiles) {
    files.rlim_cur = std::min(kFiles, files.rlim_max);
    setrlimit(RLIMIT_NOFILE, &files);
  }
  sigset_t ends;
  sigemptyset(&ends);
  sigaddset(&ends, SIGINT);
  sigaddset(&ends, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &ends, nullptr);  // inherited by all threads below
  Server server(options, lex);
  int signal = 0;
  std::thread waiting([&] {
    sigwait(&ends, &signal);
    server.stop();
  });
  std::printf("%s\n", server.url().c_str());
  std::fflush(stdout);
  if (options.open) open_browser(server.url());
  server.listen();
  if (signal == 0) kill(getpid(), SIGTERM);  // the socket broke: nobody waits for a signal any more
  waiting.join();
  return signal == SIGINT ? kInterrupted : kOk;
}

}  // namespace readout
