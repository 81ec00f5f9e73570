#include "readout/base/slug.h"

#include <gtest/gtest.h>

namespace readout {
namespace {

TEST(Slug, IsAnIdOfLettersAndDigits) {
  const struct {
    const char *why, *input, *want;
  } cases[] = {
      {"accents are dropped", "López Obrador", "lopez_obrador"},
      {"marks inside a word are dropped", "Norah O’Donnell", "norah_odonnell"},
      {"hyphens part words", "Ban Ki-moon", "ban_ki_moon"},
      {"initials lose their stops", "J. D. Vance", "j_d_vance"},
      {"other scripts leave nothing", "習近平", ""},
      {"broken bytes leave nothing", "\xFF\xFE", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(slug(c.input), c.want) << c.why;
}

}  // namespace
}  // namespace readout
