#include "readout/store/memory.h"

#include <unordered_map>

#include "readout/base/sha256.h"
#include "readout/base/varint.h"
#include "readout/store/compress.h"
#include "readout/store/record.h"

namespace readout {
namespace {

constexpr std::string_view kKey = "memory";
constexpr size_t kSum = 64;  // bytes of the checksum, which stands before all else

std::string_view take_part(std::string_view& in) {
  const auto size = take_varint(in);
  if (!size || *size > in.size()) fail_damaged();
  const std::string_view part = in.substr(0, *size);
  in.remove_prefix(*size);
  return part;
}

void put_part(std::string& out, std::string_view part) {
  put_varint(out, part.size());
  out += part;
}

bool is_whole(std::string_view stored) { return stored.size() >= kSum && sha256(stored.substr(kSum)) == stored.substr(0, kSum); }

}  // namespace

void write_memory(Database& db, const Memory& memory, const std::vector<Member>& members) {
  std::string bytes, rows;
  put_part(bytes, meta_value(db, "digest"));
  for (const Member& member : members) put_varint(rows, static_cast<uint64_t>(member.doc_id));
  put_part(bytes, rows);
  memory.each_part([&](const std::string& part) { put_part(bytes, part); });
  const std::string packed = compress(bytes);
  set_meta_blob(db, kKey, sha256(packed) + packed);
}

Recalled read_memory(Database& db, const std::vector<Member>& members) {
  const std::string stored = meta_value(db, kKey);
  if (!is_whole(stored)) return {};
  const std::string bytes = decompress(std::string_view(stored).substr(kSum));
  std::string_view in = bytes;
  if (take_part(in) != meta_value(db, "digest")) return {};
  std::unordered_map<uint64_t, uint32_t> places;
  for (uint32_t i = 0; i < members.size(); ++i) places.emplace(static_cast<uint64_t>(members[i].doc_id), i);
  Recalled recalled;
  for (std::string_view rows = take_part(in); !rows.empty();) {
    const auto row = take_varint(rows);
    if (!row) fail_damaged();
    const auto at = places.find(*row);
    recalled.places.push_back(at == places.end() ? kGone : at->second);
  }
  recalled.memory.each_part([&](const std::string& part) { filled(part) = take_part(in); });
  return recalled;
}

bool is_memory_whole(Database& db) {
  const std::string stored = meta_value(db, kKey);
  return stored.empty() || is_whole(stored);
}

}  // namespace readout
