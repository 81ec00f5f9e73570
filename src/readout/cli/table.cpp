#include "readout/cli/table.h"

#include "readout/cli/terminal.h"
#include "readout/doc/document.h"
#include "readout/doc/dump.h"

namespace readout {
namespace {

/// "kind  "words"  fields" as columns: the kind, the passage, the rest.
void add_row(std::string& out, std::string_view line, unsigned width) {
  const size_t kind_end = line.find("  ");
  const size_t words_end = line.find("\"  ", kind_end + 3);
  const std::string_view kind = line.substr(0, kind_end);
  std::string_view words = line.substr(kind_end + 2), fields;
  if (words_end != std::string_view::npos) {
    words = line.substr(kind_end + 2, words_end + 1 - kind_end - 2);
    fields = line.substr(words_end + 3);
  }
  constexpr unsigned kKindWidth = 12;
  const unsigned left = width > kKindWidth + 20 ? width - kKindWidth : 20;
  const unsigned words_width = fields.empty() ? left : left / 2;
  std::string cell = clip(words, words_width - 2);
  out.append("  ").append(kind).append(kind.size() < kKindWidth - 2 ? kKindWidth - 2 - kind.size() : 1, ' ').append(cell);
  if (!fields.empty()) {
    size_t columns = 0;
    for (char c : cell) columns += (c & 0xC0) != 0x80;
    out.append(columns < words_width ? words_width - columns : 1, ' ').append(clip(fields, left - words_width));
  }
  out += '\n';
}

}  // namespace

std::string to_table(const Document& doc) {
  std::string out = harmless(doc.path) + '\n';
  const unsigned width = terminal_width();
  auto rows = [&](std::string_view kind) {
    const std::string lines = dump(doc, kind);
    for (size_t begin = 0, end; (end = lines.find('\n', begin)) != std::string::npos; begin = end + 1)
      add_row(out, std::string_view(lines).substr(begin, end - begin), width);
  };
  rows("meta");
  doc.each_layer([&]<class Fact>(std::string_view, const std::vector<Fact>&) {
    if (Fact::kKind != Block::kKind) rows(Fact::kKind);
  });
  rows("cut");
  rows("problem");
  return out + '\n';
}

}  // namespace readout
