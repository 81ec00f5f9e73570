#include "readout/store/derive.h"

#include <algorithm>
#include <future>
#include <map>
#include <mutex>
#include <set>

#include "readout/base/csv.h"
#include "readout/base/parallel.h"
#include "readout/base/sha256.h"
#include "readout/store/codec.h"
#include "readout/store/compress.h"

namespace readout {
namespace {

/// Documents as their rows, for the tables.
class RowContext {
 public:
  explicit RowContext(const std::vector<Member>& members) : members_(members) {
    for (uint32_t i = 0; i < members.size(); ++i) places_.emplace(members[i].doc_id, i);
  }
  int64_t row(DocumentAt document) const { return members_[document.index].doc_id; }
  DocumentAt document(int64_t row) const {
    auto at = places_.find(row);
    if (at == places_.end()) fail_damaged();
    return {at->second};
  }
  void put(JsonWriter& out, DocumentAt document) const { out.value(row(document)); }

 private:
  const std::vector<Member>& members_;
  std::unordered_map<int64_t, uint32_t> places_;
};

/// Documents as their ids, and their first paths if wanted, for the export and the digest.
struct NameContext {
  const std::vector<Member>& members;
  bool with_paths = true;

  std::string_view row(DocumentAt document) const { return members[document.index].hash; }
  void put(JsonWriter& out, DocumentAt document) const {
    const Member& member = members[document.index];
    out.value(std::string_view(member.hash));
    if (!with_paths) return;
    out.key("path");
    out.value(std::string_view(member.paths.front()));
  }
};

template <class T>
std::string line_of(const NameContext& context, const T& object) {
  JsonWriter out;
  out.begin_object();
  out.key("type");
  out.value(T::kKind);
  put_members(out, context, object);
  out.end_object();
  return out.take() + '\n';
}

/// Collects cells as a line of CSV.
class CsvLine {
 public:
  void enter(std::string_view) {}
  void leave() {}
  void null(std::string_view) { put_csv(line, ""); }
  void cell(std::string_view, int64_t value) { put_csv(line, std::to_string(value)); }
  void cell(std::string_view, std::string_view text) { put_csv(line, text); }
  void cell(std::string_view, std::string&& text) { put_csv(line, text); }
  std::string line;
};

template <class T>
std::vector<std::string> names_of() {
  ColumnNames names;
  T{}.fields([&]<class Field>(std::string_view name, const Field&) { put_nulls<Field>(names, name); });
  return std::move(names.names);
}

template <class T>
std::string columns_of() {
  std::string columns;
  for (const std::string& name : names_of<T>()) columns.append(columns.empty() ? "\"" : ", \"").append(name).append("\"");
  return columns;
}

template <class T>
std::string insert_of() {
  const std::string columns = columns_of<T>();
  std::string marks = "?";
  for (size_t at = columns.find(','); at != std::string::npos; at = columns.find(',', at + 1)) marks += ", ?";
  return "INSERT INTO " + std::string(T::kTable) + " (" + columns + ") VALUES (" + marks + ")";
}

/// Names that may not be shown, by the place of their document in `members`.
std::map<uint32_t, Protected> names_to_hide(Database& db, const std::vector<Member>& members) {
  DocumentReader reader(db);
  std::map<uint32_t, Protected> hidden;
  std::set<int64_t> with_rule;
  Statement rules = db.prepare("SELECT doc_id FROM rules WHERE kind = 'not_for_attribution'");
  while (rules.step()) with_rule.insert(rules.integer(0));
  for (uint32_t i = 0; i < members.size(); ++i)
    if (with_rule.contains(members[i].doc_id)) hidden.emplace(i, find_protected(reader.names(members[i].doc_id)));
  return hidden;
}

void run_passes(const Database& db, std::span<const Pass> passes, const Corpus& corpus, Derived& derived) {
  std::map<int, std::vector<const Pass*>> lanes;
  for (const Pass& pass : passes) lanes[pass.lane].push_back(&pass);
  std::vector<std::future<void>> running;
  for (const auto& [number, lane] : lanes)
    running.push_back(std::async(std::launch::async, [&db, &corpus, &derived, &lane] {
      for (const Pass* pass : lane) {
        db.check_time();
        pass->run(corpus, derived);
      }
    }));
  for (std::future<void>& lane : running) lane.wait();
  for (std::future<void>& lane : running) lane.get();
}

}  // namespace

std::string Deriver::versions() const {
  std::string out;
  for (const Pass& pass : passes) out.append(out.empty() ? "" : ", ").append(pass.name).append(" ").append(std::to_string(pass.version));
  return out;
}

Derived derive(Database& db, const std::vector<Member>& members, const Deriver& deriver, bool show_protected, AtHand at_hand) {
  Derived derived;
  if (deriver.passes.empty()) return derived;
  std::vector<int64_t> doc_ids;
  for (const Member& member : members) doc_ids.push_back(member.doc_id);
  DocumentReader reader(db);
  std::future<std::map<uint32_t, Protected>> to_hide;
  if (at_hand.committed && !show_protected)
    to_hide = std::async(std::launch::async, [&] {
      Database own(db.path(), Database::Access::read);
      return names_to_hide(own, members);
    });
  if (at_hand.ahead.valid()) at_hand.kept.merge(at_hand.ahead.get());
  std::optional<Database> beside;
  if (at_hand.committed && at_hand.kept.size() < members.size()) beside.emplace(db.path(), Database::Access::read);
  CompactDocuments compact = read_compact(db, doc_ids, std::move(at_hand.kept), beside ? &*beside : nullptr);
  const std::map<uint32_t, Protected> hidden = to_hide.valid()  ? to_hide.get()
                                               : show_protected ? std::map<uint32_t, Protected>()
                                                                : names_to_hide(db, members);
  for (uint32_t i = 0; i < members.size(); ++i) compact.documents[i].path = members[i].paths.front();
  for (const auto& [index, names] : hidden) mask(compact.documents[index], names);
  std::mutex reading;  // a connection serves one thread at a time
  const auto text = [&](DocumentAt document) {
    std::string packed;
    {
      std::lock_guard lock(reading);
      db.check_time();
      packed = reader.packed_text(doc_ids[document.index]);
    }
    Document only_text;
    only_text.text = decompress(packed);
    if (auto names = hidden.find(document.index); names != hidden.end()) mask(only_text, names->second);
    return std::move(only_text.text);
  };
  const auto times = [&](DocumentAt document) {
    std::lock_guard lock(reading);
    db.check_time();
    return reader.times(doc_ids[document.index]);
  };
  const auto sayings = [&](DocumentAt document) {
    std::unique_lock lock(reading);
    db.check_time();
    Document doc = reader.sayings(doc_ids[document.index]);
    lock.unlock();
    if (auto names = hidden.find(document.index); names != hidden.end()) mask(doc, names->second);
    return doc;
  };
  Corpus corpus{deriver.lex, std::move(compact.documents), std::move(compact.sketches), text, times, sayings, std::move(at_hand.before)};
  run_passes(db, deriver.passes, corpus, derived);
  if (at_hand.used) *at_hand.used = std::move(corpus.documents);
  return derived;
}

void write_derived(Database& db, const std::vector<Member>& members, const Derived& derived) {
  const RowContext context(members);
  derived.each_list([&]<class T>(const std::vector<T>& list) {
    db.run("DELETE FROM " + std::string(T::kTable));
    Statement insert = db.prepare(insert_of<T>());
    for (const T& object : list) {
      Binder binder(insert);
      object.fields([&](std::string_view name, const auto& field) { put_cells(binder, context, name, field); });
      insert.run();
    }
  });
}

Derived read_derived(Database& db, const std::vector<Member>& members) {
  const RowContext context(members);
  Derived derived;
  derived.each_list([&]<class T>(const std::vector<T>& list) {
    Statement rows = db.prepare("SELECT " + columns_of<T>() + " FROM " + std::string(T::kTable) + " ORDER BY rowid");
    while (rows.step()) {
      int at = 0;
      get_cells(rows, at, context, filled(list).emplace_back());
    }
  });
  return derived;
}

bool each_derived_line(const Derived& derived, const std::vector<Member>& members, const std::function<bool(const std::string&)>& line) {
  const NameContext context{members};
  bool wanted = true;
  derived.each_list([&](const auto& list) {
    for (const auto& object : list) wanted = wanted && line(line_of(context, object));
  });
  return wanted;
}

std::vector<std::string> derived_csv(const Derived& derived, const std::vector<Member>& members, std::string_view kind) {
  const NameContext context{members};
  std::vector<std::string> lines;
  derived.each_list([&]<class T>(const std::vector<T>& list) {
    if (T::kKind != kind) return;
    for (const std::string& name : names_of<T>()) put_csv(lines.empty() ? lines.emplace_back() : lines.front(), name);
    for (const T& object : list) {
      CsvLine csv;
      object.fields([&](std::string_view name, const auto& field) { put_cells(csv, context, name, field); });
      lines.push_back(std::move(csv.line));
    }
  });
  return lines;
}

std::string digest_of(const std::vector<Member>& members, const Derived& derived) {
  std::string rows;
  for (const Member& member : members) rows.append("document ").append(member.hash).append(" ").append(member.checksum).append("\n");
  const NameContext context{members, false};
  derived.each_list([&](const auto& list) {
    for (const auto& object : list) rows += line_of(context, object);
  });
  return "sha256:" + sha256(rows);
}

}  // namespace readout
