#include "readout/corpus/clusters.h"

#include <algorithm>
#include <numeric>

#include "readout/corpus/published.h"
#include "readout/corpus/undated.h"

namespace readout {
namespace {

using std::chrono::days;

constexpr size_t kMostFits = 64;      // clusters that one contact is compared with
constexpr size_t kMostCompared = 16;  // contacts of one cluster, the surest
constexpr int kMonth = 31;
constexpr int kYear = 366;      // days: a date without its year lies this near to its document
constexpr int kDaysAround = 3;  // between an engagement without a date and the report of it

int length(DayRange range) { return static_cast<int>((range.last - range.first).count()); }

DayRange narrower(DayRange a, DayRange b) { return length(b) < length(a) ? b : a; }

/// The surest dates first.
int rank_of(const ToldContact& contact) {
  if (contact.range) return length(*contact.range) <= 1 ? 0 : length(*contact.range) <= 31 ? 1 : 2;
  if (contact.open.day != 0) return 3;
  if (contact.open.month != 0) return 4;
  return contact.open.said() ? 5 : 6;
}

bool near(DayRange a, DayRange b) { return a.first <= b.last + days{1} && b.first <= a.last + days{1}; }

/// A weekday without a date is of the week before its document, or of the one after.
bool near_week(DayRange document, DayRange contact) {
  return contact.first <= document.last + days{7} && contact.last >= document.first - days{7};
}

}  // namespace

Clusters::Clusters(const Corpus& corpus, const Derived& derived, const std::vector<ToldContact>& contacts)
    : contacts_(contacts),
      window_(corpus.documents.size()),
      dated_(corpus.documents.size()),
      origin_(corpus.documents.size()),
      placed_(contacts.size()) {
  for (DocumentAt at; at.index < corpus.documents.size(); ++at.index) {
    const std::optional<Day> day = day_of(corpus.documents[at.index]);
    dated_[at.index] = day.has_value();
    window_[at.index] = day ? DayRange{*day, *day} : written_by_term(corpus, at);
  }
  for (const Origin& origin : derived.origins)
    for (const OriginMember& member : origin.documents) origin_[member.document.index] = origin.documents[0].document.index;
}

std::vector<Cluster> Clusters::run() {
  std::vector<uint32_t> order(contacts_.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, {}, [&](uint32_t i) { return rank_of(contacts_[i]); });
  for (const bool only_by_place : {true, false})
    for (const uint32_t i : order) {
      const bool open = !contacts_[i].range;
      if (placed_[i] || (only_by_place && open && contacts_[i].place.empty())) continue;
      place(contacts_[i], only_by_place && open);
    }
  return std::move(clusters_);
}

void Clusters::place(const ToldContact& contact, bool only_by_place) {
  const std::string key = block_of(contact);
  if (join_as_copy(contact)) return;
  const std::optional<DayRange> range = settled_range(contact);
  std::vector<Fit> found = key.empty() ? std::vector<Fit>{} : fits(contact, range, blocks_[key]);
  if (only_by_place)
    std::erase_if(found, [&](const Fit& fit) {
      const std::vector<const ToldContact*>& contacts = clusters_[fit.cluster].contacts;
      return std::none_of(contacts.begin(), contacts.begin() + static_cast<long>(std::min(contacts.size(), kMostCompared)),
                          [&](const ToldContact* other) { return other->place == contact.place; });
    });
  if (only_by_place && found.empty()) return;
  std::ranges::stable_sort(found, std::greater{}, &Fit::score);
  const bool sure = !found.empty() && (found.size() == 1 || found[0].score > found[1].score);
  join(contact, range, sure ? std::optional(found[0].cluster) : std::nullopt);
}

/// The days of a contact; of one without a year those that the document's window allows. Where the
/// document says its own day, reading it left the date open for a reason, and so it stays.
std::optional<DayRange> Clusters::settled_range(const ToldContact& contact) const {
  const std::optional<DayRange>& window = window_[contact.document.index];
  if (contact.range || !window || dated_[contact.document.index] || !contact.open.said()) return contact.range;
  if (length(*window) > kMonth) return contact.open.month != 0 ? settle(contact.open, *window) : std::nullopt;
  const int reach = contact.open.month != 0 ? kYear - 1 : 6;
  const bool past = contact.fact->status != Status::planned && contact.fact->status != Status::proposed;
  return settle(contact.open, {window->first - days{past ? reach : 0}, window->last + days{past ? 0 : reach}});
}

std::vector<Clusters::Fit> Clusters::fits(const ToldContact& contact, std::optional<DayRange> range, const Block& block) const {
  std::vector<Fit> found;
  const auto look = [&](uint32_t cluster) {
    if (const int value = score(contact, range, clusters_[cluster]); value > 0) found.push_back({value, cluster});
  };
  const std::optional<DayRange> search = range ? range : window_[contact.document.index];
  if (search) {
    const int reach = range ? std::max(length(*range), kYear) : kYear;
    const auto last = block.dated.upper_bound(search->last + days{range ? 1 : kYear});
    for (auto at = block.dated.lower_bound(search->first - days{reach}); at != last && found.size() < kMostFits; ++at) look(at->second);
  } else {
    for (auto at = block.dated.begin(); at != block.dated.end() && found.size() < kMostFits; ++at) look(at->second);
  }
  for (size_t i = 0; i < block.open.size() && found.size() < kMostFits; ++i) look(block.open[i]);
  return found;
}

/// How well a contact fits; 0: not at all.
int Clusters::score(const ToldContact& contact, std::optional<DayRange> range, const Cluster& cluster) const {
  bool place = false, persons = false, same_document = false, place_differs = false;
  if (const auto here = cluster.by_document.find(contact.document.index); here != cluster.by_document.end()) {
    same_document = true;
    if (here->second->fact->when.value != contact.fact->when.value || contact.fact->when.value.empty()) return 0;
  }
  for (size_t i = 0; i < cluster.contacts.size() && i < kMostCompared; ++i) {
    const ToldContact* other = cluster.contacts[i];
    if (!may_be_one(contact, *other)) return 0;
    place |= !contact.place.empty() && contact.place == other->place;
    place_differs |= !contact.place.empty() && !other->place.empty() && contact.place != other->place;
    persons |= same_persons(contact, *other);
  }
  if (contact.fact->kind == EngagementKind::channel) return 1;
  int score = place ? 4 : place_differs ? 1 : 2;
  if (persons) ++score;
  if (range && cluster.range) {
    if (!near(*range, *cluster.range)) return 0;
    const bool exact = range->first == cluster.range->first && range->last == cluster.range->last;
    if (exact) return score + 8;
    const bool both_days = length(*range) == 0 && length(*cluster.range) == 0;
    return both_days || place || (persons && !place_differs) ? score + 2 : 0;
  }
  if ((same_document && !contact.open.said()) || !(place || persons)) return 0;
  if (contact.open.said()) {
    if (cluster.open == contact.open) return score + 4;
    if (cluster.range && !contact.open.allows(*cluster.range)) return 0;
    if (!cluster.range) return cluster.open.said() && place && cluster.open.month == contact.open.month ? score : 0;
    if (contact.open.month == 0 && !(window_[contact.document.index] && near_week(*window_[contact.document.index], *cluster.range)))
      return 0;
    if (place || length(*cluster.range) <= 31) return score + (cluster.open.month != 0 ? 3 : 0);
    return window_[contact.document.index] ? score : 0;
  }
  const std::optional<DayRange>& window = window_[contact.document.index];
  if (range || !cluster.range || !window) return place && !range && !cluster.range && contact.fact->when.value.empty() ? score : 0;
  const int around = contact.fact->status == Status::held ? kDaysAround : kDaysAround * 10;
  const bool held = contact.fact->status == Status::held;
  const DayRange soon{window->last - days{held ? around : 0}, window->last + days{held ? 1 : around}};
  return length(*window) <= 1 && soon.overlaps(*cluster.range) ? score : 0;
}

void Clusters::join(const ToldContact& contact, std::optional<DayRange> range, std::optional<uint32_t> index) {
  placed_[static_cast<size_t>(&contact - contacts_.data())] = true;
  const bool fresh = !index;
  if (fresh) {
    index = static_cast<uint32_t>(clusters_.size());
    clusters_.emplace_back();
  }
  Cluster& cluster = clusters_[*index];
  cluster.contacts.push_back(&contact);
  cluster.by_document.emplace(contact.document.index, &contact);
  if (range && (!cluster.range || length(*range) < length(*cluster.range))) cluster.range = range;
  if (contact.open.said() && !cluster.open.said()) cluster.open = contact.open;
  if (contact.open.said() && cluster.range) cluster.year_from_other = true;
  if (cluster.range && cluster.open.month != 0)
    if (const auto both = settle(cluster.open, *cluster.range)) cluster.range = narrower(*cluster.range, *both);
  learn_window(contact, cluster);
  if (const std::string key = block_of(contact); fresh && !key.empty()) {
    Block& block = blocks_[key];
    if (cluster.range)
      block.dated.emplace(cluster.range->first, *index);
    else
      block.open.push_back(*index);
  }
  if (origin_[contact.document.index]) of_copies_[likeness(contact)].push_back(*index);
}

/// An undated document that leaves out the year of an engagement was written within a year of it; one that
/// reports an engagement of a known day, on that day or soon after.
void Clusters::learn_window(const ToldContact& contact, const Cluster& cluster) {
  std::optional<DayRange>& window = window_[contact.document.index];
  if (!cluster.range || length(*cluster.range) > 31 || !contact.open.said()) return;
  if (dated_[contact.document.index]) return;
  const DayRange known{cluster.range->first, cluster.range->first + days{kYear - 1}};
  if (!window) window = known;
  if (length(*cluster.range) == 0 && contact.fact->status == Status::held && (contact.open.day != 0 || contact.open.weekday != 0) &&
      window->overlaps(*cluster.range))
    window = *cluster.range;
}

/// What an engagement and its copy in another document have in common, but for its date: a copy may lack the day.
std::string Clusters::likeness(const ToldContact& contact) const {
  std::string text = std::to_string(*origin_[contact.document.index]) + ' ' + block_of(contact);
  for (const Side& side : contact.sides)
    for (const std::string& person : side.persons) text += ' ' + person;
  return text;
}

/// A copy tells the engagements of its source: one with the same date, or the only one that its date allows.
bool Clusters::join_as_copy(const ToldContact& contact) {
  if (!origin_[contact.document.index]) return false;
  const auto alike = of_copies_.find(likeness(contact));
  if (alike == of_copies_.end()) return false;
  const int longest = contact.open.day != 0 || contact.open.weekday != 0 ? 0 : 31;  // days
  std::optional<uint32_t> found;
  size_t allowed = 0;
  for (const uint32_t index : alike->second) {
    const Cluster& cluster = clusters_[index];
    if (cluster.by_document.contains(contact.document.index)) continue;
    const bool equal = std::ranges::any_of(cluster.contacts, [&](const ToldContact* other) {
      return origin_[other->document.index] == origin_[contact.document.index] && other->fact->when.value == contact.fact->when.value;
    });
    if (!equal && (contact.range || !contact.open.said() || !cluster.range || length(*cluster.range) > longest ||
                   !contact.open.allows(*cluster.range)))
      continue;
    found = index;
    allowed += equal ? 0 : 1;
    if (equal) break;
  }
  if (!found || allowed > 1) return false;
  join(contact, clusters_[*found].range, *found);
  return true;
}

}  // namespace readout
