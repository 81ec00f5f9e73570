#include "readout/ingest/block_writer.h"
#include "readout/ingest/formats.h"
#include "readout/ingest/lines.h"

namespace readout {
namespace {

/// The size of a bullet and the blanks after it at the head of a line; 0 if there is none.
uint32_t bullet_size(std::string_view line) {
  for (std::string_view bullet : {"•", "◦", "▪", "‣", "·", "●", "-", "*", "–"})
    if (line.starts_with(bullet)) {
      auto size = static_cast<uint32_t>(bullet.size());
      const uint32_t from = size;
      while (size < line.size() && blank_at(line, size) > 0) size += blank_at(line, size);
      return size > from && size < line.size() ? size : 0;
    }
  return 0;
}

/// Does `line` go on with the paragraph of the line before?
bool goes_on(std::string_view text, const Wrapping& wrapping, const Line& before, const Line& line) {
  if (!wrapping.wrapped || before.blank()) return false;
  const bool indented = line.indent >= before.indent + 2;
  if (indented && ends_sentence(slice(text, before.span))) return false;
  return wrapping.full(text, before, line) || begins_in_lower_case(slice(text, line.span));
}

}  // namespace

void read_txt(Document& doc) {
  BlockWriter out(doc);
  const std::string_view in = out.in();
  const std::vector<Line> lines = split_lines(in, 0);
  const Wrapping wrapping = find_wrapping(in, lines);
  for (size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (line.blank()) {
      out.end();
      continue;
    }
    const uint32_t bullet = bullet_size(slice(in, line.span));
    if (bullet > 0)
      out.begin(BlockKind::list_item);
    else if (i == 0 || !goes_on(in, wrapping, lines[i - 1], line))
      out.begin(BlockKind::paragraph);
    else
      out.blank({lines[i - 1].span.end, line.span.begin});
    out.text({line.span.begin + bullet, line.span.end});
  }
  out.finish();
}

}  // namespace readout
