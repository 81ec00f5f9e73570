#include "readout/store/index_reader.h"

#include "readout/base/error.h"

namespace readout {
namespace {
constexpr int kLineBits = 32;
}

int64_t row_of(const IndexedLine& line) { return (line.document << kLineBits) + int64_t{line.begin}; }

IndexReader::IndexReader(Database index)
    : db(std::move(index)),
      find_(db, "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid"),
      text_(db, "SELECT text FROM lines WHERE row = ?"),
      map_(db, "SELECT map FROM indexed WHERE number = ?") {}

std::vector<IndexedLine> IndexReader::find(const std::string& phrase) {
  std::vector<IndexedLine> lines;
  for (find_.with(phrase); find_.step();)
    lines.push_back({find_.integer(0) >> kLineBits, static_cast<uint32_t>(find_.integer(0) & ((int64_t{1} << kLineBits) - 1))});
  find_.reset();
  return lines;
}

ShownLine IndexReader::show(const IndexedLine& line) {
  if (!text_.with(row_of(line)).step() || !map_.with(line.document).step())
    throw Error("the index of words was made anew by somebody else; ask again");
  ShownLine shown{std::string(text_.text(0)), {}};
  std::optional<OffsetMap> map = OffsetMap::unpack(map_.text(0));
  text_.reset();
  map_.reset();
  if (!map || shown.text.empty() || line.begin > map->size() || map->size() - line.begin < shown.text.size())
    throw Error("the index of words beside the record is damaged; it can be deleted");
  shown.origin = std::move(*map);
  return shown;
}

}  // namespace readout
