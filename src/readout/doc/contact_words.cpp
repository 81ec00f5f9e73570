#include "readout/doc/contact_words.h"

#include "readout/doc/lists.h"

namespace readout {
namespace {

template <Named Enum>
std::optional<Enum> named(std::string_view name) {
  for (size_t i = 0; i < kNames<Enum>.size(); ++i)
    if (kNames<Enum>[i] == name) return static_cast<Enum>(i);
  return std::nullopt;
}

}  // namespace

void ContactWords::load(Vocabulary& vocabulary, const Table& table) {
  for (size_t row = 0; row < table.size(); ++row) {
    ContactWord word;
    word.part = from_name(table.cell(row, "part"), ContactPart::refuse);
    word.kind = named<EngagementKind>(table.cell(row, "kind"));
    word.mode = named<Mode>(table.cell(row, "mode"));
    word.level = named<Level>(table.cell(row, "level"));
    word.status = named<Status>(table.cell(row, "status"));
    word.loose = table.cell(row, "loose") == "yes";
    for (std::string_view pattern : table.values(row, "patterns")) phrases.add(vocabulary, pattern, static_cast<uint32_t>(words.size()));
    words.push_back(word);
  }
}

}  // namespace readout
