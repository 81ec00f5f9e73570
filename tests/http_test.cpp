#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

// The server itself, once, over the loopback: what it answers to good and to odd requests, and how it ends.

namespace fs = std::filesystem;

namespace {

/// The real program, serving a record of the example documents at a free port.
class Http : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = mkdtemp(name_);
    const fs::path examples = fs::path(SOURCE_DIR) / "examples";
    const std::string record = (folder_ / "r.readout").string();
    const std::string build = std::string(READOUT_PROGRAM) + " build '" + (examples / "documents").string() + "' --data '" +
                              (examples / "pack").string() + "' -q -o " + record;
    ASSERT_EQ(std::system(build.c_str()), 0);
    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    server_ = fork();
    if (server_ == 0) {
      dup2(ends[1], STDOUT_FILENO);
      execl(READOUT_PROGRAM, "readout", "serve", record.c_str(), "--port", "0", nullptr);
      _exit(127);
    }
    close(ends[1]);
    std::FILE* out = fdopen(ends[0], "r");
    char line[128] = {};
    ASSERT_NE(std::fgets(line, sizeof line, out), nullptr);  // comes when it listens
    std::fclose(out);
    port_ = std::stoi(std::string(line).substr(std::string("http://127.0.0.1:").size()));
  }

  void TearDown() override {
    if (server_ > 0) {
      kill(server_, SIGTERM);
      int status = 0;
      waitpid(server_, &status, 0);
      EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << "a signal ends it in order";
    }
    fs::remove_all(folder_);
  }

  int open() const {
    const int connection = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<uint16_t>(port_));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    EXPECT_EQ(connect(connection, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
    return connection;
  }

  /// Sends these bytes as far as they are taken; "HOST" in them is the server's own name.
  void say(int connection, std::string request) const {
    if (const size_t at = request.find("HOST"); at != std::string::npos) request.replace(at, 4, "127.0.0.1:" + std::to_string(port_));
    for (ssize_t size; !request.empty() && (size = send(connection, request.data(), request.size(), MSG_NOSIGNAL)) > 0;)
      request.erase(0, static_cast<size_t>(size));
  }

  /// All that comes back for these bytes.
  std::string ask(const std::string& request) const {
    const int connection = open();
    say(connection, request);
    std::string answer;
    char bytes[4096];
    for (ssize_t size; (size = recv(connection, bytes, sizeof bytes, 0)) > 0;) answer.append(bytes, static_cast<size_t>(size));
    close(connection);
    return answer;
  }

  /// How many files the server has open.
  size_t files() const {
    size_t count = 0;
    for ([[maybe_unused]] const auto& file : fs::directory_iterator("/proc/" + std::to_string(server_) + "/fd")) ++count;
    return count;
  }

  char name_[32] = "/tmp/readout_http_XXXXXX";
  fs::path folder_;
  pid_t server_ = 0;
  int port_ = 0;
};

TEST_F(Http, AnswersAsItIsAsked) {
  const std::string end = "\r\nConnection: close\r\n\r\n";
  const struct {
    std::string why, request, want;  ///< want: what the answer begins with, then " … " and what it has in it
    const char* has;
  } kCases[] = {
      {"a page of rows", "GET /api/v1/documents?limit=1 HTTP/1.1\r\nHost: HOST" + end, "HTTP/1.1 200", "\"type\":\"documents\""},
      {"a strict policy", "GET /healthz HTTP/1.1\r\nHost: HOST" + end, "HTTP/1.1 200", "Content-Security-Policy: default-src 'none'"},
      {"packed where it is wanted", "GET /openapi.json HTTP/1.1\r\nHost: HOST\r\nAccept-Encoding: br, gzip" + end, "HTTP/1.1 200",
       "Content-Encoding: gzip"},
      {"what the client has", "GET /healthz HTTP/1.1\r\nHost: HOST\r\nIf-None-Match: *" + end, "HTTP/1.1 304", "ETag: W/"},
      {"only the head", "HEAD /healthz HTTP/1.1\r\nHost: HOST" + end, "HTTP/1.1 200", "Content-Length: 16"},
      {"another host", "GET /healthz HTTP/1.1\r\nHost: evil.example" + end, "HTTP/1.1 421", "/problems/wrong-host"},
      {"no host", "GET /healthz HTTP/1.1\r\nX: y" + end, "HTTP/1.1 421", "/problems/wrong-host"},
      {"another origin", "GET /healthz HTTP/1.1\r\nHost: HOST\r\nOrigin: http://evil.example" + end, "HTTP/1.1 403",
       "/problems/wrong-origin"},
      {"no origin at all", "GET /healthz HTTP/1.1\r\nHost: HOST\r\nOrigin: null" + end, "HTTP/1.1 403", "/problems/wrong-origin"},
      {"nothing is written", "DELETE /api/v1/documents HTTP/1.1\r\nHost: HOST" + end, "HTTP/1.1 405", "Allow: GET, HEAD"},
      {"an error", "GET /api/v1/quotes?form=loud HTTP/1.1\r\nHost: HOST" + end, "HTTP/1.1 400", "application/problem+json"},
      {"a view of the page", "GET /doc/sha256:00/notes.html HTTP/1.1\r\nHost: HOST" + end, "HTTP/1.1 200", "<main id=\"main\""},
      {"a file of the page", "GET /assets/page.js HTTP/1.1\r\nHost: HOST" + end, "HTTP/1.1 200", "Content-Type: text/javascript"},
      {"no file of the page", "GET /assets/none.js HTTP/1.1\r\nHost: HOST" + end, "HTTP/1.1 404", "/problems/not-found"},
      {"no path of the API", "GET /api/v2/quotes HTTP/1.1\r\nHost: HOST" + end, "HTTP/1.1 404", "/problems/not-found"},
      {"what was counted", "GET /metrics HTTP/1.1\r\nHost: HOST" + end, "HTTP/1.1 200",
       "readout_http_requests_total{route=\"/api/v1/quotes\",code=\"400\"} 1"},
  };
  for (const auto& test : kCases) {
    const std::string answer = ask(test.request);
    EXPECT_TRUE(answer.starts_with(test.want)) << test.why << '\n' << answer;
    EXPECT_NE(answer.find(test.has), std::string::npos) << test.why << '\n' << answer;
  }
  EXPECT_EQ(ask("HEAD /healthz HTTP/1.1\r\nHost: HOST" + end).find("status"), std::string::npos);
}

TEST_F(Http, BrokenRequestsAreRefused) {
  const std::string host = "\r\nHost: HOST", end = "\r\n\r\n", last = "\r\nConnection: close\r\n\r\n";
  std::string many = "GET /healthz HTTP/1.1" + host;
  for (int i = 0; i < 3000; ++i) many += "\r\na: b";
  const struct {
    const char* why;
    std::string request, want;
  } kCases[] = {
      {"no HTTP at all", std::string("\x16\x03\x01\x00\xff\x00\r\n\r\n", 10), "HTTP/1.1 400"},
      {"letters, but no HTTP", "HELLO" + end, "HTTP/1.1 400"},
      {"a version that is none", "GET /healthz HTTP/9.9" + host + last, "HTTP/1.1 400"},
      {"an address as long as it may be", "GET /" + std::string(8000, 'a') + " HTTP/1.1" + host + last, "HTTP/1.1 200"},
      {"an address longer than that", "GET /" + std::string(100'000, 'a') + " HTTP/1.1" + host + end, "HTTP/1.1 431"},
      {"headers without an end", "GET / HTTP/1.1\r\n" + std::string(40'000, 'x'), "HTTP/1.1 431"},
      {"thousands of headers", many + end, "HTTP/1.1 431"},
      {"bytes in a header", "GET /healthz HTTP/1.1" + host + "\r\nX: \x01\xff\xfe" + last, "HTTP/1.1 "},
      {"a body that nobody takes", "GET /healthz HTTP/1.1" + host + "\r\nContent-Length: 9" + end + "half", "HTTP/1.1 200"},
      {"two hosts", "GET /healthz HTTP/1.1" + host + "\r\nHost: evil.example" + last, "HTTP/1.1 421"},
  };
  for (const auto& test : kCases) {
    const std::string answer = ask(test.request);
    EXPECT_TRUE(answer.starts_with(test.want)) << test.why << '\n' << answer.substr(0, 300);
  }
}

TEST_F(Http, RequestsSentTogetherAreAnsweredInTheirOrder) {
  const std::string host = " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port_) + "\r\n";
  const std::string answers = ask("GET /healthz" + host + "\r\nGET /api/v1/documents?limit=1" + host + "\r\nGET /api/v1/nothing" + host +
                                  "Connection: close\r\n\r\n");
  const size_t first = answers.find("{\"status\":\"ok\"}"), second = answers.find("\"type\":\"documents\""),
               third = answers.find("/not-found");
  EXPECT_LT(first, second) << answers;
  EXPECT_LT(second, third) << answers;
  EXPECT_NE(third, std::string::npos) << answers;
}

TEST_F(Http, ClientsThatDoNotGoOnKeepNobodyFromTheServer) {
  const std::string host = "Host: HOST\r\n\r\n", health = "GET /healthz HTTP/1.1\r\nConnection: close\r\n" + host;
  EXPECT_TRUE(ask("GET /api/v1/search?q=a HTTP/1.1\r\nConnection: close\r\n" + host).starts_with("HTTP/1.1 200"));
  const size_t before = files();
  rlimit limit{};
  getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
  constexpr size_t kMost = 1000;
  std::vector<int> clients;
  for (size_t i = 0; i < kMost + 200; ++i) {
    clients.push_back(open());
    if (i % 4 == 1) say(clients.back(), "GET /healthz HT");                          // half of a head
    if (i % 4 == 2) say(clients.back(), "GET /healthz HTTP/1.1\r\n" + host);         // answered, and kept
    if (i % 4 == 3) say(clients.back(), "GET /assets/page.js HTTP/1.1\r\n" + host);  // does not take all of it
    if (i % 100 == 0) {
      EXPECT_TRUE(ask(health).starts_with("HTTP/1.1 200")) << "with " << i << " others";
    }
  }
  EXPECT_TRUE(ask(health).starts_with("HTTP/1.1 200"));
  EXPECT_LE(files(), before + kMost + 1) << "beyond that the oldest go";
  for (const int client : clients) close(client);
  while (files() > before) std::this_thread::yield();  // or the test does not end
  EXPECT_TRUE(ask(health).starts_with("HTTP/1.1 200"));
}

}  // namespace
