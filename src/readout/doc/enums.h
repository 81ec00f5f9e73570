#pragma once

#include <array>
#include <concepts>
#include <string_view>

namespace readout {

// The closed sets of values of the exchange format. Each has its names, in the
// order of the enumerators, in kNames; name_of() is the one way to print them.

template <class Enum>
inline constexpr std::array<std::string_view, 0> kNames{};

template <class Enum>
concept Named = std::is_enum_v<Enum> &&(kNames<Enum>.size() > 0);

template <Named Enum>
constexpr std::string_view name_of(Enum e) {
  return kNames<Enum>[static_cast<size_t>(e)];
}

/// The enumerator with this name; `otherwise` if there is none.
template <Named Enum>
constexpr Enum from_name(std::string_view name, Enum otherwise) {
  for (size_t i = 0; i < kNames<Enum>.size(); ++i)
    if (kNames<Enum>[i] == name) return static_cast<Enum>(i);
  return otherwise;
}

#define READOUT_NAMES(Enum, ...) \
  template <>                    \
  inline constexpr auto kNames<Enum> = std::to_array<std::string_view>({__VA_ARGS__})

enum class MediaType { text, markdown, html };
READOUT_NAMES(MediaType, "text/plain", "text/markdown", "text/html");

enum class BlockKind { title, dateline, byline, heading, paragraph, list_item, turn, caption, credit };
READOUT_NAMES(BlockKind, "title", "dateline", "byline", "heading", "paragraph", "list_item", "turn", "caption", "credit");

enum class CutKind { front_matter, boilerplate, navigation, promotion, related, error_notice, copyright };
READOUT_NAMES(CutKind, "front_matter", "boilerplate", "navigation", "promotion", "related", "error_notice", "copyright");

enum class Genre { background_call, press_briefing, readout, remarks, interview, news_article, press_release, statement, other };
READOUT_NAMES(Genre, "background_call", "press_briefing", "readout", "remarks", "interview", "news_article", "press_release", "statement",
              "other");

enum class Basis { front_matter, html_meta, url, byline, dateline, body, envelope, heading, inferred };
READOUT_NAMES(Basis, "front_matter", "html_meta", "url", "byline", "dateline", "body", "envelope", "heading", "inferred");

enum class RuleKind { attribution, embargo, not_for_attribution, off_the_record, on_the_record };
READOUT_NAMES(RuleKind, "attribution", "embargo", "not_for_attribution", "off_the_record", "on_the_record");

enum class Role { moderator, official, questioner, speaker, interpreter, other };
READOUT_NAMES(Role, "moderator", "official", "questioner", "speaker", "interpreter", "other");

enum class Response { answered, partly, declined, referred };
READOUT_NAMES(Response, "answered", "partly", "declined", "referred");

enum class SpeakerKind { named, role, unnamed, document, group, none };
READOUT_NAMES(SpeakerKind, "named", "role", "unnamed", "document", "group", "none");

enum class TimeType { date, time, duration, set };
READOUT_NAMES(TimeType, "DATE", "TIME", "DURATION", "SET");

enum class TimeMod { approx, less_than, more_than, equal_or_less, equal_or_more, start, mid, end, before, after };
READOUT_NAMES(TimeMod, "APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE", "START", "MID", "END", "BEFORE", "AFTER");

enum class AnchorBasis { published, held, previous, sentence, none };
READOUT_NAMES(AnchorBasis, "published", "held", "previous", "sentence", "none");

enum class MentionKind { person, state, government, organisation, office, place, nationality, group, document };
READOUT_NAMES(MentionKind, "person", "state", "government", "organisation", "office", "place", "nationality", "group", "document");

enum class MentionForm { name, alias, title, pronoun, metonym, demonym, description };
READOUT_NAMES(MentionForm, "name", "alias", "title", "pronoun", "metonym", "demonym", "description");

enum class QuoteForm { direct, mixed, indirect };
READOUT_NAMES(QuoteForm, "direct", "mixed", "indirect");

enum class Attribution { on_record_named, on_record_institution, on_background_unnamed, document, unattributed };
READOUT_NAMES(Attribution, "on_record_named", "on_record_institution", "on_background_unnamed", "document", "unattributed");

enum class SayingModality { said, will_say, may_say, did_not_say };
READOUT_NAMES(SayingModality, "said", "will_say", "may_say", "did_not_say");

enum class EngagementKind { call, meeting, talks, visit, summit, press, statement, notification, channel, other };
READOUT_NAMES(EngagementKind, "call", "meeting", "talks", "visit", "summit", "press", "statement", "notification", "channel", "other");

enum class Mode { phone, video, in_person, written, unknown };
READOUT_NAMES(Mode, "phone", "video", "in_person", "written", "unknown");

enum class Level { leader, ministerial_strategic, working, military, multilateral, parliamentary, other, unspecified };
READOUT_NAMES(Level, "leader", "ministerial_strategic", "working", "military", "multilateral", "parliamentary", "other", "unspecified");

enum class Status { held, planned, proposed, ongoing, suspended, resumed, cancelled, denied, hypothetical };
READOUT_NAMES(Status, "held", "planned", "proposed", "ongoing", "suspended", "resumed", "cancelled", "denied", "hypothetical");

enum class Precision { second, minute, day, week, month, season, year, decade, range, unknown };
READOUT_NAMES(Precision, "second", "minute", "day", "week", "month", "season", "year", "decade", "range", "unknown");

enum class WhenBasis { stated, resolved, inferred, none };
READOUT_NAMES(WhenBasis, "explicit", "resolved", "inferred", "none");

enum class IssueModality { did_raise, expected_to_raise, may_raise, did_not_raise, asked, agreed, policy_statement, progress_report };
READOUT_NAMES(IssueModality, "did_raise", "expected_to_raise", "may_raise", "did_not_raise", "asked", "agreed", "policy_statement",
              "progress_report");

enum class Stance { concern, warning, demand, threat, criticism, welcome, cooperation, assurance, measure, none };
READOUT_NAMES(Stance, "concern", "warning", "demand", "threat", "criticism", "welcome", "cooperation", "assurance", "measure", "none");

enum class CommitmentKind { agreement, pledge, deliverable, progress, shortfall, demand, announcement, measure };
READOUT_NAMES(CommitmentKind, "agreement", "pledge", "deliverable", "progress", "shortfall", "demand", "announcement", "measure");

enum class CommitmentStatus { promised, under_way, done, not_done, stalled };
READOUT_NAMES(CommitmentStatus, "promised", "under_way", "done", "not_done", "stalled");

enum class ClaimForm { first_since, first_in, nth, last, elapsed, never, duration, count };
READOUT_NAMES(ClaimForm, "first_since", "first_in", "nth", "last", "elapsed", "never", "duration", "count");

enum class Unit { minute, hour, day, week, month, year, decade };
READOUT_NAMES(Unit, "minute", "hour", "day", "week", "month", "year", "decade");

enum class ActorKind { person, state, government, organisation, group };
READOUT_NAMES(ActorKind, "person", "state", "government", "organisation", "group");

enum class Gender { unknown, male, female };
READOUT_NAMES(Gender, "", "m", "f");

#undef READOUT_NAMES

}  // namespace readout
