#include <algorithm>
#include <unordered_map>

#include "readout/extract/extract.h"
#include "readout/extract/quote_speakers.h"

namespace readout {
namespace {

constexpr uint32_t kGoOnBlocks = 3;     // blocks after which a quotation without a cue has no speaker
constexpr uint32_t kShortQuote = 4;     // words that may be a term as well as speech
constexpr uint32_t kLongestParent = 6;  // cues back in which the enclosing one is looked for

constexpr size_t kMostPieces = 12;  // quotations that are joined to one saying

struct Draft {
  Quote quote;
  int32_t parent = -1;  ///< place in the drafts
};

std::vector<int32_t> by_token(const Document& doc, const std::vector<Quoted>& quoted) {
  std::vector<int32_t> of(doc.tokens.size(), -1);
  for (size_t q = 0; q < quoted.size(); ++q)
    for (uint32_t i = quoted[q].tokens.first; i < quoted[q].tokens.last; ++i) of[i] = static_cast<int32_t>(q);
  return of;
}

/// Turns the cues and marks of one document into quotes.
class QuoteWriter {
 public:
  QuoteWriter(const Document& doc, const QuoteContext& context) : doc_(doc), context_(context), speakers_(context) {}

  std::vector<Quote> write() {
    owner_.assign(context_.quoted.size(), -1);
    for (const ReadPassage& passage : passages_of(context_)) read(passage, nullptr, -1);
    return sorted();
  }

 private:
  Span span(TokenRange range) const { return span_of(doc_, range); }
  const Quoted& quoted(int32_t q) const { return context_.quoted[static_cast<size_t>(q)]; }

  void read(const ReadPassage& passage, const Source* around, int32_t parent) {
    std::vector<Cue> cues = find_cues(context_, passage);
    std::vector<int32_t> places(cues.size(), -1);
    std::vector<Source> sources(cues.size());
    const size_t first = drafts_.size();
    for (size_t c = 0; c < cues.size(); ++c) {
      if (cues[c].source) sources[c] = speakers_.read(*cues[c].source, around);
      int32_t in = parent;
      for (size_t p = c, n = 0; p-- > 0 && n < kLongestParent; ++n)
        if (places[p] >= 0 && holds(cues[p], cues[c].range.first)) {
          in = places[p];
          break;
        }
      places[c] = static_cast<int32_t>(drafts_.size());
      drafts_.push_back({of_cue(cues[c], sources[c]), in});
    }
    if (passage.quoted >= 0) return;
    own_quotations(passage, cues, places);
    loose_quotations(passage, first);
    for (uint32_t i = passage.range.first; i < passage.range.last; ++i)
      if (const int32_t q = context_.quoted_of[i]; q >= 0) {
        inside(q);
        i = quoted(q).tokens.last - 1;
      }
  }

  static bool holds(const Cue& cue, uint32_t i) {
    return std::ranges::any_of(cue.content, [&](TokenRange piece) { return piece.first <= i && i < piece.last; });
  }

  Quote of_cue(const Cue& cue, const Source& source) const {
    Quote quote;
    quote.form = QuoteForm::indirect;
    quote.cue = span(cue.range);
    quote.span = *quote.cue;
    if (cue.source) quote.span = hull(quote.span, span(*cue.source));
    for (TokenRange piece : cue.content) {
      quote.content.push_back(span(piece));
      quote.span = hull(quote.span, span(piece));
    }
    std::ranges::sort(quote.content, {}, [](Span s) { return s.begin; });
    quote.speaker = source.speaker;
    quote.attribution = source.level;
    quote.modality = modality(cue);
    return quote;
  }

  static SayingModality modality(const Cue& cue) {
    if (cue.negated) return SayingModality::did_not_say;
    if (cue.may) return SayingModality::may_say;
    return cue.future || cue.infinitive ? SayingModality::will_say : SayingModality::said;
  }

  /// Gives each quoted passage to the cue whose content holds it: the innermost, but the outermost where that quotes a document.
  void own_quotations(const ReadPassage& passage, const std::vector<Cue>& cues, const std::vector<int32_t>& places) {
    for (uint32_t i = passage.range.first; i < passage.range.last; ++i) {
      const int32_t q = context_.quoted_of[i];
      if (q < 0) continue;
      const Quoted& marks = quoted(q);
      i = marks.tokens.last - 1;
      int32_t owner = -1;
      for (size_t c = 0; c < cues.size(); ++c) {
        if (!holds(cues[c], marks.tokens.first)) continue;
        const bool document = owner >= 0 && drafts_[static_cast<size_t>(owner)].quote.attribution == Attribution::document;
        if (!document) owner = places[c];
      }
      owner_[static_cast<size_t>(q)] = owner;
      if (owner >= 0) own(q, static_cast<size_t>(owner));
    }
  }

  void own(int32_t q, size_t owner) {
    const Quoted& marks = quoted(q);
    if (is_title(marks)) return;
    Draft draft = drafts_[owner];
    const bool direct = std::ranges::all_of(draft.quote.content, [&](Span piece) { return is_quotation(piece); });
    const QuoteForm form = direct ? QuoteForm::direct : QuoteForm::mixed;
    if (drafts_[owner].quote.form == QuoteForm::indirect) {
      drafts_[owner].quote.form = form;
      drafts_[owner].quote.span = span(marks.tokens);
      place_of_[static_cast<size_t>(q)] = owner;
    } else {
      draft.quote.span = span(marks.tokens);
      place_of_[static_cast<size_t>(q)] = drafts_.size();
      drafts_.push_back(std::move(draft));
    }
    remember(place_of_[static_cast<size_t>(q)], direct);
  }

  bool is_quotation(Span piece) const {
    const TokenRange range = tokens_in(doc_, piece);
    return !range.empty() && context_.quoted_of[range.first] >= 0 &&
           context_.quoted_of[range.first] == context_.quoted_of[range.last - 1] &&
           quoted(context_.quoted_of[range.first]).tokens.first == range.first;
  }

  /// “House of Cards”: words with capitals and no sign of a sentence.
  bool is_title(const Quoted& marks) const {
    uint32_t capitals = 0, small = 0;
    for (uint32_t i = marks.inner.first; i < marks.inner.last; ++i) {
      if (doc_.tokens[i].kind == TokenKind::punctuation && doc_.tokens[i].word != Vocabulary::kHyphen && i + 1 < marks.inner.last)
        return false;
      if (doc_.tokens[i].kind != TokenKind::word) continue;
      const bool name = doc_.tokens[i].letters != Case::lower && doc_.tokens[i].letters != Case::none;
      name ? ++capitals : small += doc_.str(doc_.tokens[i]).size() > 3;
    }
    return capitals >= 2 && small == 0;
  }

  /// What is said inside of a quoted passage about what others said.
  void inside(int32_t q) {
    const auto passage = inside_of(context_, q);
    if (!passage) return;
    const auto place = place_of_.find(static_cast<size_t>(q));
    const int32_t parent = place == place_of_.end() ? -1 : static_cast<int32_t>(place->second);
    Source around;
    if (parent >= 0) around = {drafts_[static_cast<size_t>(parent)].quote.speaker, drafts_[static_cast<size_t>(parent)].quote.attribution};
    read(*passage, parent >= 0 ? &around : nullptr, parent);
  }

  /// Quoted passages that no cue holds: the speech of the passage goes on, or of the speaker before.
  void loose_quotations(const ReadPassage& passage, size_t first_draft) {
    for (uint32_t i = passage.range.first; i < passage.range.last; ++i) {
      const int32_t q = context_.quoted_of[i];
      if (q < 0) continue;
      const Quoted& marks = quoted(q);
      const bool leads = i == passage.range.first;
      i = marks.tokens.last - 1;
      if (owner_[static_cast<size_t>(q)] >= 0 || marks.inner.empty() || is_title(marks)) continue;
      const bool fresh = last_direct_ && block_of(marks.tokens.first) <= last_block_ + kGoOnBlocks;
      if (leads && fresh && (marks.reopened || speech(marks))) {
        go_on(q, drafts_[*last_direct_].quote, QuoteForm::direct);
      } else if (const auto cued = last_said(first_draft)) {
        go_on(q, drafts_[*cued].quote, speech(marks) && leads ? QuoteForm::direct : QuoteForm::mixed);
      } else if (marks.inner.size() > kShortQuote && speech(marks)) {
        Quote quote;
        if (fresh && block_of(marks.tokens.first) == last_block_) quote = drafts_[*last_direct_].quote;
        go_on(q, quote, QuoteForm::direct);
      }
    }
  }

  bool speech(const Quoted& marks) const {
    const std::string_view last = doc_.str(doc_.tokens[marks.inner.last - 1]);
    return marks.inner.size() > kShortQuote || last == "." || last == "!" || last == "?" || last == ",";
  }

  std::optional<size_t> last_said(size_t first_draft) const {
    for (size_t d = drafts_.size(); d-- > first_draft;)
      if (drafts_[d].quote.speaker.kind != SpeakerKind::none && drafts_[d].parent < 0) return d;
    return {};
  }

  void go_on(int32_t q, Quote quote, QuoteForm form) {
    quote.form = form;
    quote.span = span(quoted(q).tokens);
    quote.content = {quote.span};
    if (form == QuoteForm::direct) quote.cue.reset();
    const bool same = form == QuoteForm::direct && last_direct_ && block_of(quoted(q).tokens.first) == last_block_ &&
                      chain_.size() < kMostPieces && drafts_[*last_direct_].quote.speaker.surface == quote.speaker.surface;
    place_of_[static_cast<size_t>(q)] = drafts_.size();
    drafts_.push_back({std::move(quote), -1});
    std::vector<size_t> chain = std::move(chain_);
    remember(drafts_.size() - 1, form == QuoteForm::direct);
    if (same) join(std::move(chain));
  }

  /// “The dam is safe,” she said. “It will hold.”: one saying, whose pieces each of its quotes has.
  void join(std::vector<size_t> chain) {
    const size_t added = drafts_.size() - 1;
    chain.push_back(added);
    std::vector<Span> pieces = drafts_[chain.front()].quote.content;
    pieces.push_back(drafts_[added].quote.span);
    for (size_t draft : chain) drafts_[draft].quote.content = pieces;
    chain_ = std::move(chain);
  }

  void remember(size_t draft, bool direct) {
    if (!direct || drafts_[draft].quote.speaker.kind == SpeakerKind::none) return;
    chain_ = {draft};
    last_direct_ = draft;
    last_block_ = block_of(first_from(doc_.tokens, drafts_[draft].quote.span.begin));
  }

  uint32_t block_of(uint32_t token) const { return first_from(doc_.blocks, doc_.tokens[token].span.begin + 1); }

  /// The drafts in the order of the text, with turn, rule and the level of who passes it on.
  std::vector<Quote> sorted() {
    std::vector<uint32_t> order(drafts_.size()), place(drafts_.size());
    for (uint32_t d = 0; d < order.size(); ++d) order[d] = d;
    std::ranges::stable_sort(order, {}, [&](uint32_t d) { return drafts_[d].quote.span.begin; });
    for (uint32_t n = 0; n < order.size(); ++n) place[order[n]] = n;
    std::vector<Quote> out;
    out.reserve(drafts_.size());
    for (uint32_t d : order) {
      Draft& draft = drafts_[d];
      if (draft.parent >= 0) draft.quote.parent = Id<Quote>{place[static_cast<size_t>(draft.parent)]};
      add_rule(draft.quote);
      out.push_back(std::move(draft.quote));
    }
    return out;
  }

  void add_rule(Quote& quote) const {
    if (const Turn* turn = covering(doc_.turns, quote.span.begin)) {
      quote.turn = Id<Turn>{static_cast<uint32_t>(turn - doc_.turns.data())};
      if (turn->role == Role::questioner) {
        if (quote.attribution != Attribution::on_record_named) quote.attribution = Attribution::unattributed;
        return;
      }
    }
    const Rule* best = nullptr;
    for (const Rule& rule : doc_.rules) {
      const bool of_speech = rule.kind != RuleKind::embargo && rule.kind != RuleKind::not_for_attribution;
      if (of_speech && rule.scope.contains(quote.span) && (!best || rule.scope.size() < best->scope.size())) best = &rule;
    }
    if (!best || !quote.turn) return;
    quote.rule = Id<Rule>{static_cast<uint32_t>(best - doc_.rules.data())};
    if (best->kind == RuleKind::attribution || best->kind == RuleKind::off_the_record)
      quote.attribution = Attribution::on_background_unnamed;
  }

  const Document& doc_;
  const QuoteContext& context_;
  Speakers speakers_;
  std::vector<Draft> drafts_;
  std::vector<int32_t> owner_;                   // by quoted passage: the draft whose content holds it
  std::unordered_map<size_t, size_t> place_of_;  // quoted passage -> its draft
  std::optional<size_t> last_direct_;
  std::vector<size_t> chain_;  // the drafts of the saying that last_direct_ ends
  uint32_t last_block_ = 0;
};

}  // namespace

void find_quotes(Document& doc, const Lexicons& lex) {
  const std::vector<Quoted> quoted = find_quoted(doc);
  const std::vector<int32_t> quoted_of = by_token(doc, quoted);
  const Clauses words(doc, lex);
  const TreeRelations relations(lex);
  const QuoteContext context{doc, lex, words, relations, quoted, quoted_of};
  doc.quotes = QuoteWriter(doc, context).write();
}

}  // namespace readout
