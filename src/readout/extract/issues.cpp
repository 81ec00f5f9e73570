#include <algorithm>

#include "readout/extract/clause.h"
#include "readout/extract/extract.h"
#include "readout/extract/issues_frames.h"
#include "readout/extract/issues_phrases.h"
#include "readout/extract/main_engagement.h"

namespace readout {
namespace {

constexpr uint32_t kToneReach = 14;  // tokens from a phrase to the words that colour it

/// The stance that decides where several colour a phrase.
constexpr Stance kStrongest[] = {Stance::warning, Stance::threat,    Stance::concern,     Stance::criticism, Stance::welcome,
                                 Stance::measure, Stance::assurance, Stance::cooperation, Stance::demand};

bool holds_content(BlockKind kind) { return kind == BlockKind::paragraph || kind == BlockKind::list_item || kind == BlockKind::turn; }

/// A fact on its way, with what tells whether another one says the same.
struct Draft {
  Issue fact;
  uint32_t row = 0;
  const Frame* frame = nullptr;
};

/// Finds the issues of one sentence.
class SentenceReader {
 public:
  SentenceReader(const Document& doc, const Lexicons& lex, const std::vector<StanceRow>& rows, const EngagementIndex& engagements,
                 const Turn* turn, TokenRange sentence, std::optional<Id<Actor>>& quoted)
      : doc_(doc), lex_(lex), engagements_(engagements), turn_(turn), clause_(doc, lex, sentence), sentence_(sentence) {
    if (!turn_) speaker_ = speaker_of_sentence(doc, clause_, quoted);
    hits_ = issue_hits(doc, lex, sentence);
    if (!hits_.empty()) frames_ = find_frames(doc, lex, rows, clause_);
  }

  void read(std::vector<Issue>& out) {
    std::vector<Draft> drafts;
    for (size_t h = 0; h < hits_.size(); ++h) {
      Draft draft = make(h);
      if (only_names_a_body(hits_[h], draft)) continue;
      if (!merged(drafts, draft)) drafts.push_back(std::move(draft));
    }
    for (Draft& draft : drafts) out.push_back(std::move(draft.fact));
  }

 private:
  std::string_view str(uint32_t i) const { return doc_.str(doc_.tokens[i]); }

  Draft make(size_t h) {
    const IssueHit& hit = hits_[h];
    const Frame* frame = frame_of(hit);
    const TokenRange phrase = phrase_of(h, frame);
    Draft draft{
        {span_of(doc_, phrase), std::string(lex_.issues.cell(hit.row, "id")), {}, {}, {}, IssueModality::policy_statement, Stance::none},
        hit.row,
        frame};
    draft.fact.modality = modality_of(frame);
    draft.fact.stance = stance_of(frame, phrase);
    add_parties(draft.fact, frame);
    return draft;
  }

  /// "ASEAN", "the NATO summit": a name is an issue only where it is what somebody raises.
  bool only_names_a_body(const IssueHit& hit, const Draft& draft) const {
    const Span span = span_of(doc_, hit.range);
    if (engagements_.is_mention(span)) return true;
    const Mention* mention = clause_.mention_at(hit.range.last - 1);
    return mention && mention->kind == MentionKind::organisation && mention->span.contains(doc_.tokens[hit.range.first].span) &&
           (!draft.frame || draft.frame->act == Act::progress);
  }

  /// The verb whose content the hit is: the last one before it, else a passive one after it.
  const Frame* frame_of(const IssueHit& hit) {
    while (next_frame_ < frames_.verbs.size() && frames_.verbs[next_frame_].cue.first < hit.range.last) ++next_frame_;
    for (size_t f = next_frame_; f > 0 && f + 2 > next_frame_; --f)
      if (const Frame& frame = frames_.verbs[f - 1]; frame.act != Act::agenda && !frame.passive) return &frame;
    if (next_frame_ < frames_.verbs.size())
      if (const Frame& after = frames_.verbs[next_frame_];
          (after.act == Act::agenda || after.passive) && after.cue.first < hit.range.last + kToneReach)
        return &after;
    return nullptr;
  }

  /// The phrase around a hit: up to the verb, a mark, or the "and" before another issue.
  TokenRange phrase_of(size_t h, const Frame* frame) const {
    TokenRange hit = hits_[h].range;
    if (frame && frame->cue.first >= hit.first && frame->cue.last < hit.last) hit.first = frame->cue.last;  // "discuss* Cyprus"
    uint32_t first = sentence_.first, last = sentence_.last;
    if (frame && frame->cue.last <= hit.first) first = frame->cue.last;
    if (frame && frame->cue.first >= hit.last) last = frame->group;
    if (h > 0) first = std::max(first, cut_between(hits_[h - 1].range.last, hit.first).value_or(first));
    if (h + 1 < hits_.size()) last = std::min(last, std::max(hit.last, cut_between(hit.last, hits_[h + 1].range.first).value_or(last)));
    if (next_frame_ < frames_.verbs.size()) last = std::min(last, std::max(hit.last, frames_.verbs[next_frame_].group));
    TokenRange phrase{clause_.phrase_begin(hit.first, std::min(first, hit.first)), clause_.phrase_end(hit.last, last)};
    phrase.first = after_addressee(phrase.first, hit.first);
    phrase.last = before_addressee(hit.last, phrase.last);
    return clause_.trimmed(phrase);
  }

  /// The last conjunction or mark between two hits, after which the second one's phrase begins.
  std::optional<uint32_t> cut_between(uint32_t from, uint32_t to) const {
    for (uint32_t i = to; i > from && to - i < kToneReach; --i)
      if (clause_.is(i - 1, WordClass::conjunction) || clause_.is_mark(i - 1)) return i;
    if (to - from >= kToneReach) return from;
    return {};
  }

  /// "discussed with President Novak | the ceasefire"
  uint32_t after_addressee(uint32_t first, uint32_t hit) const {
    uint32_t i = first;
    if (i < hit && (str(i) == "with" || str(i) == "to")) ++i;
    const Mention* mention = i < hit ? clause_.mention_at(i) : nullptr;
    if (!mention || mention->kind == MentionKind::nationality) return first;
    const uint32_t end = first_from(doc_.tokens, mention->span.end);
    if (end >= hit || doc_.tokens[end].word == Vocabulary::kPossessive || !clause_.is(end, WordClass::preposition)) return first;
    return str(end) == "of" || str(end) == "in" ? first : end;
  }

  /// "the ceasefire | with President Novak"
  uint32_t before_addressee(uint32_t from, uint32_t last) const {
    for (uint32_t i = from; i + 1 < last; ++i) {
      if (str(i) != "with") continue;
      const Mention* mention = clause_.mention_at(i + 1);
      if (mention && (mention->kind == MentionKind::person || mention->kind == MentionKind::office)) return i;
    }
    return last;
  }

  IssueModality modality_of(const Frame* frame) const {
    if (turn_ && turn_->role == Role::questioner) return IssueModality::asked;
    if (!frame) return IssueModality::policy_statement;
    if (frame->act == Act::progress)
      return frame->negated || frame->expected ? IssueModality::policy_statement : IssueModality::progress_report;
    if (frame->negated) return IssueModality::did_not_raise;
    if (frame->may) return IssueModality::may_raise;
    if (frame->expected) return frame->act == Act::agree ? IssueModality::policy_statement : IssueModality::expected_to_raise;
    return frame->act == Act::agree ? IssueModality::agreed : IssueModality::did_raise;
  }

  Stance stance_of(const Frame* frame, TokenRange phrase) const {
    const bool leads = frame && frame->cue.last <= phrase.last;
    const bool soft = !frame || frame->stance == Stance::none || frame->stance == Stance::demand;
    if (frame && !soft) return frame->stance;
    uint32_t from = phrase.first > kToneReach ? phrase.first - kToneReach : 0;
    from = std::max(from, leads ? frame->cue.last : sentence_.first);
    const uint32_t to = std::min(sentence_.last, leads ? phrase.last : phrase.last + kToneReach / 2);
    auto at = std::ranges::lower_bound(frames_.tones, from, {}, [](const Tone& tone) { return tone.range.first; });
    uint32_t heard = 0;
    for (; at != frames_.tones.end() && at->range.first < to; ++at) heard |= 1u << static_cast<unsigned>(at->stance);
    for (Stance stance : kStrongest)
      if (heard >> static_cast<unsigned>(stance) & 1) return stance;
    return frame ? frame->stance : Stance::none;
  }

  void add_parties(Issue& issue, const Frame* frame) const {
    const bool raised = issue.modality != IssueModality::policy_statement && issue.modality != IssueModality::progress_report;
    if (frame && raised) {
      const std::optional<Subject> subject = frame->passive || frame->act == Act::agenda ? std::nullopt : subject_of(*frame);
      if (subject && !subject->group && subject->actors.size() == 1) issue.raised_by = subject->actors[0];
      if (subject && subject->we) issue.raised_by = side();
      issue.to = addressee_of(*frame);
      issue.engagement = engagements_.at(span_of(doc_, sentence_), issue.raised_by);
      if (!issue.to && issue.raised_by && issue.engagement) issue.to = engagements_.other_party(*issue.engagement, *issue.raised_by);
      if (issue.to == issue.raised_by) issue.to.reset();
    } else if (issue.modality != IssueModality::asked) {
      issue.raised_by = side();
      if (!issue.raised_by) issue.raised_by = speaker_;
    }
  }

  std::optional<Subject> subject_of(const Frame& frame) const {
    if (auto subject = clause_.subject_before(frame.group)) return subject;
    for (const Frame* f = &frame; f > frames_.verbs.data() && &frame - f < 4;)  // "stressed the first and raised the second"
      if (auto subject = clause_.subject_before((--f)->group)) return subject;
    return clause_.main_subject(frame.group);
  }

  /// "raised the detainees | with President Novak": the place of "with" before a person, else `i`.
  uint32_t behind_object(uint32_t i) const {
    for (uint32_t k = i; k + 1 < std::min(sentence_.last, i + kToneReach) && !clause_.is_mark(k); ++k)
      if (const Mention* mention = str(k) == "with" ? clause_.mention_at(k + 1) : nullptr;
          mention && (mention->kind == MentionKind::person || mention->kind == MentionKind::office))
        return k;
    return i;
  }

  std::optional<Id<Actor>> addressee_of(const Frame& frame) const {
    uint32_t i = frame.cue.last;
    if (frame.act == Act::raise) i = behind_object(i);
    if (i < sentence_.last && (str(i) == "with" || str(i) == "to"))
      ++i;
    else if (frame.act != Act::tell)
      return {};
    while (i < sentence_.last && clause_.is(i, WordClass::determiner)) ++i;
    if (i >= sentence_.last) return {};
    const Mention* mention = clause_.mention_at(i);
    const uint32_t end = mention ? first_from(doc_.tokens, mention->span.end) : i;
    if (!mention || (end < doc_.tokens.size() && doc_.tokens[end].word == Vocabulary::kPossessive)) return {};
    return mention->kind == MentionKind::nationality || mention->kind == MentionKind::document ? std::nullopt : mention->actor;
  }

  /// Whose position a statement is: that of the government that issues the text or whose official speaks.
  std::optional<Id<Actor>> side() const {
    if (turn_) return turn_->role == Role::official || turn_->role == Role::speaker ? doc_.meta.side : std::nullopt;
    const Genre genre = doc_.meta.genre;
    return genre == Genre::readout || genre == Genre::press_release || genre == Genre::statement || genre == Genre::remarks ? doc_.meta.side
                                                                                                                            : std::nullopt;
  }

  /// Does one of the last facts say it already: the same issue under the same verb, or a part of the umbrella?
  bool merged(std::vector<Draft>& drafts, const Draft& draft) const {
    constexpr size_t kLook = 6;
    for (size_t n = 1; n <= std::min(kLook, drafts.size()); ++n) {
      Draft& other = drafts[drafts.size() - n];
      if (other.frame != draft.frame) break;
      if (other.row == draft.row) {
        if (other.fact.span.overlaps(draft.fact.span)) other.fact.span = hull(other.fact.span, draft.fact.span);
        return true;
      }
      if (!other.fact.span.overlaps(draft.fact.span)) continue;
      if (is_umbrella(lex_, draft.row, other.row)) return true;
      if (is_umbrella(lex_, other.row, draft.row)) {
        const Span span = other.fact.span;
        other = draft;
        other.fact.span.begin = std::min(span.begin, draft.fact.span.begin);
        return true;
      }
    }
    return false;
  }

  const Document& doc_;
  const Lexicons& lex_;
  const EngagementIndex& engagements_;
  const Turn* turn_;
  Clause clause_;
  TokenRange sentence_;
  std::vector<IssueHit> hits_;
  Frames frames_;
  std::optional<Id<Actor>> speaker_;  // outside transcripts: who says the sentence, in the press
  size_t next_frame_ = 0;             // the first frame that begins after the hit at hand
};

}  // namespace

void find_issues(Document& doc, const Lexicons& lex) {
  const std::vector<StanceRow> rows = stance_rows(lex);
  const EngagementIndex engagements(doc);
  std::optional<Id<Actor>> quoted;
  for (const Sentence& sentence : doc.sentences) {
    const Block* block = covering(doc.blocks, sentence.span.begin);
    if (!block || !holds_content(block->kind)) continue;
    const TokenRange range = tokens_in(doc, sentence.span);
    if (range.empty()) continue;
    SentenceReader(doc, lex, rows, engagements, covering(doc.turns, sentence.span.begin), range, quoted).read(doc.issues);
  }
  std::ranges::stable_sort(doc.issues, {}, [](const Issue& issue) { return issue.span.begin; });
}

}  // namespace readout
