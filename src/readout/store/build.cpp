#include "readout/store/build.h"

#include <algorithm>
#include <chrono>
#include <future>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>

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
  for (rows.with(engine_id_); rows.step();) hashes_.emplace(rows.integer(1), known_.emplace(rows.text(0), rows.integer(1)).first->first);
  paths_ = read_paths(db());
}

std::vector<FoundFile> RecordBuild::unchanged(const std::string& root, const std::string& path, uint64_t stamp) const {
  std::vector<FoundFile> found;
  bool same = stamp != 0;
  auto take = [&](const std::string& from, auto is_of_file) {
    auto row = std::ranges::lower_bound(paths_, std::tie(root, from), {}, [](const PathRow& at) { return std::tie(at.root, at.path); });
    for (; same && row != paths_.end() && row->root == root && is_of_file(row->path); ++row) {
      const auto hash = hashes_.find(row->doc_id);
      same = row->stamp == stamp && hash != hashes_.end();
      if (same) found.push_back({root, row->path, std::string(hash->second), stamp});
    }
  };
  const std::string members = path + '#';
  take(path, [&](const std::string& at) { return at == path; });
  take(members, [&](const std::string& at) { return at.starts_with(members); });
  if (!same) found.clear();
  return found;
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

RecordBuild::Changes RecordBuild::compare(const GivenPaths& given, const std::vector<FoundFile>& found) const {
  const std::set<std::string, std::less<>> roots(given.roots.begin(), given.roots.end()), files(given.files.begin(), given.files.end());
  Changes changes;
  for (const FoundFile& file : found) changes.now.push_back({file.root, file.path, known_.at(file.hash), file.stamp});
  std::ranges::sort(changes.now, {}, &PathRow::key);
  std::ranges::set_difference(paths_, changes.now, std::back_inserter(changes.gone), {}, &PathRow::key, &PathRow::key);
  std::ranges::set_difference(changes.now, paths_, std::back_inserter(changes.fresh), {}, &PathRow::key, &PathRow::key);
  std::erase_if(changes.gone,
                [&](const PathRow& row) { return !(row.root.empty() ? is_in_files(row.path, files) : roots.contains(row.root)); });
  return changes;
}

void RecordBuild::write_paths(const Changes& changes, const std::vector<FoundFile>& found) {
  Statement drop = db().prepare("DELETE FROM paths WHERE root = ? AND path = ? AND doc_id = ?"),
            add = db().prepare("INSERT OR REPLACE INTO paths (root, path, doc_id) VALUES (?, ?, ?)");
  for (const PathRow& row : changes.gone) drop.with(row.root, row.path, row.doc_id).run();
  for (const PathRow& row : changes.fresh) add.with(row.root, row.path, row.doc_id).run();
  move_to_this_engine(found);
}

void RecordBuild::write_failures(const std::vector<FailedFile>& failed) {
  db().run("DELETE FROM failures");
  Statement drop = db().prepare("DELETE FROM paths WHERE root = ? AND path = ?"),
            fail = db().prepare("INSERT OR REPLACE INTO failures (root, path, reason) VALUES (?, ?, ?)");
  for (const FailedFile& file : failed) {
    drop.with(file.root, file.path).run();
    fail.with(file.root, file.path, file.reason).run();
  }
}

/// The older documents that the record will have, as the passes see them, from connections of its own while this thread writes.
std::future<KeptDocuments> RecordBuild::read_ahead(const Changes& changes) {
  std::set<int64_t> rows;
  std::vector<PathRow> stay;
  std::ranges::set_difference(paths_, changes.gone, std::back_inserter(stay), {}, &PathRow::key, &PathRow::key);
  for (const std::vector<PathRow>* some : {&std::as_const(stay), &changes.fresh})
    for (const PathRow& row : *some)
      if (!kept_.contains(row.doc_id)) rows.insert(row.doc_id);
  if (rows.empty()) return {};
  return std::async(std::launch::async, [path = db().path(), doc_ids = std::vector<int64_t>(rows.begin(), rows.end())] {
    Database one(path, Database::Access::read), other(path, Database::Access::read);
    CompactDocuments read = read_compact(one, doc_ids, {}, &other);
    KeptDocuments kept;
    for (size_t i = 0; i < doc_ids.size(); ++i)
      kept.emplace(doc_ids[i], KeptDocument{std::move(read.documents[i]), std::move(read.sketches[i])});
    return kept;
  });
}

/// The stamps of what was found, which is sorted; paths that this build did not look at keep theirs.
void RecordBuild::note_stamps(const std::vector<PathRow>& found) {
  std::vector<PathRow> rows = read_paths(db());
  for (PathRow& row : rows)
    for (const std::vector<PathRow>* known : {&found, &std::as_const(paths_)})
      if (auto at = std::ranges::lower_bound(*known, row.key(), {}, &PathRow::key); at != known->end() && at->key() == row.key()) {
        row.stamp = at->stamp;
        break;
      }
  write_stamps(db(), rows);
}

std::vector<int64_t> RecordBuild::documents() {
  std::vector<int64_t> doc_ids;
  Statement rows = db().prepare("SELECT DISTINCT doc_id FROM paths ORDER BY doc_id");
  while (rows.step()) doc_ids.push_back(rows.integer(0));
  return doc_ids;
}

void RecordBuild::finish(const GivenPaths& given, const std::vector<FoundFile>& found, const std::vector<FailedFile>& failed,
                         const Deriver& deriver) {
  end_batch();
  const bool is_derived = meta_value(db(), "passes") == deriver.versions() && !meta_value(db(), "digest").empty();
  const Changes changes = compare(given, found);
  std::future<KeptDocuments> ahead;
  if (!is_derived || !changes.gone.empty() || !changes.fresh.empty()) ahead = read_ahead(changes);
  Transaction whole(db());
  const auto before = documents();
  write_paths(changes, found);
  write_failures(failed);
  note_stamps(changes.now);
  drop_pathless(db());
  if (!is_derived || documents() != before) refresh_derived(db(), deriver, std::move(kept_), std::move(ahead));
  if (ahead.valid()) ahead.wait();  // while it reads, the log cannot be taken in
  whole.commit();
  file_.settle();
}

void refresh_derived(Database& db, const Deriver& deriver, KeptDocuments kept, std::future<KeptDocuments> ahead) {
  const std::vector<Member> members = members_of(db);
  const bool same_passes = meta_value(db, "passes") == deriver.versions();
  Recalled before = same_passes ? read_memory(db, members) : Recalled{};
  std::vector<Document> used;
  const Derived derived = derive(db, members, deriver, false, {std::move(kept), std::move(ahead), std::move(before), true, &used});
  std::future<void> freed = std::async(std::launch::async, [&] { used.clear(); });
  std::future<std::string> digest = std::async(std::launch::async, [&] { return digest_of(members, derived); });
  write_derived(db, members, derived);
  set_meta(db, "digest", digest.get());
  set_meta(db, "passes", deriver.versions());
  write_memory(db, derived.memory, members);
}

}  // namespace readout
