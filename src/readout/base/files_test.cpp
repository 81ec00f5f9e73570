#include "readout/base/files.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace readout {
namespace {

TEST(ListFiles, AFolderThatCannotBeReadIsListedAndTheRestGoesOn) {
  char name[] = "/tmp/readout_files_XXXXXX";
  ASSERT_NE(mkdtemp(name), nullptr);
  const std::string top = name;
  std::filesystem::create_directories(top + "/closed");
  std::filesystem::create_directories(top + "/open");
  for (const char* file : {"/open/b.txt", "/a.txt", "/a.tsv"}) std::ofstream(top + file) << "words";
  chmod(top.c_str(), 0755);
  chmod((top + "/closed").c_str(), 0);
  const bool root = geteuid() == 0;  // root may read all
  if (root) ASSERT_EQ(seteuid(65534), 0);
  const auto paths = list_files(top, ".txt");
  if (root) ASSERT_EQ(seteuid(0), 0);
  EXPECT_EQ(paths, (std::vector<std::string>{top + "/a.txt", top + "/closed", top + "/open/b.txt"}));
  chmod((top + "/closed").c_str(), 0755);
  std::filesystem::remove_all(top);
}

TEST(FileState, DiffersAfterAChange) {
  const std::string path = testing::TempDir() + "readout_file_state";
  std::ofstream(path) << "words";
  const FileState before = file_state(path);
  EXPECT_EQ(before.size, 5u);
  EXPECT_EQ(file_state(path).stamp, before.stamp);
  const timespec old[] = {{1'000'000, 0}, {1'000'000, 0}};
  ASSERT_EQ(utimensat(AT_FDCWD, path.c_str(), old, 0), 0);
  const FileState after = file_state(path);
  EXPECT_NE(after.stamp, before.stamp);
  EXPECT_FALSE(after.settled) << "it says that it is old, but was changed a moment ago";
  std::filesystem::remove(path);
  EXPECT_EQ(file_state(path).stamp, 0u);
  EXPECT_TRUE(file_state(SOURCE_DIR "/LICENSE").settled);
}

}  // namespace
}  // namespace readout
