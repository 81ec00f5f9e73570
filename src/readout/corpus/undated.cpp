#include "readout/corpus/undated.h"

#include <algorithm>
#include <charconv>

#include "readout/doc/lexicons.h"

namespace readout {
namespace {

using std::chrono::days;

constexpr size_t kReach = 60;  // bytes after "seven months" in which the event stands
constexpr std::string_view kBeginnings[] = {"inauguration",   "took office",  "taking office",
                                            "entered office", "was sworn in", "swearing-in"};

/// "P7M" is 7, "P2Y" is 24.
std::optional<int> months_of(std::string_view duration) {
  int number = 0;
  const auto [end, error] =
      std::from_chars(duration.data() + std::min<size_t>(1, duration.size()), duration.data() + duration.size(), number);
  if (error != std::errc{} || number < 1 || number > 600 || end + 1 != duration.data() + duration.size()) return {};
  return *end == 'M' ? std::optional(number) : *end == 'Y' ? std::optional(number * 12) : std::nullopt;
}

/// The day on which a person became head of state or government, of several the last.
std::optional<Day> took_office(const Actors& actors, uint32_t person) {
  std::optional<Day> found;
  for (const Term& term : actors.terms_of(person)) {
    if (actors.offices[term.office].level != Level::leader) continue;
    const std::optional<Day> from = parse_day(term.from);
    if (from && (!found || *from > *found)) found = from;
  }
  return found;
}

/// Whose term the words speak of: the one person of the document whose family name stands there.
std::optional<Day> beginning_in(const Corpus& corpus, const Document& doc, std::string_view words) {
  std::optional<Day> found;
  for (const Actor& actor : doc.actors) {
    const std::optional<uint32_t> known = corpus.lex.actors.find(actor.id);
    if (!known) continue;
    const std::vector<std::string>& families = corpus.lex.actors.all[*known].families;
    if (std::ranges::none_of(families, [&](const std::string& family) { return words.find(family) != std::string_view::npos; })) continue;
    if (found) return {};
    found = took_office(corpus.lex.actors, *known);
  }
  return found;
}

}  // namespace

std::optional<DayRange> written_by_term(const Corpus& corpus, DocumentAt at) {
  const Document& doc = corpus.documents[at.index];
  std::string text;
  for (const Time& time : corpus.times(at)) {
    const std::optional<int> months = time.type == TimeType::duration ? months_of(time.value) : std::nullopt;
    if (!months) continue;
    if (text.empty()) text = corpus.text(at);
    const std::string_view after = std::string_view(text).substr(std::min<size_t>(time.span.end, text.size()), kReach);
    if (!after.starts_with(" since ")) continue;
    for (const std::string_view beginning : kBeginnings)
      if (const size_t end = after.find(beginning); end != std::string_view::npos)
        if (const std::optional<Day> from = beginning_in(corpus, doc, after.substr(0, end)))
          return DayRange{add_months(*from, *months), add_months(*from, *months + 1) - days{1}};
  }
  return {};
}

}  // namespace readout
