#include "readout/ask/chips.h"

#include <algorithm>

#include "readout/base/error.h"

namespace readout {
namespace {

constexpr std::string_view kNone = "none";  // side:none has the documents without one

template <class Enum>
std::string check_name(const SearchChip& chip) {
  if (std::ranges::find(kNames<Enum>, chip.value) != kNames<Enum>.end()) return chip.value;
  std::string choices;
  for (std::string_view name : kNames<Enum>) choices.append(choices.empty() ? "" : ", ").append(name);
  throw BadQuestion(chip.name + ": is one of " + choices + ", not " + chip.value);
}

/// "on_record_named", or short "named", "institution", "unnamed".
Attribution attribution_of(const SearchChip& chip) {
  for (const Attribution one : {Attribution::on_record_named, Attribution::on_record_institution, Attribution::on_background_unnamed})
    if (name_of(one).ends_with('_' + chip.value)) return one;
  return from_name(check_name<Attribution>(chip), Attribution{});
}

/// The documents for which passes(document, its metadata).
template <class Passes>
Bits documents_that(Asked& asked, Passes&& passes) {
  Bits found(asked.heads().size());
  for (DocumentAt at; at.index < asked.heads().size(); ++at.index)
    if (passes(at, asked.heads()[at.index])) found.add(at.index);
  return found;
}

/// Those that tell the text of the wanted one.
Bits by_origin(Asked& asked, const std::string& wanted) {
  const Bits own = documents_that(asked, [&](DocumentAt, const Document& head) { return is_document(wanted, head); });
  Bits group = own;
  for (const Origin& origin : asked.view.derived().origins)
    if (std::ranges::any_of(origin.documents, [&](const OriginMember& member) { return own.has(member.document.index); }))
      for (const OriginMember& member : origin.documents) group.add(member.document.index);
  return group;
}

/// The documents of a chip that is about documents.
std::optional<Bits> documents_of(Asked& asked, const SearchChip& chip) {
  const DocumentTables& tables = asked.document_tables();
  const std::string& value = chip.value;
  if (chip.name == "actor") return tables.documents_with(value);
  if (chip.name == "side")
    return tables.side.documents(
        [&](const std::string& side) { return side.empty() ? value == kNone : is_actor(value, side, asked.name_of_actor(side)); });
  if (chip.name == "outlet")
    return tables.outlet.documents([&](const std::string& outlet) { return outlet.empty() ? value == kNone : has_part(outlet, value); });
  if (chip.name == "genre")
    return tables.genre.documents([wanted = check_name<Genre>(chip)](const std::string& genre) { return genre == wanted; });
  if (chip.name == "document") return documents_that(asked, [&](DocumentAt, const Document& head) { return is_document(value, head); });
  if (chip.name == "origin") return by_origin(asked, value);
  if (chip.name == "after" || chip.name == "before") {
    Question period;
    (chip.name == "after" ? period.since : period.until) = value;
    check_period(period);
    return tables.day.documents([&](const std::string& day) { return in_period(period, day); });
  }
  return {};
}

Bits values_that(const FactColumn& column, auto&& passes) {
  Bits values(column.values.size());
  for (size_t i = 0; i < column.values.size(); ++i)
    if (passes(column.values[i])) values.add(i);
  return values;
}

bool meet(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

/// Several of these must all hold; of others with one name, one does.
bool all_hold(const SearchChip& chip) {
  return chip.without || chip.name == "actor" || chip.name == "issue" || chip.name == "after" || chip.name == "before";
}

}  // namespace

Chips::Chips(Asked& asked, const Question& question, const std::vector<SearchChip>& chips) : documents_(asked.heads().size(), true) {
  const bool any = !question.outlet.empty() || !question.genre.empty() || !question.actor.empty() || !question.document.empty() ||
                   !question.since.empty() || !question.until.empty();
  if (any) documents_ = documents_that(asked, [&](DocumentAt at, const Document&) { return asked.wanted(question, at); });
  std::vector<bool> done(chips.size());
  for (size_t i = 0; i < chips.size(); ++i) {
    if (done[i]) continue;
    std::vector<const SearchChip*> group;
    for (size_t j = i; j < chips.size(); ++j)
      if (j == i || (!all_hold(chips[i]) && !chips[j].without && chips[j].name == chips[i].name))
        group.push_back(&chips[j]), done[j] = true;
    std::optional<Bits> documents;
    for (const SearchChip* chip : group)
      if (const std::optional<Bits> more = documents_of(asked, *chip)) documents ? documents->add(*more) : void(documents = more);
    if (!documents)
      add_passages(asked, group);
    else if (chips[i].without)
      documents_.drop(*documents);
    else
      documents_.keep(*documents);
  }
}

Chips::Facts Chips::facts_of(Asked& asked, const SearchChip& chip) {
  const FactTables& tables = asked.fact_tables();
  const auto is = [](auto name) { return [name](const std::string& value) { return value == name; }; };
  if (chip.name == "speaker") return {tables.speakers, tables.speaker_names.wanted(chip.value)};
  if (chip.name == "level") return {tables.levels, values_that(tables.levels, is(check_name<Level>(chip)))};
  if (chip.name == "attr") return {tables.attributions, values_that(tables.attributions, is(name_of(attribution_of(chip))))};
  return {tables.issues, values_that(tables.issues, [&](const std::string& issue) { return is_issue(chip.value, issue); })};
}

/// Chips of one name: one of them holds.
void Chips::add_passages(Asked& asked, const std::vector<const SearchChip*>& group) {
  const Lines& lines = asked.view.lines();
  Bits found(lines.size());
  for (const SearchChip* chip : group) {
    Facts facts = facts_of(asked, *chip);
    for (const FactColumn::Fact& fact : facts.column.facts) {
      if (!facts.values.has(fact.value)) continue;
      const DocumentAt document = lines.document(fact.line);
      for (uint32_t line = fact.line; line < lines.after(document) && lines.begin(line) < fact.span.end; ++line) found.add(line);
    }
    if (!chip->without) places_.push_back(std::move(facts));
  }
  if (!lines_) lines_.emplace(lines.size(), true);
  group.front()->without ? lines_->drop(found) : lines_->keep(found);
}

std::vector<Span> Chips::places(DocumentAt document, Span line) const {
  std::vector<Span> found, apart;
  for (const Facts& facts : places_)
    for (const FactColumn::Fact& fact : facts.column.of(document))
      if (meet(fact.span, line) && facts.values.has(fact.value))
        found.push_back({std::max(fact.span.begin, line.begin) - line.begin, std::min(fact.span.end, line.end) - line.begin});
  std::ranges::sort(found, {}, &Span::begin);
  for (const Span span : found) {
    if (apart.empty() || apart.back().end < span.begin)
      apart.push_back(span);
    else
      apart.back().end = std::max(apart.back().end, span.end);
  }
  return apart;
}

}  // namespace readout
