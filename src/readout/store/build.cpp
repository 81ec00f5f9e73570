#include "readout/store/build.h"

#include <algorithm>
#include <chrono>
#include <future>
#include <set>
#include <tuple>

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

/// Is it the path of one of the files, or of a member of one?
bool is_in_files(std::string_view path, const std::set<std::string, std::less<>>& files) {
  for (size_t end = path.find('#'); end != std::string_view::npos; end = path.find('#', end + 1))
    if (files.contains(path.substr(0, end))) return true;
  return files.contains(path);
}

}  // namespace

RecordBuild::RecordBuild(const std::string& path, const Engine& engine) : file_(path), writer_(file_.db()) {
  engine_id_ = engine_row(db(), engine);
  Statement rows = db().prepare("SELECT hash, doc_id FROM documents WHERE engine_id = ?");
  for (rows.with(engine_id_); rows.step();) known_.emplace(rows.text(0), rows.integer(1));
}

void RecordBuild::add(PackedDocument packed) {
  if (!batch_) batch_ = std::make_unique<Transaction>(db());
  Statement learned = db().prepare("SELECT min(learned_at) FROM documents WHERE hash = ?");  // read by another engine
  learned.with(packed.doc.id).step();
  const std::string learned_at = learned.null(0) ? now() : std::string(learned.text(0));
  learned.reset();
  const int64_t doc_id = writer_.write(packed, engine_id_, learned_at);
  known_.emplace(packed.doc.id, doc_id);
  kept_.emplace(doc_id, compact(std::move(packed)));
  if (++in_batch_ == kBatch) end_batch();
}

void RecordBuild::end_batch() {
  if (batch_) batch_->commit();
  batch_.reset();
  in_batch_ = 0;
}

/// What another engine made of the same bytes goes: its paths lead to what this one made.
void RecordBuild::move_to_this_engine(const std::vector<FoundFile>& found) {
  Statement others = db().prepare("SELECT hash FROM documents WHERE engine_id <> ?");
  std::set<std::string> stale;
  for (others.with(engine_id_); others.step();) stale.emplace(others.text(0));
  Statement move = db().prepare(
      "UPDATE OR REPLACE paths SET doc_id = ?1 WHERE doc_id IN (SELECT doc_id FROM documents WHERE hash = ?2 AND doc_id <> ?1)");
  for (const FoundFile& file : found)
    if (stale.contains(file.hash)) move.with(known_.at(file.hash), file.hash).run();
}

void RecordBuild::write_paths(const GivenPaths& given, const std::vector<FoundFile>& found, const std::vector<FailedFile>& failed) {
  using Path = std::tuple<std::string, std::string, int64_t>;  // root, path, document
  std::set<Path> gone, fresh;
  const std::set<std::string, std::less<>> roots(given.roots.begin(), given.roots.end()), files(given.files.begin(), given.files.end());
  Statement paths = db().prepare("SELECT root, path, doc_id FROM paths");
  while (paths.step())
    if (paths.text(0).empty() ? is_in_files(paths.text(1), files) : roots.contains(paths.text(0)))
      gone.emplace(paths.text(0), paths.text(1), paths.integer(2));
  Statement drop = db().prepare("DELETE FROM paths WHERE root = ? AND path = ?");
  for (const FoundFile& file : found) {
    Path path(file.root, file.path, known_.at(file.hash));
    if (gone.erase(path) == 0) fresh.insert(std::move(path));
  }
  Statement drop_one = db().prepare("DELETE FROM paths WHERE root = ? AND path = ? AND doc_id = ?"),
            add = db().prepare("INSERT OR REPLACE INTO paths (root, path, doc_id) VALUES (?, ?, ?)");
  for (const auto& [root, path, doc_id] : gone) drop_one.with(root, path, doc_id).run();
  for (const auto& [root, path, doc_id] : fresh) add.with(root, path, doc_id).run();
  move_to_this_engine(found);
  db().run("DELETE FROM failures");
  Statement fail = db().prepare("INSERT OR REPLACE INTO failures (root, path, reason) VALUES (?, ?, ?)");
  for (const FailedFile& file : failed) {
    drop.with(file.root, file.path).run();
    fail.with(file.root, file.path, file.reason).run();
  }
}

void RecordBuild::finish(const GivenPaths& given, const std::vector<FoundFile>& found, const std::vector<FailedFile>& failed,
                         const Deriver& deriver) {
  end_batch();
  auto documents = [&] {
    std::vector<int64_t> doc_ids;
    Statement rows = db().prepare("SELECT DISTINCT doc_id FROM paths ORDER BY doc_id");
    while (rows.step()) doc_ids.push_back(rows.integer(0));
    return doc_ids;
  };
  Transaction whole(db());
  const auto before = documents();
  write_paths(given, found, failed);
  drop_pathless(db());
  const bool same = documents() == before && meta_value(db(), "passes") == deriver.versions() && !meta_value(db(), "digest").empty();
  if (!same) refresh_derived(db(), deriver, std::move(kept_));
  whole.commit();
  file_.settle();
}

void refresh_derived(Database& db, const Deriver& deriver, KeptDocuments kept) {
  const std::vector<Member> members = members_of(db);
  const bool same_passes = meta_value(db, "passes") == deriver.versions();
  Recalled before = same_passes ? read_memory(db, members) : Recalled{};
  const Derived derived = derive(db, members, deriver, false, {std::move(kept), std::move(before), true});
  std::future<std::string> digest = std::async(std::launch::async, [&] { return digest_of(members, derived); });
  write_derived(db, members, derived);
  set_meta(db, "digest", digest.get());
  set_meta(db, "passes", deriver.versions());
  write_memory(db, derived.memory, members);
}

}  // namespace readout
