#include "readout/base/json_reader.h"

#include <gtest/gtest.h>

#include "readout/base/error.h"
#include "readout/base/json.h"

namespace readout {
namespace {

TEST(JsonReader, ReadsBackWhatTheWriterWrote) {
  for (const std::string text : {"", "plain", "\"quoted\" \\ back", "line\nbreak\ttab\r", "\x01\x1f", "é–漢"}) {
    JsonWriter out;
    out.begin_object();
    out.key("text");
    out.value(std::string_view(text));
    out.key("list");
    out.begin_array();
    out.value(int64_t{-7});
    out.value(0.25);
    out.value(true);
    out.null();
    out.end_array();
    out.end_object();
    const std::string json = out.take();
    JsonReader in(json);
    in.expect('{');
    in.key("text");
    EXPECT_EQ(in.text(), text);
    in.expect(',');
    in.key("list");
    in.expect('[');
    EXPECT_EQ(in.integer(), -7);
    in.expect(',');
    EXPECT_EQ(in.real(), 0.25);
    in.expect(',');
    EXPECT_TRUE(in.boolean());
    in.expect(',');
    EXPECT_TRUE(in.null());
    in.expect(']');
    in.expect('}');
    EXPECT_TRUE(in.at_end());
  }
}

TEST(JsonReader, ReadsObjectsOfAnyKeys) {
  JsonReader in(R"( {"a": [1, {"b": ["]"]}, null], "text": "\u2014\ud83d\ude00", "c" : -1.5 , "d": true} )");
  std::string keys, text;
  in.object([&](const std::string& key) {
    keys += key + ' ';
    key == "text" ? void(text = in.text()) : in.skip();
  });
  EXPECT_EQ(keys, "a text c d ");
  EXPECT_EQ(text, "—😀");
}

TEST(JsonReader, ThrowsOnWhatIsDamaged) {
  for (const char* json : {"", "\"no end", "\"\\u12\"", "\"\\ud83d\"", "\"\\ude00\"", "\"\\", "x"})
    EXPECT_THROW(JsonReader(json).text(), Damaged) << json;
  for (const char* json : {"", "-", "99999999999999999999", "1.5"}) EXPECT_THROW(JsonReader(json).integer(), Damaged) << json;
  for (const char* json : {"", "[1, [2]", "{\"a\": ", "]", ","}) EXPECT_THROW(JsonReader(json).skip(), Damaged) << json;
  EXPECT_THROW(JsonReader("maybe").boolean(), Damaged);
  EXPECT_THROW(JsonReader("{}").expect('['), Damaged);
}

}  // namespace
}  // namespace readout
