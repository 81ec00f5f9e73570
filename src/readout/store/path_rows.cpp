#include "readout/store/path_rows.h"

#include "readout/base/sha256.h"
#include "readout/store/record.h"

namespace readout {
namespace {

constexpr std::string_view kKey = "stamps";
constexpr size_t kStamp = 8;  // bytes of one

std::string sum_of(const std::vector<PathRow>& rows) {
  std::string keys;
  for (const PathRow& row : rows) {
    keys.append(row.root).append(1, '\0').append(row.path).append(1, '\0');
    keys.append(std::to_string(row.doc_id)).append(1, '\0');
  }
  return sha256(keys);
}

}  // namespace

std::vector<PathRow> read_paths(Database& db) {
  std::vector<PathRow> rows;
  Statement stored = db.prepare("SELECT root, path, doc_id FROM paths ORDER BY root, path, doc_id");
  while (stored.step()) rows.push_back({std::string(stored.text(0)), std::string(stored.text(1)), stored.integer(2)});
  const std::string stamps = meta_value(db, kKey), sum = sum_of(rows);
  if (stamps.size() != sum.size() + rows.size() * kStamp || !stamps.starts_with(sum)) return rows;
  auto at = stamps.begin() + static_cast<ptrdiff_t>(sum.size());
  for (PathRow& row : rows)
    for (size_t byte = 0; byte < kStamp; ++byte) row.stamp |= uint64_t{static_cast<unsigned char>(*at++)} << 8 * byte;
  return rows;
}

void write_stamps(Database& db, const std::vector<PathRow>& rows) {
  std::string stamps = sum_of(rows);
  for (const PathRow& row : rows)
    for (size_t byte = 0; byte < kStamp; ++byte) stamps += static_cast<char>(row.stamp >> 8 * byte);
  if (stamps != meta_value(db, kKey)) set_meta_blob(db, kKey, stamps);
}

}  // namespace readout
