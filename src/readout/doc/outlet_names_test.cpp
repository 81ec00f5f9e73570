#include "readout/doc/outlet_names.h"

#include <gtest/gtest.h>

namespace readout {
namespace {

TEST(OutletNames, AreFoundByNameAndHost) {
  const Table table({"outlets",
                     "id\tname\taliases\thosts\n"
                     "a\tThe Daily Gull\tGull|?News\tgull.example\n"
                     "b\tGull Agency (Norland)\tGA\tga.example\n"
                     "c\tEvening Post\t\tpost.example|live.gull.example\n"
                     "d\tGeneral Agency\tGA\t\n"});
  const OutletNames names(table);
  const struct {
    const char *why, *name;
    std::optional<uint32_t> want;
  } named[] = {
      {"an article before the name does not count", "daily gull", 0},
      {"the bracket is no part of the name", "Gull Agency", 1},
      {"a careful name stands for nothing alone", "News", {}},
      {"two outlets share it", "GA", {}},
  };
  for (const auto& c : named) EXPECT_EQ(names.named(c.name), c.want) << c.why;
  const struct {
    const char *why, *url;
    std::optional<uint32_t> want;
  } at[] = {
      {"subdomains belong to the host", "https://amp.gull.example/x?y=1", 0},
      {"the longest listed host counts", "https://live.gull.example/x", 2},
      {"www and port", "http://WWW.post.example:80", 2},
      {"a host that only ends alike", "https://seagull.example/", {}},
      {"no address", "gull", {}},
  };
  for (const auto& c : at) EXPECT_EQ(names.at(c.url), c.want) << c.why;
}

}  // namespace
}  // namespace readout
