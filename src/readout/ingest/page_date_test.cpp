#include "readout/ingest/page_date.h"

#include <gtest/gtest.h>

#include "readout/doc/lexicons.h"

using namespace readout;

namespace {

TEST(PageDate, ReadsTheDayOfALine) {
  static const Lexicons lex = load_lexicons({});
  const struct {
    std::string_view line, language, want;
  } kRows[] = {
      {"Published on May 5th, 2021 at 10:40", "en", "2021-05-05"},
      {"5 May 2021", "en", "2021-05-05"},
      {"Martes, 5 de mayo de 2021 - 14:10 hs", "es", "2021-05-05"},
      {"Вторник, 5 мая 2021, 12:01", "ru", "2021-05-05"},
      {"5. Mai 2021", "de", "2021-05-05"},
      {"le 1er août 2021", "fr", "2021-08-01"},
      {"2021年5月5日 10:15", "ja", "2021-05-05"},
      {"2021. 5. 5.", "ko", "2021-05-05"},
      {"2021-05-05 11:22", "zh", "2021-05-05"},
      {"05.06.2021", "de", "2021-06-05"},
      {"05/06/2021", "pt", "2021-06-05"},
      {"05/06/2021", "en-US", "2021-05-06"},
      {"05/06/2021", "en-GB", "2021-06-05"},
      {"05/06/2021", "en", ""},
      {"25/06/2021", "en", "2021-06-25"},
      {"06/25/2021", "en", "2021-06-25"},
      {"31 February 2021", "en", ""},
      {"May 2021", "en", ""},
      {"الأربعاء، 07 أكتوبر 2020 - 12:09", "ar", "2020-10-07"},
      {"الجمعة 24 نيسان / أبريل 2020", "ar", "2020-04-24"},
      {"12 of 30 photos", "en", ""},
      {"Vol. 3, 2021, no. 4", "en", ""},
      {"(555) 10-12-2021", "nl", "2021-12-10"},
      {"", "en", ""},
  };
  for (const auto& row : kRows) EXPECT_EQ(day_in_line(row.line, row.language, lex.month_names).value_or(""), row.want) << row.line;
}

}  // namespace
