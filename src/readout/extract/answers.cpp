#include "readout/doc/lexicons.h"
#include "readout/extract/extract.h"
#include "readout/extract/introductions.h"
#include "readout/extract/responses.h"

namespace readout {
namespace {

constexpr uint32_t kInterjection = 6;  // words of a turn that may only interrupt: "Right, but —"
constexpr uint32_t kShortReply = 8;    // words with which a moderator does not leave a questioner: "Yes, we hear you."
constexpr uint32_t kCallWords = 60;    // of a turn that does no more than call on the next
constexpr uint32_t kClosingWords = 14;

/// Walks the turns of a transcript once: who asks, and what each answer answers.
class Linker {
 public:
  Linker(Document& doc, const Lexicons& lex) : doc_(doc), lex_(lex) {
    for (const Turn& turn : doc_.turns) has_officials_ |= turn.role == Role::official;
  }

  void link() {
    for (uint32_t t = 0; t < doc_.turns.size(); ++t) {
      Turn& turn = doc_.turns[t];
      if (turn.role == Role::questioner)
        ask(turn, t);
      else if (moderates(turn, t))
        moderate(turn, t);
      else if (turn.role == Role::official || turn.role == Role::speaker)
        answer(turn, t);
    }
  }

 private:
  /// An aide who calls on people in a call of unnamed officials does so under a name: "MR. BELL: Next, Ana."
  bool moderates(const Turn& turn, uint32_t t) {
    if (turn.role == Role::moderator) return true;
    if (turn.role != Role::speaker || !has_officials_) return false;
    const bool calls = words(turn) <= kCallWords && (called_on(doc_, lex_, turn) || calls_for_question(doc_, lex_, turn));
    if (calls) aides_.insert(turn.label);
    return calls || t + 1 == doc_.turns.size() || (aides_.contains(turn.label) && doc_.turns[t - 1].role != Role::questioner);
  }

  uint32_t words(const Turn& turn) const {
    uint32_t n = 0;
    for (const Token& token : within(doc_.tokens, turn.content)) n += token.kind == TokenKind::word || token.kind == TokenKind::number;
    return n;
  }

  bool says(const Turn& turn, std::string_view text) const { return doc_.str(turn.content).find(text) != std::string_view::npos; }

  void ask(Turn& turn, uint32_t t) {
    if (auto self = self_introduced(doc_, lex_, turn)) {
      if (!called_ || !is_part_of_name(self->name, called_->name)) called_ = std::move(self);
    }
    if (called_) name(turn, *called_);
    const bool asks = says(turn, "?") || words(turn) > kInterjection;
    if (asks) question_ = t;
    if (asks && !moderated_) called_.reset();
    answered_ = asks ? false : answered_;
  }

  /// A moderator calls on the next, or answers "Can you hear me?".
  void moderate(Turn& turn, uint32_t t) {
    name_official(turn);
    if (auto next = called_on(doc_, lex_, turn)) {
      called_ = std::move(next);
      moderated_ = true;
      question_.reset();
      return;
    }
    const bool next = calls_for_question(doc_, lex_, turn);
    const bool is_reply = words(turn) <= kShortReply && !next && !says(turn, "hank");
    if (is_reply && question_ && t > 0 && doc_.turns[t - 1].role == Role::questioner) {
      turn.answers = Id<Turn>{*question_};
      turn.response = Response::answered;
    }
    if (is_reply) return;
    called_.reset();
    if (next && answered_) question_.reset();
  }

  void answer(Turn& turn, uint32_t t) {
    name_official(turn);
    const bool parts = words(turn) <= kClosingWords && (says(turn, "hank") || says(turn, "Bye") || says(turn, "bye"));
    auto next = called_on(doc_, lex_, turn);
    if (question_ && !(answered_ && parts)) {
      turn.response = response_of(doc_, lex_, next ? before(turn.content, next->surface) : turn.content);
      turn.answers = Id<Turn>{*question_};
      answered_ = true;
    }
    if (question_ && !doc_.turns[*question_].speaker.surface && t == *question_ + 1) address(turn, doc_.turns[*question_]);
    if (!next) return;
    called_ = std::move(next);
    moderated_ = false;
  }

  /// What is said before the sentence that calls on the next.
  Span before(Span content, Span call) const {
    const Sentence* sentence = covering(doc_.sentences, call.begin);
    return {content.begin, sentence ? std::max(content.begin, sentence->span.begin) : call.begin};
  }

  /// "Ana, thanks for the question.": the answer says who asked.
  void address(const Turn& answer, Turn& question) const {
    if (auto who = addressed(doc_, lex_, answer)) name(question, *who);
  }

  static void name(Turn& question, const Introduction& who) {
    question.speaker.surface = who.surface;
    question.speaker.name = who.name;
    question.speaker.kind = SpeakerKind::named;
  }

  /// An official without a name stays one.
  void name_official(Turn& turn) const {
    if (turn.role != Role::official) return;
    turn.speaker.kind = SpeakerKind::unnamed;
    turn.speaker.surface = Span{turn.span.begin, turn.span.begin + static_cast<uint32_t>(turn.label.size())};
  }

  Document& doc_;
  const Lexicons& lex_;
  bool has_officials_ = false;
  WordSet aides_;  // labels of those who call on people in a call of unnamed officials
  std::optional<Introduction> called_;
  bool moderated_ = false;            // the call holds for follow-ups too, until the moderator speaks again
  std::optional<uint32_t> question_;  // the turn that is open, or was answered last
  bool answered_ = false;
};

}  // namespace

void link_answers(Document& doc, const Lexicons& lex) { Linker(doc, lex).link(); }

}  // namespace readout
