#include "readout/store/build.h"

#include <algorithm>
#include <chrono>

#include "readout/base/calendar.h"
#include "readout/base/sha256.h"

namespace readout {
namespace {

constexpr size_t kBatch = 256;  // documents; a kill loses no more

/// The machine's clock, UTC. It says when the record learned of something, and nothing else.
std::string now() {
  using namespace std::chrono;
  const auto now = floor<seconds>(system_clock::now());
  const Day day = floor<days>(now);
  const hh_mm_ss time(now - day);
  char text[16];
  std::snprintf(text, sizeof text, "T%02d:%02d:%02dZ", static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                static_cast<int>(time.seconds().count()));
  return format_day(day) + text;
}

}  // namespace

RecordBuild::RecordBuild(const std::string& path, const Engine& engine) : file_(path), writer_(file_.db()) {
  engine_id_ = engine_row(db(), engine);
  Statement rows = db().prepare("SELECT hash, doc_id, engine_id, learned_at FROM documents");
  while (rows.step()) {
    std::string hash(rows.text(0)), learned(rows.text(3));
    if (rows.integer(2) == engine_id_) known_.emplace(hash, rows.integer(1));
    std::string& earliest = learned_[std::move(hash)];
    if (earliest.empty() || learned < earliest) earliest = std::move(learned);
  }
}

void RecordBuild::add(const PackedDocument& packed) {
  if (!batch_) batch_ = std::make_unique<Transaction>(db());
  auto learned = learned_.find(packed.doc.id);
  writer_.write(packed, engine_id_, learned != learned_.end() ? learned->second : now());
  known_.emplace(packed.doc.id, db().last_row());
  if (++in_batch_ == kBatch) end_batch();
}

void RecordBuild::end_batch() {
  if (batch_) batch_->commit();
  batch_.reset();
  in_batch_ = 0;
}

void RecordBuild::write_paths(const std::vector<std::string>& roots, const std::vector<FoundFile>& found,
                              const std::vector<FailedFile>& failed) {
  Statement drop_root = db().prepare("DELETE FROM paths WHERE root = ?"),
            drop = db().prepare("DELETE FROM paths WHERE root = ? AND path = ?");
  for (const std::string& root : roots) drop_root.with(root).run();
  Statement add = db().prepare("INSERT OR REPLACE INTO paths (root, path, doc_id) VALUES (?, ?, ?)");
  Statement move =
      db().prepare("UPDATE paths SET doc_id = ?1 WHERE doc_id IN (SELECT doc_id FROM documents WHERE hash = ?2 AND doc_id <> ?1)");
  for (const FoundFile& file : found) {
    const int64_t doc_id = known_.at(file.hash);
    move.with(doc_id, file.hash).run();  // what an older engine made of the same bytes goes
    if (file.root.empty()) drop.with(file.root, file.path).run();
    add.with(file.root, file.path, doc_id).run();
  }
  db().run("DELETE FROM failures");
  Statement fail = db().prepare("INSERT OR REPLACE INTO failures (root, path, reason) VALUES (?, ?, ?)");
  for (const FailedFile& file : failed) {
    drop.with(file.root, file.path).run();
    fail.with(file.root, file.path, file.reason).run();
  }
}

void RecordBuild::finish(const std::vector<std::string>& roots, const std::vector<FoundFile>& found, const std::vector<FailedFile>& failed,
                         const Deriver& deriver) {
  end_batch();
  auto documents = [&] {
    std::vector<std::pair<std::string, std::string>> sums;
    for (const Member& member : members_of(db())) sums.emplace_back(member.hash, member.checksum);
    return sums;
  };
  Transaction whole(db());
  const auto before = documents();
  write_paths(roots, found, failed);
  drop_pathless(db());
  const bool same = documents() == before && meta_value(db(), "passes") == deriver.versions() && !meta_value(db(), "digest").empty();
  if (!same) refresh_derived(db(), deriver);
  whole.commit();
  file_.settle();
}

void refresh_derived(Database& db, const Deriver& deriver) {
  const std::vector<Member> members = members_of(db);
  const Derived derived = derive(db, members, deriver);
  write_derived(db, members, derived);
  set_meta(db, "digest", digest_of(members, derived));
  set_meta(db, "passes", deriver.versions());
}

}  // namespace readout
