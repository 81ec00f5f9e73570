#include "readout/store/view.h"

#include <algorithm>
#include <map>
#include <unordered_set>

#include "readout/base/calendar.h"
#include "readout/base/error.h"
#include "readout/store/compress.h"

namespace readout {
namespace {

/// The earliest instant that "2024-11-13T17:27:37-05:00", "2024-11-13", "2024-11" or "2024" may mean.
std::optional<int64_t> earliest(const std::string& iso) {
  if (auto instant = instant_of(iso)) return instant;
  if (auto instant = instant_of(iso + "Z")) return instant;
  const std::string day = iso.size() == 4 ? iso + "-01-01" : iso.size() == 7 ? iso + "-01" : iso.substr(0, 10);
  return instant_of(day + "T00:00:00Z");
}

int64_t now() { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()).time_since_epoch().count(); }

bool is_released(const Member& member, const std::vector<std::string>& release) {
  return std::ranges::any_of(release, [&](const std::string& wanted) {
    return wanted == member.hash || "sha256:" + wanted == member.hash || std::ranges::find(member.paths, wanted) != member.paths.end();
  });
}

}  // namespace

std::optional<int64_t> instant_of(std::string_view iso) {
  const std::optional<Day> day = iso.size() >= 17 && iso[10] == 'T' ? parse_day(iso) : std::nullopt;
  if (!day) return {};
  auto number = [&](size_t at) -> int64_t {
    if (at + 2 > iso.size() || iso[at] < '0' || iso[at] > '9' || iso[at + 1] < '0' || iso[at + 1] > '9') return -1;
    return (iso[at] - '0') * 10 + (iso[at + 1] - '0');
  };
  const bool with_seconds = iso[16] == ':';
  const size_t zone = with_seconds ? 19 : 16;
  const int64_t hour = number(11), minute = number(14), second = with_seconds ? number(17) : 0;
  if (hour < 0 || minute < 0 || second < 0 || iso[13] != ':' || zone >= iso.size()) return {};
  int64_t offset = 0;
  if (iso.substr(zone) != "Z") {
    const char sign = iso[zone];
    const int64_t hours = number(zone + 1), minutes = number(zone + 4);
    if ((sign != '+' && sign != '-') || iso.size() != zone + 6 || hours < 0 || minutes < 0) return {};
    offset = (hours * 60 + minutes) * 60 * (sign == '-' ? -1 : 1);
  }
  return std::chrono::sys_seconds(*day).time_since_epoch().count() + (hour * 60 + minute) * 60 + second - offset;
}

int64_t last_instant(const std::string& option, const std::string& value) {
  if (auto instant = instant_of(value)) return *instant;
  if (auto instant = instant_of(value + "Z")) return *instant;
  if (value.size() == 10)
    if (auto instant = instant_of(value + "T23:59:59Z")) return *instant;
  throw BadQuestion(option + " is a day or an instant like 2024-11-13T12:30:00-05:00, not " + value);
}

View::View(const std::string& record, const Viewpoint& from, const Deriver& deriver)
    : db_(open_record(record)), from_(from), deriver_(deriver), reader_(db_) {
  if (meta_value(db_, "digest").empty())
    throw Error("the record " + record + " is unfinished: a build of it did not end; run that build again");
  const int64_t as_of = from.as_of.empty() ? now() : last_instant("--as-of", from.as_of);
  const std::optional<int64_t> known = from.known.empty() ? std::nullopt : std::optional(last_instant("--known", from.known));
  std::map<int64_t, std::string> published;
  Statement days = db_.prepare("SELECT doc_id, published FROM documents WHERE published IS NOT NULL");
  while (days.step()) published.emplace(days.integer(0), days.text(1));
  std::multimap<int64_t, std::string> embargoes;
  Statement rules = db_.prepare("SELECT doc_id, value FROM rules WHERE kind = 'embargo'");
  while (rules.step()) embargoes.emplace(rules.integer(0), rules.text(1));

  auto stands_until = [&](int64_t instant) { stands_until_ = std::min(stands_until_, instant); };
  auto hidden = [&](const Member& member) {
    if (auto day = published.find(member.doc_id); day != published.end())
      if (const int64_t instant = earliest(day->second).value_or(as_of); instant > as_of) return stands_until(instant), true;
    if (known && instant_of(member.learned_at).value_or(INT64_MAX) > *known) return true;
    if (is_released(member, from.release)) return false;
    const auto [first, last] = embargoes.equal_range(member.doc_id);
    const auto rule = std::find_if(first, last, [&](const auto& one) { return instant_of(one.second).value_or(INT64_MAX) > as_of; });
    if (rule != last) stands_until(instant_of(rule->second).value_or(INT64_MAX));
    if (rule != last) under_embargo_.push_back({member.paths.front(), rule->second});
    return rule != last;
  };
  data_version_ = db_.number("PRAGMA data_version");
  members_ = members_of(db_);
  whole_ = members_.size();
  complete_ = std::erase_if(members_, hidden) == 0;
  std::ranges::sort(under_embargo_, {}, &UnderEmbargo::path);
  std::unordered_set<int64_t> with_rule;
  Statement naming = db_.prepare("SELECT doc_id FROM rules WHERE kind = 'not_for_attribution'");
  while (naming.step()) with_rule.insert(naming.integer(0));
  for (uint32_t i = 0; i < members_.size() && !from.show_protected; ++i)
    if (with_rule.contains(members_[i].doc_id)) protected_.emplace(i, std::nullopt);
}

bool View::hold() {
  db_.run("BEGIN");
  if (db_.number("PRAGMA data_version") == data_version_) return true;
  let_go();
  return false;
}

void View::let_go() {
  db_.limit_time(0);
  try {
    db_.run("ROLLBACK");
  } catch (const Error&) {  // then nothing was held
  }
}

const Protected& View::names_of(DocumentAt document) {
  static const Protected kNone;
  const auto known = protected_.find(document.index);
  if (known == protected_.end()) return kNone;
  if (!known->second) known->second = find_protected(reader_.names(members_[document.index].doc_id));
  return *known->second;
}

Document View::read(DocumentAt document) {
  db_.check_time();
  Document doc = reader_.read(members_[document.index].doc_id);
  if (!from_.show_protected) mask(doc, find_protected(doc));
  doc.path = members_[document.index].paths.front();
  return doc;
}

Document View::head(DocumentAt document) {
  db_.check_time();
  Document doc = reader_.head(members_[document.index].doc_id);
  mask(doc, names_of(document));
  doc.path = members_[document.index].paths.front();
  return doc;
}

std::optional<std::string> View::source(DocumentAt document) {
  if (!from_.show_protected && protected_.contains(document.index)) return {};
  Statement source = db_.prepare("SELECT bytes FROM sources WHERE doc_id = ?");
  if (!source.with(members_[document.index].doc_id).step()) return {};
  return decompress(source.text(0));
}

const Derived& View::derived() {
  if (derived_) return *derived_;
  db_.check_time();
  const bool stored = is_whole() && meta_value(db_, "passes") == deriver_.versions();
  derived_ = stored ? read_derived(db_, members_) : derive(db_, members_, deriver_, from_.show_protected);
  return *derived_;
}

Derived View::derived_as_built() { return is_whole() ? read_derived(db_, members_) : derived(); }

const std::vector<Listed>& View::listed() {
  if (listed_) return *listed_;
  db_.check_time();
  std::vector<int64_t> doc_ids;
  for (const Member& member : members_) doc_ids.push_back(member.doc_id);
  std::vector<Listed> listed = read_listed(db_, doc_ids);
  for (const auto& [index, names] : protected_) mask(listed[index].doc, names_of({index}));
  return listed_.emplace(std::move(listed));
}

std::string View::passes() { return is_whole() ? meta_value(db_, "passes") : deriver_.versions(); }

std::vector<std::pair<std::string, std::string>> View::failed() {
  std::vector<std::pair<std::string, std::string>> found;
  Statement failures = db_.prepare("SELECT path, reason FROM failures ORDER BY path, root");
  while (failures.step()) found.emplace_back(failures.text(0), failures.text(1));
  return found;
}

std::string View::digest() { return is_whole() ? meta_value(db_, "digest") : digest_of(members_, derived()); }

}  // namespace readout
