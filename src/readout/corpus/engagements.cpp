#include "readout/corpus/engagements.h"

#include <algorithm>
#include <map>
#include <set>

#include "readout/corpus/clusters.h"
#include "readout/doc/lexicons.h"
#include "readout/doc/walk.h"

namespace readout {
namespace {

/// The value that most contacts give; ties by the order of the values. `none` counts only where nothing else is said.
template <class T, class Get>
T most_common(const std::vector<const ToldContact*>& contacts, T none, Get&& get) {
  std::map<T, size_t> counts;
  for (const ToldContact* contact : contacts)
    if (const T value = get(*contact); value != none) ++counts[value];
  const auto best = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
  return best == counts.end() ? none : best->first;
}

std::string format_range(DayRange range, Precision& precision) {
  const bool whole_month = day_of_month(range.first) == 1 && add_months(range.first, 1) - std::chrono::days{1} == range.last;
  precision = range.first == range.last ? Precision::day : whole_month ? Precision::month : Precision::range;
  if (precision == Precision::day) return format_day(range.first);
  if (precision == Precision::month) return format_month(year_of(range.first), month_of(range.first));
  return format_day(range.first) + '/' + format_day(range.last);
}

class Linker {
 public:
  explicit Linker(const Corpus& corpus) : corpus_(corpus) {
    for (const Document& doc : corpus.documents) ids_.push_back(ids_of(doc, doc.engagements));
  }

  LinkedEngagement link(Cluster cluster) const {
    std::ranges::sort(cluster.contacts, {}, [](const ToldContact* contact) { return std::pair{contact->document, contact->ordinal}; });
    const std::vector<const ToldContact*>& contacts = cluster.contacts;
    LinkedEngagement out;
    add_facts(contacts, out);
    out.kind = most_common(contacts, EngagementKind::other, [](const ToldContact& c) { return c.fact->kind; });
    out.mode = most_common(contacts, Mode::unknown, [](const ToldContact& c) { return c.fact->mode; });
    out.status = status_of(contacts);
    const auto series = most_common(contacts, std::string(), [](const ToldContact& c) { return c.fact->series.value_or(""); });
    if (!series.empty()) out.series = series;
    const auto place = most_common(contacts, std::string(), [](const ToldContact& c) { return c.fact->place ? c.fact->place->value : ""; });
    if (!place.empty()) out.place = place;
    out.parties = parties_of(contacts);
    set_when(cluster, out);
    set_level(contacts, out);
    add_plans(contacts, out);
    add_conflicts(cluster, out);
    return out;
  }

 private:
  Passage passage(const ToldContact& contact, Span span) const {
    return {contact.document, span, corpus_.documents[contact.document.index].to_source(span)};
  }
  std::string global_id(const ToldContact& contact) const {
    return corpus_.documents[contact.document.index].id + '/' + ids_[contact.document.index][contact.ordinal];
  }

  void add_facts(const std::vector<const ToldContact*>& contacts, LinkedEngagement& out) const {
    for (const ToldContact* contact : contacts) {
      (out.id.empty() ? out.id : out.aliases.emplace_back()) = global_id(*contact);
      out.facts.push_back({contact->document, ids_[contact->document.index][contact->ordinal], contact->ordinal});
      for (const Span span : contact->fact->mentions) out.mentions.push_back(passage(*contact, span));
    }
    const auto place = [](const Passage& mention) { return std::tuple{mention.document, mention.span}; };
    std::ranges::sort(out.mentions, {}, place);
    out.mentions.erase(std::ranges::unique(out.mentions, {}, place).begin(), out.mentions.end());
  }

  /// What was held was no longer planned; what was called off is known to have been planned.
  static Status status_of(const std::vector<const ToldContact*>& contacts) {
    for (const Status status : {Status::held, Status::cancelled, Status::resumed, Status::suspended, Status::ongoing, Status::planned,
                                Status::proposed, Status::denied})
      if (std::ranges::any_of(contacts, [&](const ToldContact* contact) { return contact->fact->status == status; })) return status;
    return Status::hypothetical;
  }

  /// Persons first; a state or an institution only where nobody of that side is named.
  std::vector<std::string> parties_of(const std::vector<const ToldContact*>& contacts) const {
    std::map<std::string, std::set<std::string>> persons, others;
    for (const ToldContact* contact : contacts) {
      const Document& doc = corpus_.documents[contact->document.index];
      for (const Id<Actor> party : contact->fact->parties) {
        const Actor& actor = doc[party];
        (actor.kind == ActorKind::person ? persons : others)[actor.state.empty() ? actor.id : actor.state].insert(actor.id);
      }
    }
    for (const auto& [state, ids] : others)
      if (!persons.contains(state)) persons[state] = {*std::ranges::max_element(ids, {}, &std::string::size)};
    std::vector<std::string> parties;
    for (const auto& [state, ids] : persons) parties.insert(parties.end(), ids.begin(), ids.end());
    return parties;
  }

  void set_when(const Cluster& cluster, LinkedEngagement& out) const {
    const auto width = [](const ToldContact& contact) {
      return contact.range ? (contact.range->last - contact.range->first).count() : contact.open.said() ? 5000 : 9000;
    };
    std::map<std::string_view, size_t> said;
    for (const ToldContact* contact : cluster.contacts) ++said[contact->fact->when.value];
    const ToldContact* best = cluster.contacts[0];  // the narrowest date; of several the one that most documents give
    for (const ToldContact* contact : cluster.contacts) {
      const auto worth = [&](const ToldContact& c) { return std::pair{-width(c), said[c.fact->when.value]}; };
      if (worth(*contact) > worth(*best)) best = contact;
    }
    const When& when = best->fact->when;
    out.when = {when.value, when.precision, when.basis};
    if (cluster.range && (!best->range || width(*best) > (cluster.range->last - cluster.range->first).count())) {
      out.when.value = format_range(*cluster.range, out.when.precision);
      out.when.basis = WhenBasis::inferred;
    }
    if (out.when.value.empty()) return;
    out.bases.push_back({"when", out.when.value, std::string(name_of(when.basis)), {passage(*best, best->fact->span)}});
    if (out.when.basis == WhenBasis::inferred && cluster.year_from_other) {
      out.bases.back().basis = "other_document";
      for (const ToldContact* contact : cluster.contacts)
        if (contact != best && contact->range && out.bases.back().passages.size() < 3)
          out.bases.back().passages.push_back(passage(*contact, contact->fact->span));
    }
  }

  /// From the offices that those named held on the day, where that is known for one on each side.
  void set_level(const std::vector<const ToldContact*>& contacts, LinkedEngagement& out) const {
    out.level = most_common(contacts, Level::unspecified, [](const ToldContact& c) { return c.fact->level; });
    if (contacts[0]->sides.size() != 2 || out.when.value.size() < 7 || out.when.value.starts_with("XXXX")) return;
    std::map<std::string, Level> highest;
    const Actors& actors = corpus_.lex.actors;
    for (const std::string& party : out.parties) {
      const std::optional<uint32_t> row = actors.find(party);
      if (!row || actors.all[*row].kind != ActorKind::person) continue;
      const Level level = actors.level_on(*row, out.when.value);
      if (level == Level::unspecified) continue;
      const auto [at, fresh] = highest.try_emplace(actors.all[*row].state, level);
      if (!fresh) at->second = std::min(at->second, level);
    }
    if (highest.size() != 2 || highest.begin()->second != highest.rbegin()->second) return;
    out.level = highest.begin()->second;
    out.bases.push_back({"level", std::string(name_of(out.level)), "office_held", {}});
  }

  /// Where it was still to come, and for when.
  void add_plans(const std::vector<const ToldContact*>& contacts, LinkedEngagement& out) const {
    for (const ToldContact* contact : contacts) {
      const When& when = contact->fact->when;
      if (contact->fact->status != Status::planned && contact->fact->status != Status::proposed) continue;
      Precision precision = when.precision;
      const bool told = day_range(when.value).has_value() || !contact->range;
      const std::string value = told ? when.value : format_range(*contact->range, precision);
      out.bases.push_back({"planned_for", value, std::string(name_of(when.basis)), {passage(*contact, contact->fact->span)}});
    }
  }

  /// What other documents say instead: another day, another place.
  void add_conflicts(const Cluster& cluster, LinkedEngagement& out) const {
    std::map<std::pair<std::string, std::string>, FieldValue> others;
    const auto add = [&](const char* field, const std::string& value, const ToldContact& contact) {
      FieldValue& entry = others[{field, value}];
      entry.field = field;
      entry.value = value;
      entry.basis = name_of(contact.fact->when.basis);
      entry.passages.push_back(passage(contact, contact.fact->span));
    };
    const std::optional<DayRange> settled = day_range(out.when.value);
    for (const ToldContact* contact : cluster.contacts) {
      if (contact->range && settled && !contact->range->overlaps(*settled)) add("when", contact->fact->when.value, *contact);
      if (contact->fact->place && contact->fact->place->value != out.place) add("place", contact->fact->place->value, *contact);
    }
    for (auto& [key, value] : others) out.conflicts.push_back(std::move(value));
  }

  const Corpus& corpus_;
  std::vector<std::vector<std::string>> ids_;  // of the engagements of each document
};

}  // namespace

void link_engagements(const Corpus& corpus, Derived& derived) {
  const std::vector<ToldContact> contacts = find_contacts(corpus);
  const Linker linker(corpus);
  for (Cluster& cluster : Clusters(corpus, derived, contacts).run()) derived.engagements.push_back(linker.link(std::move(cluster)));
  std::ranges::sort(derived.engagements, {}, &LinkedEngagement::id);
}

}  // namespace readout
