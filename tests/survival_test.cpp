#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "readout/cli/cli.h"
#include "readout/doc/lexicons.h"

// What kills, full disks and flipped bits may do to a record: nothing, or it is told. With the real program.

namespace fs = std::filesystem;
using namespace readout;

namespace {

/// Writes of SQLite into files: how many there were, and after how many the process is killed. 0: never.
int64_t writes = 0, kill_after = 0;

ssize_t counted_pwrite(int file, const void* bytes, size_t size, off_t offset) {
  if (++writes == kill_after) std::raise(SIGKILL);
  return pwrite(file, bytes, size, offset);
}

/// Every write of SQLite passes through counted_pwrite() from now on.
void count_writes() {
  sqlite3_vfs* files = sqlite3_vfs_find(nullptr);
  for (const char* call : {"pwrite", "pwrite64"}) files->xSetSystemCall(files, call, reinterpret_cast<sqlite3_syscall_ptr>(counted_pwrite));
}

std::string read_bytes(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

class Survival : public testing::Test {
 protected:
  Survival() {
    char name[] = "/tmp/readout_survival_XXXXXX";
    folder_ = mkdtemp(name);
    std::mt19937 random(7);
    fs::create_directories(folder_ / "documents");
    for (int i = 0; i < 120; ++i) {  // long enough that some kills hit each part of a build
      std::ofstream out(folder_ / "documents" / (std::to_string(i) + ".txt"));
      for (int line = 0; line < 10; ++line)
        out << "The foreign ministers of Norway and Chile met in Oslo on May " << random() % 31 + 1 << ", 2023, and promised to publish "
            << random() % 1000 << " pages by June.\n\n";
    }
  }
  ~Survival() override { fs::remove_all(folder_); }

  /// The status of a command line of sh in the test's folder; what it prints is in out and err.
  int run(const std::string& command) const {
    const std::string shell = "cd '" + folder_.string() + "' && PATH='" + fs::path(READOUT_PROGRAM).parent_path().string() +
                              "':$PATH && { " + command + "; } >out 2>err";
    const int status = std::system(shell.c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }
  std::string out() const { return read_bytes(folder_ / "out"); }
  std::string err() const { return read_bytes(folder_ / "err"); }
  std::string exported(const std::string& record) const {
    EXPECT_EQ(run("readout export " + record), 0) << err();
    return out();
  }

  fs::path folder_;
};

TEST_F(Survival, BuildsKilledAtAnyWriteLoseNothing) {
  const Lexicons lex = load_lexicons({});
  const auto build = [&](const char* record) { return run_build({{folder_ / "documents"}, folder_ / record, 2, false, "", true}, lex); };
  count_writes();
  ASSERT_EQ(build("whole.readout"), kOk);
  const int64_t all = writes;
  ASSERT_GT(all, 100);
  std::mt19937_64 random(20241113);
  int killed = 0;
  for (int kill = 0; kill < 10; ++kill) {
    const int64_t after = 1 + static_cast<int64_t>(random() % static_cast<uint64_t>(all));
    const pid_t child = fork();
    if (child == 0) {
      writes = 0;
      kill_after = after;
      _exit(build("killed.readout"));
    }
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    killed += WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    if (!WIFSIGNALED(status)) fs::remove(folder_ / "killed.readout");  // it was done before; the next one begins anew
    const int found = run("test ! -s killed.readout || readout doctor killed.readout");
    EXPECT_TRUE(found == 0 || err().find("is no record") != std::string::npos) << out() << err();
  }
  EXPECT_GT(killed, 4);
  EXPECT_EQ(build("killed.readout"), kOk);
  EXPECT_EQ(exported("killed.readout"), exported("whole.readout"));
}

TEST_F(Survival, AFullDiskLeavesTheOldRecord) {
  fs::create_directory(folder_ / "some");
  fs::copy_file(folder_ / "documents/7.txt", folder_ / "some/7.txt");
  run("readout build some -o r.readout");
  const std::string old = exported("r.readout");
  EXPECT_EQ(run("ulimit -f 600; readout build documents -o r.readout"), 2);
  EXPECT_NE(err().find("the record r.readout: "), std::string::npos) << err();
  EXPECT_EQ(exported("r.readout"), old);
  EXPECT_EQ(run("readout doctor r.readout"), 0) << out() << err();
  EXPECT_EQ(run("readout build documents -o r.readout"), 0) << "and the next build goes on: " << err();
}

TEST_F(Survival, AFlippedBitIsFoundOrChangesNothing) {
  run("readout build documents -o whole.readout --keep-source");
  const std::string whole = exported("whole.readout"), bytes = read_bytes(folder_ / "whole.readout");
  std::mt19937 random(20240402);
  int found = 0;
  for (int flip = 0; flip < 25; ++flip) {
    std::string flipped = bytes;
    flipped[random() % bytes.size()] ^= static_cast<char>(1 << random() % 8);
    std::ofstream(folder_ / "flipped.readout", std::ios::binary) << flipped;
    const int doctor = run("readout doctor flipped.readout");
    if (doctor != 0) {
      ++found;
      EXPECT_TRUE(doctor == 4 || doctor == 2) << "a status of ours, no crash: " << doctor << err();
      EXPECT_NE(out() + err(), "");
    } else if (run("readout export flipped.readout") == 0) {
      EXPECT_EQ(out(), whole) << "an unused byte changes nothing";
    }
  }
  EXPECT_GT(found, 15);
}

}  // namespace
