#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

// What kills, full disks and flipped bits may do to a record: nothing, or it is told. With the real program.

namespace fs = std::filesystem;

namespace {

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
    for (int i = 0; i < 300; ++i) {  // long enough that some kills hit each part of a build
      std::ofstream out(folder_ / "documents" / (std::to_string(i) + ".txt"));
      for (int line = 0; line < 40; ++line)
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

TEST_F(Survival, KilledBuildsLoseNothing) {
  run("readout build documents -o whole.readout");
  const std::string whole = exported("whole.readout");
  std::mt19937 random(20241113);
  for (int kill = 0; kill < 5; ++kill) {
    const unsigned ms = 30 + random() % 400;
    run("readout build documents -o killed.readout & sleep " + std::to_string(ms / 1000.0) + "; kill -9 $!; wait $! || true");
    if (fs::exists(folder_ / "killed.readout")) {
      const int status = run("readout doctor killed.readout");
      EXPECT_TRUE(status == 0 || err().find("is no record") != std::string::npos) << out() << err();
    }
  }
  EXPECT_EQ(run("readout build documents -o killed.readout"), 0) << err();
  EXPECT_EQ(exported("killed.readout"), whole);
}

TEST_F(Survival, AFullDiskLeavesTheOldRecord) {
  fs::create_directory(folder_ / "some");
  fs::copy_file(folder_ / "documents/7.txt", folder_ / "some/7.txt");
  run("readout build some -o r.readout");
  const std::string old = exported("r.readout");
  EXPECT_EQ(run("ulimit -f 2000; readout build documents -o r.readout"), 2);
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
