#include "readout/base/lanes.h"

#include <gtest/gtest.h>

#include <string>

namespace readout {
namespace {

TEST(Lanes, TheFirstByteInAMask) {
  for (uint32_t place = 0; place < kLanes; ++place) {
    std::string text(kLanes, 'a');
    text[place] = ',';
    if (place + 3 < kLanes) text[place + 3] = ',';
    EXPECT_EQ(first_in(lanes_at(text.data()) == ','), place);
  }
  EXPECT_EQ(first_in(lanes_at("no such mark here") == ','), kLanes);
}

TEST(Lanes, BytesAreComparedAsUnsigned) {
  const std::string text = "plain \xE2\x80\x94 dash...";
  EXPECT_EQ(first_in(lanes_at(text.data()) >= 0x80), 6u);
  EXPECT_EQ(first_in(lanes_at(text.data()) < ' '), kLanes);
}

}  // namespace
}  // namespace readout
