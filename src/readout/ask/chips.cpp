#include "readout/ask/chips.h"

#include <algorithm>
#include <functional>
#include <set>

#include "readout/ask/wanted_actor.h"
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

using Passes = std::function<bool(DocumentAt)>;

/// Is the document one of those that tell the text of the wanted one?
Passes by_origin(Asked& asked, const std::string& wanted) {
  std::set<uint32_t> group;
  for (uint32_t i = 0; i < asked.heads().size(); ++i)
    if (is_document(wanted, asked.heads()[i])) group.insert(i);
  for (const Origin& origin : asked.view.derived().origins)
    if (std::ranges::any_of(origin.documents, [&](const OriginMember& member) { return group.contains(member.document.index); }))
      for (const OriginMember& member : origin.documents) group.insert(member.document.index);
  return [group = std::move(group)](DocumentAt at) { return group.contains(at.index); };
}

/// Of a chip about documents; null for one about passages.
Passes document_passes(Asked& asked, const SearchChip& chip) {
  const auto& heads = asked.heads();
  const std::string& value = chip.value;
  if (chip.name == "actor")
    return [&heads, wanted = WantedActor(value)](DocumentAt at) mutable {
      return std::ranges::any_of(heads[at.index].actors, [&](const Actor& actor) { return wanted(actor.id, actor.name); });
    };
  if (chip.name == "side")
    return [&heads, &value](DocumentAt at) {
      const Document& head = heads[at.index];
      return head.meta.side ? is_actor(value, head[*head.meta.side].id, head[*head.meta.side].name) : value == kNone;
    };
  if (chip.name == "outlet")
    return [&heads, &value](DocumentAt at) {
      const std::string outlet = outlet_of(heads[at.index]);
      return outlet.empty() ? value == kNone : has_part(outlet, value);
    };
  if (chip.name == "genre")
    return [&heads, genre = check_name<Genre>(chip)](DocumentAt at) { return name_of(heads[at.index].meta.genre) == genre; };
  if (chip.name == "document") return [&heads, &value](DocumentAt at) { return is_document(value, heads[at.index]); };
  if (chip.name == "origin") return by_origin(asked, value);
  if (chip.name == "after" || chip.name == "before") {
    Question period;
    (chip.name == "after" ? period.since : period.until) = value;
    check_period(period);
    return [&heads, period](DocumentAt at) { return in_period(period, day_of(heads[at.index])); };
  }
  return {};
}

using Spans = std::vector<std::vector<Span>>;

/// Where somebody speaks: quotes, and turns of transcripts.
void add_speaker(Asked& asked, const SearchChip& chip, Spans& spans) {
  WantedActor wanted(chip.value);
  for (DocumentAt at; at.index < spans.size(); ++at.index) {
    const Listed& listed = asked.view.listed()[at.index];
    const auto add = [&](const auto& facts) {
      for (const auto& fact : facts) {
        const Speaker& speaker = fact.speaker;
        const bool said = speaker.actor ? wanted(listed.doc[*speaker.actor].id, asked.name_of_actor(listed.doc[*speaker.actor].id))
                                        : chip.value.size() > 2 && has_part(speaker.name, chip.value);
        if (said) spans[at.index].push_back(fact.span);
      }
    };
    add(listed.doc.quotes);
    add(listed.doc.turns);
  }
}

void add_places(Asked& asked, const SearchChip& chip, Spans& spans) {
  if (chip.name == "speaker") return add_speaker(asked, chip, spans);
  if (chip.name == "level") {
    const std::string level = check_name<Level>(chip);
    for (const LinkedEngagement& engagement : asked.view.derived().engagements)
      if (name_of(engagement.level) == level)
        for (const Passage& mention : engagement.mentions) spans[mention.document.index].push_back(mention.span);
    return;
  }
  const bool attribution = chip.name == "attr";
  const Attribution wanted = attribution ? attribution_of(chip) : Attribution{};
  for (size_t i = 0; i < spans.size(); ++i) {
    const Document& doc = asked.view.listed()[i].doc;
    if (attribution)
      for (const Quote& quote : doc.quotes)
        if (quote.attribution == wanted) spans[i].push_back(quote.span);
    if (!attribution)
      for (const Issue& issue : doc.issues)
        if (is_issue(chip.value, issue.issue)) spans[i].push_back(issue.span);
  }
}

/// Several of these must all hold; of others with one name, one does.
bool all_hold(const SearchChip& chip) {
  return chip.without || chip.name == "actor" || chip.name == "issue" || chip.name == "after" || chip.name == "before";
}

}  // namespace

Chips::Chips(Asked& asked, const Question& question, const std::vector<SearchChip>& chips) {
  documents_.resize(asked.heads().size(), true);
  const bool any = !question.outlet.empty() || !question.genre.empty() || !question.actor.empty() || !question.document.empty() ||
                   !question.since.empty() || !question.until.empty();
  for (DocumentAt at; any && at.index < documents_.size(); ++at.index) documents_[at.index] = asked.wanted(question, at);
  std::vector<bool> done(chips.size());
  for (size_t i = 0; i < chips.size(); ++i) {
    if (done[i]) continue;
    std::vector<const SearchChip*> group;
    for (size_t j = i; j < chips.size(); ++j)
      if (j == i || (!all_hold(chips[i]) && !chips[j].without && chips[j].name == chips[i].name))
        group.push_back(&chips[j]), done[j] = true;
    std::vector<Passes> of_documents;
    for (const SearchChip* chip : group)
      if (Passes passes = document_passes(asked, *chip)) of_documents.push_back(std::move(passes));
    if (!of_documents.empty()) {
      for (DocumentAt at; at.index < documents_.size(); ++at.index)
        if (documents_[at.index])
          documents_[at.index] = chips[i].without != std::ranges::any_of(of_documents, [&](Passes& passes) { return passes(at); });
      continue;
    }
    Places& places = passages_.emplace_back(Places{chips[i].without, Spans(documents_.size())});
    for (const SearchChip* chip : group) add_places(asked, *chip, places.spans);
  }
  for (const Places& places : passages_)
    for (size_t i = 0; i < documents_.size(); ++i)
      if (!places.without && places.spans[i].empty()) documents_[i] = false;
}

bool Chips::want_passages() const {
  return std::ranges::any_of(passages_, [](const Places& places) { return !places.without; });
}

bool Chips::pass(DocumentAt document, Span line) const {
  return std::ranges::all_of(passages_, [&](const Places& places) {
    const auto in_line = [&](Span span) { return span.begin < line.end && line.begin < span.end; };
    return places.without != std::ranges::any_of(places.spans[document.index], in_line);
  });
}

std::vector<Span> Chips::places(DocumentAt document, Span line) const {
  std::vector<Span> found, apart;
  for (const Places& places : passages_)
    if (!places.without)
      for (const Span span : places.spans[document.index])
        if (span.begin < line.end && line.begin < span.end)
          found.push_back({std::max(span.begin, line.begin) - line.begin, std::min(span.end, line.end) - line.begin});
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
