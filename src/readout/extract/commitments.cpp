#include <algorithm>

#include "readout/extract/clause.h"
#include "readout/extract/extract.h"
#include "readout/extract/main_engagement.h"

namespace readout {
namespace {

/// How a cue of data/commitment_cues.tsv stands in its clause.
enum class Shape : uint8_t { verb, future, passive, stand, noun };

struct CueRow {
  CommitmentKind kind = CommitmentKind::pledge;
  CommitmentStatus status = CommitmentStatus::promised;
  Shape shape = Shape::verb;
};

Shape shape_of(std::string_view name) {
  if (name == "future") return Shape::future;
  if (name == "passive") return Shape::passive;
  if (name == "stand") return Shape::stand;
  return name == "noun" ? Shape::noun : Shape::verb;
}

std::vector<CueRow> cue_rows(const Lexicons& lex) {
  std::vector<CueRow> rows;
  for (size_t row = 0; row < lex.commitment_cues.rows.size(); ++row) {
    const Table& table = lex.commitment_cues.rows;
    rows.push_back({from_name(table.cell(row, "kind"), CommitmentKind::pledge),
                    from_name(table.cell(row, "status"), CommitmentStatus::promised), shape_of(table.cell(row, "shape"))});
  }
  return rows;
}

Precision precision_of(std::string_view value) {
  if (value.find('/') != std::string_view::npos) return Precision::range;
  if (value.find('T') != std::string_view::npos) return Precision::minute;
  if (value.find('W') != std::string_view::npos) return Precision::week;
  switch (value.size()) {
    case 10:
      return Precision::day;
    case 7:
      return value[5] >= '0' && value[5] <= '1' ? Precision::month : Precision::season;
    case 4:
      return value[3] == 'X' ? Precision::decade : Precision::year;
    default:
      return Precision::unknown;
  }
}

/// Finds the commitments of one sentence.
class SentenceReader {
 public:
  SentenceReader(const Document& doc, const Lexicons& lex, const std::vector<CueRow>& rows, const EngagementIndex& engagements,
                 TokenRange sentence)
      : doc_(doc), lex_(lex), rows_(rows), engagements_(engagements), clause_(doc, lex, sentence), sentence_(sentence) {}

  void read(std::vector<Commitment>& out) {
    for (uint32_t i = sentence_.first; i < sentence_.last; ++i) {
      if (doc_.tokens[i].word == Vocabulary::kUnknown) continue;
      const auto match = lex_.commitment_cues.phrases.longest_at(doc_, lex_.words, i);
      if (!match || match->end > sentence_.last) continue;
      if (auto fact = make({i, match->end}, rows_[match->value])) {
        i = first_from(doc_.tokens, fact->content.end) - 1;
        if (i < match->end) i = match->end - 1;
        out.push_back(std::move(*fact));
      }
    }
  }

 private:
  std::string_view str(uint32_t i) const { return doc_.str(doc_.tokens[i]); }

  std::optional<Commitment> make(TokenRange cue, CueRow row) {
    const uint32_t group = clause_.group_start(cue.first);
    if (!fits(cue, row, group) || is_hypothetical(group)) return {};
    std::optional<Subject> subject;
    if (row.shape == Shape::verb || row.shape == Shape::future) {
      subject = subject_of(cue, group);
      if (!subject) return {};
    }
    const bool before = row.shape == Shape::passive || row.shape == Shape::stand;
    if (subject && subject->first > sentence_.first && clause_.is(subject->first - 1, WordClass::determiner)) --subject->first;
    const uint32_t first = subject ? subject->first : before ? clause_.phrase_begin(group, sentence_.first) : cue.first;
    const uint32_t last = clause_end(cue.last);
    const TokenRange content = before ? TokenRange{first, group} : TokenRange{cue.last, last};
    if (content.empty()) return {};
    const TokenRange whole = clause_.trimmed({std::min(first, cue.first), last});
    const TokenRange inner = row.shape == Shape::stand ? whole : clause_.trimmed(content);
    Commitment fact;
    fact.span = hull(span_of(doc_, whole), span_of(doc_, inner));
    fact.kind = row.kind;
    fact.status = row.status;
    fact.content = span_of(doc_, inner);
    if (subject) fact.by = actors_of(*subject);
    if (row.shape == Shape::noun) fact.by = giver_of(cue);
    if (row.kind == CommitmentKind::demand) add_addressee(fact, cue);
    fact.issue = issue_in(fact.span);
    add_times(fact);
    return fact;
  }

  bool fits(TokenRange cue, CueRow row, uint32_t group) const {
    bool negated = false, ahead = false;
    for (uint32_t i = group; i < cue.first; ++i) {
      negated |= clause_.is(i, WordClass::not_);
      ahead |= clause_.is(i, WordClass::future) || (clause_.is(i, WordClass::plan) && str(i) != "about");
    }
    if (negated && row.kind != CommitmentKind::shortfall) return false;
    if (row.shape == Shape::future) return ahead && !may(cue, group);
    if (row.shape != Shape::noun && cue.first > sentence_.first && clause_.is(cue.first - 1, WordClass::determiner)) return false;
    return row.shape != Shape::verb || !may(cue, group);
  }

  bool may(TokenRange cue, uint32_t group) const {
    for (uint32_t i = group; i < cue.first; ++i)
      if (clause_.is(i, WordClass::may) || str(i) == "would") return true;
    return false;
  }

  /// "if they agreed to talks", "whether he will travel"
  bool is_hypothetical(uint32_t group) const {
    constexpr uint32_t kReach = 12;
    for (uint32_t i = group; i > sentence_.first && group - i < kReach; --i) {
      if (clause_.is_mark(i - 1)) return false;
      if (clause_.is(i - 1, WordClass::if_)) return true;
    }
    return false;
  }

  std::optional<Subject> subject_of(TokenRange cue, uint32_t group) {
    std::optional<Subject> subject = clause_.subject_before(group);
    const bool joined = !subject && group > sentence_.first &&
                        (clause_.is(group - 1, WordClass::conjunction) || clause_.is_comma(group - 1) || str(group - 1) == "to" ||
                         str(group - 1) == "who" || str(group - 1) == "which" || str(cue.first).ends_with("ing"));
    if (joined && last_subject_) {
      Subject same = *last_subject_;  // "agreed to A and pledged B": the span of the second begins with its own verb
      same.first = group;
      return same;
    }
    if (joined) {
      subject = clause_.main_subject(group);
      if (subject) last_subject_ = subject, subject->first = group;
      return subject;
    }
    if (subject) last_subject_ = subject;
    return subject;
  }

  /// Where the clause of a cue ends: at a strong mark, or a comma or "and" before another clause.
  uint32_t clause_end(uint32_t i) const {
    constexpr uint32_t kLongest = 60;
    const uint32_t last = std::min(sentence_.last, i + kLongest);
    for (; i < last; ++i) {
      const std::string_view word = str(i);
      if (word == ";" || word == "—" || word == "–" || word == "--" || word == "." || word == "”" || word == "?" || word == "!") break;
      const bool turn = word == "," || clause_.is(i, WordClass::conjunction);
      if (turn && i + 2 < last && starts_clause(i + 1)) break;
      if (word == "," && starts_attribution(i + 1)) break;
    }
    return i;
  }

  /// ", an official said" at the end of a sentence.
  bool starts_attribution(uint32_t i) const {
    constexpr uint32_t kReach = 9;
    for (uint32_t n = i; n < std::min(sentence_.last, i + kReach) && !clause_.is_comma(n); ++n)
      if (str(n) == "said" || str(n) == "says") return true;
    return false;
  }

  bool starts_clause(uint32_t i) const {
    if (clause_.is(i, WordClass::conjunction) && i + 1 < sentence_.last) ++i;
    const std::string_view word = str(i);
    if (word == "which" || word == "while" || word == "but" || word == "who" || word == "although" || word == "because" || word == "as" ||
        word == "when" || word == "where" || word == "after" || word == "whereas")
      return true;
    if (clause_.is(i, WordClass::we) || clause_.is_finite(i)) return true;
    if (word.ends_with("ed") && clause_.is(i, WordClass::determiner) == false &&
        lex_.commitment_cues.phrases.longest_at(doc_, lex_.words, i))
      return true;
    const Mention* mention = clause_.mention_at(i);
    if (!mention && clause_.is(i, WordClass::determiner) && i + 1 < sentence_.last) mention = clause_.mention_at(i + 1);
    if (!mention) return false;
    uint32_t verb = first_from(doc_.tokens, mention->span.end);
    while (verb < sentence_.last && clause_.is_adverb(verb)) ++verb;
    return verb < sentence_.last && (clause_.is_finite(verb) || str(verb).ends_with("ed") || str(verb) == "said");
  }

  std::vector<Id<Actor>> actors_of(const Subject& subject) const {
    if (!subject.actors.empty()) return unique(subject.actors);
    if (subject.we && doc_.meta.side) return {*doc_.meta.side};
    if (subject.group)
      if (const auto main = engagements_.main(); main && doc_[*main].parties.size() == 2) return doc_[*main].parties;
    return {};
  }

  static std::vector<Id<Actor>> unique(const std::vector<Id<Actor>>& actors) {
    std::vector<Id<Actor>> once;
    for (Id<Actor> actor : actors)
      if (std::ranges::find(once, actor) == once.end()) once.push_back(actor);
    return once;
  }

  /// "Novak's | promise to", "a pledge by | the minister"
  std::vector<Id<Actor>> giver_of(TokenRange cue) const {
    const Mention* mention = nullptr;
    if (cue.first >= sentence_.first + 2 && doc_.tokens[cue.first - 1].word == Vocabulary::kPossessive)
      mention = clause_.mention_at(cue.first - 2);
    else if (str(cue.last - 1) == "by" && cue.last < sentence_.last)
      mention = clause_.mention_at(cue.last);
    if (!mention || !mention->actor) return {};
    return {*mention->actor};
  }

  /// "called on | Russia to withdraw"
  void add_addressee(Commitment& fact, TokenRange cue) const {
    uint32_t i = cue.last;
    while (i < sentence_.last && clause_.is(i, WordClass::determiner)) ++i;
    if (i >= sentence_.last) return;
    const Mention* mention = clause_.mention_at(i);
    if (mention && mention->actor && mention->kind != MentionKind::nationality) fact.to = {*mention->actor};
  }

  std::optional<std::string> issue_in(Span span) const {
    const auto issues = within(doc_.issues, span);
    if (issues.empty()) return {};
    return issues.front().issue;
  }

  void add_times(Commitment& fact) const {
    for (const Time& time : within(doc_.times, fact.span)) {
      if ((time.type != TimeType::date && time.type != TimeType::time) || time.value.empty() || time.value.ends_with("_REF")) continue;
      const WhenBasis basis = time.anchor.basis == AnchorBasis::none ? WhenBasis::stated : WhenBasis::resolved;
      const auto index = static_cast<uint32_t>(&time - doc_.times.data());
      const When when{time.value, precision_of(time.value), basis, {{index}}};
      const uint32_t token = first_from(doc_.tokens, time.span.begin);
      const std::string_view before = token > sentence_.first ? str(token - 1) : "";
      auto& slot = before == "by" || before == "before" || before == "until" ? fact.by_when : fact.when;
      if (!slot) slot = when;
    }
  }

  const Document& doc_;
  const Lexicons& lex_;
  const std::vector<CueRow>& rows_;
  const EngagementIndex& engagements_;
  Clause clause_;
  TokenRange sentence_;
  std::optional<Subject> last_subject_;
};

bool holds_content(BlockKind kind) { return kind == BlockKind::paragraph || kind == BlockKind::list_item || kind == BlockKind::turn; }

}  // namespace

void find_commitments(Document& doc, const Lexicons& lex) {
  const std::vector<CueRow> rows = cue_rows(lex);
  const EngagementIndex engagements(doc);
  for (const Sentence& sentence : doc.sentences) {
    const Block* block = covering(doc.blocks, sentence.span.begin);
    if (!block || !holds_content(block->kind)) continue;
    const Turn* turn = covering(doc.turns, sentence.span.begin);
    if (turn && (turn->role == Role::questioner || turn->role == Role::moderator)) continue;  // a question promises nothing
    const TokenRange range = tokens_in(doc, sentence.span);
    if (!range.empty()) SentenceReader(doc, lex, rows, engagements, range).read(doc.commitments);
  }
  std::ranges::stable_sort(doc.commitments, {}, [](const Commitment& c) { return c.span.begin; });
}

}  // namespace readout
