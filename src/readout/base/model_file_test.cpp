#include "readout/base/model_file.h"

#include <gtest/gtest.h>

#include "readout/base/error.h"

namespace readout {
namespace {

/// Bytes at a multiple of 64, as those of a mapped file are.
struct Bytes {
  explicit Bytes(std::string_view from)
      : size(from.size()), data(static_cast<char*>(std::aligned_alloc(64, (from.size() + 64) / 64 * 64))) {
    std::copy(from.begin(), from.end(), data);
  }
  ~Bytes() { std::free(data); }
  std::string_view view() const { return {data, size}; }

  size_t size;
  char* data;
};

std::string small_model() {
  ModelWriter writer;
  writer.add("numbers", std::vector<int16_t>{7, -8, 9});
  writer.add("names", std::string_view("a\nb\n"));
  return writer.bytes();
}

std::string problem_of(const std::string& bytes) {
  const Bytes aligned(bytes);
  try {
    const ModelFile model(aligned.view(), "m");
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

TEST(ModelFile, TablesComeBackAsTheyWereWritten) {
  const Bytes bytes(small_model());
  const ModelFile model(bytes.view(), "m");
  const auto numbers = model.table<int16_t>("numbers", 3);
  EXPECT_EQ(std::vector<int16_t>(numbers.begin(), numbers.end()), (std::vector<int16_t>{7, -8, 9}));
  EXPECT_EQ(reinterpret_cast<uintptr_t>(numbers.data()) % 64, 0u);
  EXPECT_EQ(model.table<char>("names").size(), 4u);
  EXPECT_THROW(model.table<int16_t>("other"), Error);
  EXPECT_THROW(model.table<int32_t>("numbers"), Error);
  EXPECT_THROW(model.table<int16_t>("numbers", 4), Error);
}

TEST(ModelFile, SaysWhatIsWrong) {
  const std::string good = small_model();
  EXPECT_EQ(problem_of(good), "");
  EXPECT_EQ(problem_of(""), "m is no model of Readout");
  EXPECT_EQ(problem_of("nothing of this kind, but long enough to have a head"), "m is no model of Readout");
  std::string newer = good;
  newer[8] = 99;
  EXPECT_EQ(problem_of(newer), "m is a model of version 99; this program reads version 1");
  EXPECT_EQ(problem_of(good.substr(0, good.size() - 1)),
            "m has " + std::to_string(good.size() - 1) + " bytes, its head says " + std::to_string(good.size()) + ": it was cut short");
}

TEST(ModelFile, NoByteCanChangeUnseen) {
  const std::string good = small_model();
  for (size_t i = 0; i < good.size(); ++i) {
    std::string bad = good;
    bad[i] = static_cast<char>(bad[i] ^ 16);
    EXPECT_NE(problem_of(bad), "") << "byte " << i;
  }
}

}  // namespace
}  // namespace readout
