#include "readout/extract/quote_cues.h"

#include "readout/extract/cue_choice.h"
#include "readout/extract/cue_words.h"

namespace readout {
namespace {

constexpr uint32_t kShortQuote = 4;  // words that are too few to report something
constexpr int32_t kLeast = -6;       // with this score and more a word is taken for a cue: a little rather than not

/// Does a quotation cover the tokens on both sides of `i`?
bool holds_on(const QuoteContext& context, uint32_t i) {
  const std::vector<int32_t>& of = context.quoted_of;
  return i > 0 && i < of.size() && of[i] >= 0 && of[i - 1] == of[i];
}

}  // namespace

std::vector<ReadPassage> passages_of(const QuoteContext& context) {
  const Document& doc = context.doc;
  std::vector<ReadPassage> out;
  for (size_t s = 0; s < doc.sentences.size();) {
    ReadPassage passage{tokens_in(doc, doc.sentences[s].span), -1};
    for (++s; s < doc.sentences.size() && holds_on(context, passage.range.last); ++s)
      passage.range.last = tokens_in(doc, doc.sentences[s].span).last;
    if (!passage.range.empty()) out.push_back(passage);
  }
  return out;
}

std::optional<ReadPassage> inside_of(const QuoteContext& context, int32_t quoted) {
  const TokenRange inner = context.quoted[static_cast<size_t>(quoted)].inner;
  if (inner.size() < kShortQuote) return {};
  return ReadPassage{inner, quoted};
}

std::vector<Cue> find_cues(const QuoteContext& context, const ReadPassage& passage) {
  const PassageView view(context, passage);
  const ChoiceModel& model = *context.lex.attribution;
  std::vector<Cue> out;
  for (Cue& cue : possible_cues(view)) {
    const SentenceTree* tree = view.tree(cue.head);
    if (!tree) continue;
    const SourceOptions sources = possible_sources(view, *tree, cue);
    cue.source = sources.sources[model.best(sources.choice)];
    const ContentOptions contents = possible_contents(view, *tree, cue);
    if (contents.contents.empty()) continue;
    const auto& content = contents.contents[model.best(contents.choice)];
    cue.content = content.pieces;
    const std::vector<int32_t> scores = model.scores(is_cue(view, *tree, cue, content));
    if (scores[1] - scores[0] > kLeast) out.push_back(std::move(cue));
  }
  return out;
}

}  // namespace readout
