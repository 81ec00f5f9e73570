#include "readout/extract/issues_frames.h"

#include <algorithm>

namespace readout {
namespace {

constexpr uint32_t kLookBack = 40;  // tokens before an infinitive in which "expect", "will" may stand

Act act_of(std::string_view name) {
  if (name == "raise") return Act::raise;
  if (name == "tell") return Act::tell;
  if (name == "agenda") return Act::agenda;
  if (name == "agree") return Act::agree;
  if (name == "progress") return Act::progress;
  return Act::tone;
}

/// Reads how a cue stands in its clause: as a verb at all, and in which mood.
class FrameReader {
 public:
  FrameReader(const Document& doc, const Clause& clause) : doc_(doc), clause_(clause) {}

  std::optional<Frame> read(TokenRange cue, StanceRow row) const {
    Frame frame{cue, clause_.group_start(cue.first), row.act, row.stance, false, false, false, false};
    if (row.act == Act::agenda) return frame;
    if (!is_verb(frame)) return {};
    const std::string_view word = str(cue.first);
    bool infinitive = false;
    for (uint32_t i = frame.group; i < cue.first; ++i) {
      frame.negated |= clause_.is(i, WordClass::not_);
      frame.may |= clause_.is(i, WordClass::may);
      frame.expected |= clause_.is(i, WordClass::future) || clause_.is(i, WordClass::plan);
      infinitive |= str(i) == "to";
      frame.passive |= clause_.is(i, WordClass::be) && cue.size() == 1 && is_past(word);
    }
    if (infinitive || word.ends_with("ing")) frame.expected |= expected_before(frame.group);
    return frame;
  }

 private:
  std::string_view str(uint32_t i) const { return doc_.str(doc_.tokens[i]); }
  static bool is_past(std::string_view word) { return word.ends_with("ed") || word == "told" || word == "spoke"; }

  /// "the press", "state media", "its shared values" are no verbs.
  bool is_verb(const Frame& frame) const {
    const uint32_t first = frame.cue.first;
    if (first == clause_.sentence().first) return str(first).ends_with("ing");
    const uint32_t before = first - 1;
    const std::string_view word = str(first);
    if (clause_.is(before, WordClass::determiner) || doc_.tokens[before].word == Vocabulary::kPossessive) return false;
    if (is_past(word) || word.ends_with("ing") || frame.cue.size() > 2)
      return !clause_.is(before, WordClass::preposition) || word.ends_with("ing");
    if (frame.group < first) return true;  // "will press", "to raise"
    const uint32_t last = before;
    return clause_.mention_at(last) != nullptr || clause_.is(last, WordClass::we) || clause_.is(last, WordClass::conjunction) ||
           clause_.is_comma(last) || str(last) == "who";
  }

  bool expected_before(uint32_t group) const {
    const uint32_t first = std::max(clause_.sentence().first, group > kLookBack ? group - kLookBack : 0);
    for (uint32_t i = first; i < group; ++i)
      if (clause_.is(i, WordClass::future) || (clause_.is(i, WordClass::plan) && str(i) != "about")) return true;
    return false;
  }

  const Document& doc_;
  const Clause& clause_;
};

}  // namespace

std::optional<Id<Actor>> speaker_of_sentence(const Document& doc, const Clause& clause, std::optional<Id<Actor>>& quoted) {
  static constexpr std::string_view kSaying[] = {"said", "says", "told", "added", "noted", "stated", "explained", "argued"};
  const TokenRange sentence = clause.sentence();
  auto actor_at = [&](uint32_t i) -> std::optional<Id<Actor>> {
    const Mention* mention = clause.mention_at(i);
    if (!mention || !mention->actor || mention->kind == MentionKind::nationality || mention->kind == MentionKind::document) return {};
    return doc[*mention->actor].id.starts_with("outlet.") ? std::nullopt : mention->actor;
  };
  for (uint32_t i = sentence.first; i < sentence.last; ++i) {
    const std::string_view word = doc.str(doc.tokens[i]);
    if (std::ranges::find(kSaying, word) == std::end(kSaying)) continue;
    const auto subject = clause.subject_before(clause.group_start(i));
    if (subject && subject->actors.size() == 1)
      quoted = actor_at(subject->first);
    else if (!subject && i + 1 < sentence.last && clause.mention_at(i + 1) && word != "told")
      quoted = actor_at(i + 1);  // "said Novak"
    else
      quoted.reset();
    return quoted;
  }
  const std::string_view first = sentence.empty() ? "" : doc.str(doc.tokens[sentence.first]);
  return first == "“" || first == "\"" ? quoted : std::nullopt;
}

std::vector<StanceRow> stance_rows(const Lexicons& lex) {
  std::vector<StanceRow> rows;
  for (size_t row = 0; row < lex.stances.rows.size(); ++row)
    rows.push_back({act_of(lex.stances.rows.cell(row, "act")), from_name(lex.stances.rows.cell(row, "stance"), Stance::none)});
  return rows;
}

Frames find_frames(const Document& doc, const Lexicons& lex, const std::vector<StanceRow>& rows, const Clause& clause) {
  Frames found;
  const FrameReader reader(doc, clause);
  for (uint32_t i = clause.sentence().first; i < clause.sentence().last; ++i) {
    const auto match = lex.stances.phrases.longest_at(doc, lex.words, i);
    if (!match || match->end > clause.sentence().last) continue;
    const TokenRange range{i, match->end};
    const StanceRow row = rows[match->value];
    if (row.act == Act::tone)
      found.tones.push_back({range, row.stance});
    else if (const auto frame = reader.read(range, row))
      found.verbs.push_back(*frame);
    else
      continue;  // no verb here; a tone may begin at the next word
    i = range.last - 1;
  }
  return found;
}

}  // namespace readout
