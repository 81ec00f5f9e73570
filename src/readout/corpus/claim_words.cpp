#include "readout/corpus/claim_words.h"

#include <algorithm>
#include <sstream>

#include "readout/base/utf8.h"

namespace readout {
namespace {

constexpr uint32_t kBefore = 24;     // bytes before a claim in which "the two leaders have" belongs to it
constexpr size_t kAfter = 40;        // bytes after it in which "this month" does
constexpr uint32_t kSentence = 400;  // bytes on both sides at most

/// In lower case, on one line.
std::string line_of(std::string_view text) {
  std::string out = lower(text);
  std::ranges::replace(out, '\n', ' ');
  return out;
}

Span sentence_of(std::string_view text, Span span) {
  constexpr std::string_view kEnds = ".?!;\n";
  const uint32_t first = span.begin - std::min(span.begin, kSentence);
  const std::string_view before = text.substr(first, span.begin - first), after = text.substr(span.end, kSentence);
  const size_t stop = before.find_last_of(kEnds);
  const uint32_t begin = stop == std::string_view::npos ? first : first + static_cast<uint32_t>(stop) + 1;
  return {begin, span.end + static_cast<uint32_t>(std::min(after.find_first_of(kEnds), after.size()))};
}

/// Does a sentence name an actor? A person by the last name; a state also by what begins like its name: "Chinese", "Russian".
bool is_named(const std::string& sentence, const Actor& actor) {
  constexpr size_t kStem = 4;  // letters
  const std::string name = lower(actor.name);
  const bool whole = sentence.find(' ' + name.substr(name.rfind(' ') + 1)) != std::string::npos;
  return whole || (actor.kind == ActorKind::state && sentence.find(' ' + name.substr(0, kStem)) != std::string::npos);
}

}  // namespace

bool has_any(const std::string& text, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

ClaimWords::ClaimWords(std::string_view text, Span span)
    : before(line_of(text.substr(span.begin - std::min(span.begin, kBefore), std::min(span.begin, kBefore)))),
      own(line_of(slice(text, span))),
      after(line_of(text.substr(span.end, kAfter))),
      around(sentence_of(text, span)),
      sentence(' ' + line_of(slice(text, around)) + ' ') {}

std::optional<DayRange> ClaimWords::counted_in(DayRange contact) const {
  const std::string day = format_day(contact.last);
  for (const std::string& text : {own, after.substr(0, after.find_first_of(".;,\n"))}) {
    if (text.find("this month") != std::string::npos) return day_range(day.substr(0, 7));
    if (text.find("this year") != std::string::npos) return day_range(day.substr(0, 4));
  }
  return {};
}

bool ClaimWords::tell_sides(const Document& doc, const Claim& claim) const {
  const std::string near = ' ' + before + own + after + ' ';
  if (has_any(near, {" they ", " they’", " they'", " their ", " the two ", " both ", " each other"})) return true;
  const std::string_view issuer = doc.meta.side ? std::string_view(doc[*doc.meta.side].state) : std::string_view();
  return std::ranges::all_of(claim.event.parties, [&](Id<Actor> party) {
    return is_named(sentence, doc[party]) || (!issuer.empty() && doc[party].state == issuer);
  });
}

bool ClaimWords::count_within() const {
  return has_any(own + after, {" months", " weeks", " days", " week", " the last ", " the past ", " here", " at the white house"});
}

bool ClaimWords::is_special() const {
  constexpr std::string_view kPlain[] = {"ever",     "in",        "person",   "in-person",  "face",      "to",     "face-to-face",
                                         "phone",    "telephone", "direct",   "video",      "bilateral", "formal", "full",
                                         "such",     "known",     "time",     "of",         "the",       "two",    "leaders",
                                         "leaders’", "a",         "official", "high-level", "public"};
  constexpr std::string_view kCounted[] = {"call",  "meeting", "conversation", "summit",     "talks",     "visit",    "trip", "contact",
                                           "round", "session", "dialogue",     "engagement", "encounter", "exchange", "time"};
  constexpr std::string_view kOrdinals[] = {"first",   "second", "third", "fourth", "fifth", "sixth",
                                            "seventh", "eighth", "ninth", "tenth",  "last"};
  std::istringstream in(own + after);
  bool counts = false;
  for (std::string word; in >> word;) {
    const bool is_counted = counts && std::ranges::any_of(kCounted, [&](std::string_view counted) { return word.starts_with(counted); });
    if (is_counted) return in >> word && word == "of" && in >> word && word == "the" && in >> word && word != "two";
    if (counts && std::ranges::find(kPlain, word) == std::end(kPlain)) return true;
    counts |= std::ranges::find(kOrdinals, word) != std::end(kOrdinals);
  }
  return false;
}

}  // namespace readout
