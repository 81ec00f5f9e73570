#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace fs = std::filesystem;

namespace {

const fs::path kFolder = fs::path(SOURCE_DIR) / "tests/cli";

std::string read_bytes(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The record of the example documents, made once for all cases.
class ExampleRecord {
 public:
  ExampleRecord() {
    folder_ = mkdtemp(name_);
    const fs::path examples = fs::path(SOURCE_DIR) / "examples";
    const std::string build = std::string(READOUT_PROGRAM) + " build '" + (examples / "documents").string() + "' --data '" +
                              (examples / "pack").string() + "' -q -o " + path().string();
    if (std::system(build.c_str()) != 0) std::abort();
  }
  ~ExampleRecord() { fs::remove_all(folder_); }
  fs::path path() const { return folder_ / "examples.readout"; }

 private:
  char name_[32] = "/tmp/readout_examples_XXXXXX";
  fs::path folder_;
};

std::string example_record() {
  static const ExampleRecord examples;
  return examples.path();
}

/// What a command line printed in `folder`, as the case files show it: standard output, then
/// what went to standard error if anything did, then the status.
std::string run(const fs::path& folder, const std::string& command) {
  setenv("PATH", (fs::path(READOUT_PROGRAM).parent_path().string() + ":/usr/bin:/bin").c_str(), 1);
  for (const char* name : {"READOUT_DATA", "READOUT_THREADS", "NO_COLOR"}) unsetenv(name);
  char errors[] = "/tmp/readout_cli_XXXXXX";
  close(mkstemp(errors));
  const std::string shell = "cd '" + folder.string() + "' && { " + command + "\n} 2>" + errors;
  std::FILE* pipe = popen(shell.c_str(), "r");
  std::string out;
  for (int c; (c = std::fgetc(pipe)) != EOF;) out += static_cast<char>(c);
  const int status = pclose(pipe);
  const std::string problems = read_bytes(errors);
  fs::remove(errors);
  if (!problems.empty()) out += "stderr\n" + problems;
  return out + "status " + std::to_string(WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status)) + '\n';
}

/// A case is a comment, a line "run" and a command line for sh in tests/cli/files,
/// where `readout` is the real program, a line "expect" and all that it prints.
class Cli : public testing::TestWithParam<fs::path> {};

TEST_P(Cli, PrintsExactlyThis) {
  const std::string file = read_bytes(GetParam());
  if (file.find("$EXAMPLES") != std::string::npos) setenv("EXAMPLES", example_record().c_str(), 1);
  const size_t begin = file.find("\nrun ") + 5, end = file.find("\nexpect\n");
  ASSERT_TRUE(begin != 4 && end != std::string::npos) << "no 'run' or no 'expect' line";
  const std::string head = file.substr(0, end + 8), got = run(kFolder / "files", file.substr(begin, end - begin));
  if (std::getenv("UPDATE_CASES"))
    std::ofstream(GetParam(), std::ios::binary) << head << got;
  else
    EXPECT_EQ(got, file.substr(end + 8));
}

std::vector<fs::path> all_cases() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(kFolder))
    if (entry.path().extension() == ".case") paths.push_back(entry.path());
  std::ranges::sort(paths);
  return paths;
}

INSTANTIATE_TEST_SUITE_P(, Cli, testing::ValuesIn(all_cases()), [](const auto& info) { return info.param.stem().string(); });

std::string with_record(std::string command) {
  constexpr std::string_view kName = " examples.readout";
  const size_t at = command.find(kName);
  return at == std::string::npos ? command : command.replace(at + 1, kName.size() - 1, example_record());
}

/// In these documents, "    $ readout …" is followed by what it prints at the top of the checkout;
/// examples.readout is the record of the example documents.
class Docs : public testing::TestWithParam<const char*> {};

TEST_P(Docs, ShowWhatTheProgramPrints) {
  const fs::path path = fs::path(SOURCE_DIR) / "docs" / GetParam();
  const std::string file = read_bytes(path);
  std::string now;
  bool printed = false;  // are we in what a command printed?
  for (size_t begin = 0, end; begin < file.size(); begin = end + 1) {
    end = std::min(file.find('\n', begin), file.size());
    const std::string line = file.substr(begin, end - begin);
    const bool command = line.starts_with("    $ ");
    printed = printed && line.starts_with("    ") && !command;
    if (printed) continue;
    now += line + '\n';
    printed = command;
    std::istringstream lines(command ? run(SOURCE_DIR, with_record(line.substr(6))) : "");
    for (std::string out; std::getline(lines, out);)
      if (out != "status 0" && out != "stderr") now += "    " + out + '\n';
  }
  if (std::getenv("UPDATE_CASES"))
    std::ofstream(path, std::ios::binary) << now;
  else
    EXPECT_EQ(now, file);
}

INSTANTIATE_TEST_SUITE_P(, Docs, testing::Values("life-of-a-document.md", "asking.md"),
                         [](const auto& info) { return std::string(info.param).substr(0, std::string(info.param).find_first_of("-.")); });

}  // namespace
