#include "readout/store/merge.h"

#include <unistd.h>

#include <cstdio>
#include <optional>

#include "readout/base/error.h"
#include "readout/base/files.h"
#include "readout/store/build.h"

namespace readout {
namespace {

/// The one engine that read all documents of a record; empty for a record without any.
std::optional<Engine> engine_of(const std::string& path) {
  Database db = open_record(path);
  if (meta_value(db, "digest").empty()) throw Error("cannot merge " + path + ": it is unfinished; run its build again");
  const std::vector<Member> members = members_of(db);
  if (members.empty()) return {};
  for (const Member& member : members)
    if (member.engine_id != members.front().engine_id)
      throw Error("cannot merge " + path + ": several engines read its documents; build it again from all of its folders");
  return engine_at(db, members.front().engine_id);
}

Engine common_engine(const std::vector<std::string>& records) {
  std::optional<Engine> common;
  std::string first;
  for (const std::string& path : records) {
    const std::optional<Engine> engine = engine_of(path);
    if (!engine) continue;
    if (common && *common != *engine)
      throw Error("cannot merge " + first + " and " + path + ": " + (common->data != engine->data ? "other data" : "another engine") +
                  " read their documents; build one of them again");
    if (!common) first = path;
    common = engine;
  }
  return common.value_or(Engine{});
}

std::string quoted(const std::string& text) {
  std::string out = "'";
  for (char c : text) out.append(c == '\'' ? 2 : 1, c);
  return out + '\'';
}

std::string columns_of(Database& db, const std::string& table) {
  std::string columns;
  Statement names = db.prepare("SELECT name FROM pragma_table_info(?) WHERE name <> 'doc_id'");
  for (names.with(table); names.step();) columns.append(", \"").append(names.text(0)).append("\"");
  return columns;
}

/// Takes the documents of the attached record `added` that are not here yet, and all its paths.
void take(Database& db, int64_t engine_id) {
  db.run(
      "CREATE TEMP TABLE taken AS SELECT doc_id AS old, doc_id + (SELECT ifnull(max(doc_id), 0) FROM main.documents) AS new"
      " FROM added.documents WHERE doc_id IN (SELECT doc_id FROM added.paths) AND hash NOT IN (SELECT hash FROM main.documents);"
      "CREATE UNIQUE INDEX temp.taken_old ON taken (old);");
  for (const std::string& table : document_tables()) {
    const std::string columns = columns_of(db, table);
    if (table != "sources")
      db.run("INSERT INTO main." + table + " (doc_id" + columns + ") SELECT new" + columns + " FROM added." + table +
             " JOIN taken ON old = doc_id ORDER BY new");
  }
  const std::string id = std::to_string(engine_id);
  db.run("UPDATE main.documents SET engine_id = " + id + " WHERE doc_id IN (SELECT new FROM taken); DROP TABLE temp.taken;" +
         "CREATE TEMP TABLE same AS SELECT a.doc_id AS old, m.doc_id AS new, a.learned_at AS learned"
         " FROM added.documents a JOIN main.documents m USING (hash) WHERE a.doc_id IN (SELECT doc_id FROM added.paths);"
         "CREATE UNIQUE INDEX temp.same_new ON same (new);"
         "UPDATE main.documents SET learned_at = min(learned_at, (SELECT learned FROM same WHERE new = doc_id))"
         " WHERE doc_id IN (SELECT new FROM same);"
         "INSERT OR IGNORE INTO main.sources (doc_id, bytes) SELECT new, bytes FROM added.sources JOIN same ON old = doc_id;"
         "INSERT OR IGNORE INTO main.paths (root, path, doc_id) SELECT root, path, new FROM added.paths JOIN same ON old = doc_id;"
         "INSERT OR IGNORE INTO main.failures SELECT root, path, reason FROM added.failures;"
         "DROP TABLE temp.same;");
}

}  // namespace

void merge_records(const std::vector<std::string>& records, const std::string& output, const Deriver& deriver) {
  if (path_exists(output)) throw Error("there is a file " + output + " already");
  const Engine engine = common_engine(records);
  const std::string part = output + ".part";
  std::remove(part.c_str());
  try {
    RecordFile file(part);
    Database& db = file.db();
    const int64_t engine_id = engine_row(db, engine);
    for (const std::string& path : records) {
      db.run("ATTACH " + quoted(path) + " AS added");
      {
        Transaction whole(db);
        take(db, engine_id);
        whole.commit();
      }
      db.run("DETACH added");
    }
    Transaction whole(db);
    refresh_derived(db, deriver);
    whole.commit();
    file.settle();
    if (std::rename(part.c_str(), output.c_str()) != 0) throw Error("cannot write " + output);
  } catch (...) {
    for (const char* ending : {"", "-wal", "-shm", "-journal"}) std::remove((part + ending).c_str());
    throw;
  }
}

}  // namespace readout
