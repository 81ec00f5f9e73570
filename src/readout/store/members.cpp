#include "readout/store/members.h"

namespace readout {

std::vector<Member> members_of(Database& db) {
  std::vector<Member> members;
  Statement rows = db.prepare(
      "SELECT doc_id, engine_id, hash, checksum, learned_at, path FROM documents JOIN paths USING (doc_id) ORDER BY hash, doc_id, path");
  while (rows.step()) {
    if (members.empty() || members.back().doc_id != rows.integer(0))
      members.push_back(
          {rows.integer(0), rows.integer(1), std::string(rows.text(2)), std::string(rows.text(3)), std::string(rows.text(4)), {}});
    std::vector<std::string>& paths = members.back().paths;
    if (paths.empty() || paths.back() != rows.text(5)) paths.emplace_back(rows.text(5));
  }
  return members;
}

}  // namespace readout
