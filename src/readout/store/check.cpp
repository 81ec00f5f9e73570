#include "readout/store/check.h"

#include "readout/base/error.h"
#include "readout/store/compress.h"

namespace readout {
namespace {

/// Runs one part of the check; what it throws is a finding.
template <class Part>
void guarded(Checkup& checkup, const std::string& what, Part&& part) {
  try {
    part();
  } catch (const std::exception& error) {
    checkup.damage.push_back(what + ": " + error.what());
  }
}

void check_pages(Database& db, Checkup& checkup) {
  Statement rows = db.prepare("PRAGMA integrity_check(20)");
  while (rows.step())
    if (rows.text(0) != "ok") checkup.damage.push_back("SQLite: " + std::string(rows.text(0)));
}

void check_documents(Database& db, Checkup& checkup) {
  DocumentReader reader(db);
  Statement rows = db.prepare(
      "SELECT d.doc_id, d.hash, d.checksum, (SELECT min(path) FROM paths p WHERE p.doc_id = d.doc_id), s.bytes"
      " FROM documents d LEFT JOIN sources s USING (doc_id) ORDER BY d.doc_id");
  while (rows.step()) {
    ++checkup.documents;
    const std::string hash(rows.text(1)), name = "document " + hash + (rows.null(3) ? "" : " (" + std::string(rows.text(3)) + ")");
    guarded(checkup, name, [&] {
      std::string sketch;
      const Document doc = reader.read(rows.integer(0), &sketch);
      if (checksum_of(doc, sketch) != rows.text(2)) throw Damaged("its facts are not those that were written");
      if (!rows.null(4) && document_id(decompress(rows.text(4)), note_behind(rows.text(4))) != hash)
        throw Damaged("its source is not the one that was read");
    });
  }
  if (const int64_t lost = db.number("SELECT count(*) FROM paths WHERE doc_id NOT IN (SELECT doc_id FROM documents)"))
    checkup.damage.push_back(std::to_string(lost) + " paths lead to no document");
}

void check_digest(Database& db, Checkup& checkup) {
  const std::string digest = meta_value(db, "digest");
  if (digest.empty()) {
    checkup.unfinished = true;
    checkup.notes.push_back("no build of this record has ended: run it again");
    return;
  }
  if (!is_memory_whole(db)) checkup.damage.push_back("what the passes keep is not what was written; the next change makes it anew");
  const std::vector<Member> members = members_of(db);
  if (digest_of(members, read_derived(db, members)) != digest)
    checkup.damage.push_back("digest: documents and what was derived from them do not give " + digest);
}

void add_notes(Database& db, const Engine& engine, Checkup& checkup) {
  Statement failures = db.prepare("SELECT root, path, reason FROM failures ORDER BY path, root");
  while (failures.step())
    checkup.failed.push_back({std::string(failures.text(0)), std::string(failures.text(1)), std::string(failures.text(2))});
  if (const int64_t loose = db.number("SELECT count(*) FROM documents WHERE doc_id NOT IN (SELECT doc_id FROM paths)"))
    checkup.notes.push_back(std::to_string(loose) + " documents are of a build that did not end: run it again");
  size_t stale = 0;
  for (const Member& member : members_of(db)) stale += engine_at(db, member.engine_id) != engine;
  if (stale) checkup.notes.push_back(std::to_string(stale) + " documents were read by another engine or with other data: build again");
}

}  // namespace

Checkup check_record(const std::string& path, const Engine& engine) {
  Checkup checkup;
  Database db = open_record(path);
  guarded(checkup, "pages", [&] { check_pages(db, checkup); });
  guarded(checkup, "documents", [&] { check_documents(db, checkup); });
  guarded(checkup, "digest", [&] { check_digest(db, checkup); });
  guarded(checkup, "notes", [&] { add_notes(db, engine, checkup); });
  return checkup;
}

}  // namespace readout
