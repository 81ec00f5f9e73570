#include <algorithm>
#include <cmath>
#include <set>

#include "readout/extract/cue_choice.h"
#include "readout/extract/cue_words.h"
#include "readout/pipeline/pipeline.h"
#include "readout/train/attributions.h"
#include "readout/train/lanes.h"

namespace readout {
namespace {

constexpr size_t kFolds = 5;               // parts of the texts; each is read by a model that did not see it
constexpr int kCourses = 16, kRounds = 8;  // orders in which the examples are learnt, and how often in each
constexpr float kRate = .06f, kDecay = .025f;
constexpr float kScale = 24;  // of a weight of 1 in the model

/// A choice and which options of it are right.
struct Example {
  Choice choice;
  std::vector<uint32_t> right;
};

/// Learns weights by the likelihood of the right options, a step an example (AdaGrad); what counts is their mean over the later rounds.
class Learner {
 public:
  void learn(const std::vector<Example>& examples) {
    std::vector<float> sums(Choice::kFeatures);
    int added = 0;
    for (int course = 0; course < kCourses; ++course) {
      weights_.assign(Choice::kFeatures, 0);
      squares_.assign(Choice::kFeatures, 0);
      uint64_t chance = static_cast<uint64_t>(course) + 1;
      std::vector<uint32_t> order(examples.size());
      for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
      for (int round = 0; round < kRounds; ++round) {
        for (size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[(chance = mix(3, chance)) % i]);
        for (uint32_t i : order) step(examples[i]);
        if (2 * round < kRounds) continue;
        for (size_t f = 0; f < sums.size(); ++f) sums[f] += weights_[f];
        ++added;
      }
    }
    for (size_t f = 0; f < sums.size(); ++f) weights_[f] = sums[f] / static_cast<float>(added);
  }

  std::string bytes() const {
    std::vector<int8_t> weights(Choice::kFeatures);
    for (size_t i = 0; i < weights.size(); ++i)
      weights[i] = static_cast<int8_t>(std::clamp(std::lround(weights_[i] * kScale), -127l, 127l));
    ModelWriter writer;
    writer.add("choice.weights", weights);
    return writer.bytes();
  }

  /// A model of the weights so far, with the bytes it uses.
  std::shared_ptr<const ChoiceModel> model() const {
    struct Kept {
      std::string bytes;
      ChoiceModel model;
    };
    const auto kept = std::make_shared<Kept>();
    kept->bytes = bytes();
    kept->model = ChoiceModel(ModelFile(kept->bytes, "the model in the making"));
    return {kept, &kept->model};
  }

 private:
  void step(const Example& example) {
    const Choice& choice = example.choice;
    std::vector<float> part(choice.parts()), slope(choice.parts()), score;
    for (size_t p = 0; p < part.size(); ++p)
      for (uint32_t feature : choice.features(p)) part[p] += weights_[feature];
    float most = -1e30f;
    for (const Choice::Option& option : choice.options()) {
      float sum = 0;
      for (size_t i = 0; i < option.count; ++i) sum += part[option.parts[i]];
      score.push_back(sum);
      most = std::max(most, sum);
    }
    float all = 0, right = 0;
    for (float& s : score) all += s = exponential(s - most);
    for (uint32_t r : example.right) right += score[r];
    std::vector<float> wanted(score.size());
    for (uint32_t r : example.right) wanted[r] = right > 0 ? score[r] / right : 1.f / static_cast<float>(example.right.size());
    for (size_t o = 0; o < score.size(); ++o) {
      const float pull = wanted[o] - score[o] / all;
      if (std::abs(pull) < 1e-6f) continue;
      const Choice::Option& option = choice.options()[o];
      for (size_t i = 0; i < option.count; ++i) slope[option.parts[i]] += pull;
    }
    for (size_t p = 0; p < part.size(); ++p) {
      if (slope[p] == 0) continue;
      for (uint32_t feature : choice.features(p)) {
        float& weight = weights_[feature];
        const float pull = slope[p] - kDecay * weight;
        squares_[feature] += pull * pull;
        weight += kRate * pull / std::sqrt(squares_[feature] + 1e-2f);
      }
    }
  }

  std::vector<float> weights_ = std::vector<float>(Choice::kFeatures), squares_ = std::vector<float>(Choice::kFeatures);
};

using Words = std::set<uint32_t>;  // tokens

/// One text, read, with its labels by tokens.
struct ReadText {
  Document doc;
  struct Label {
    Words content, cue, source;
  };
  std::vector<Label> labels;
};

struct Examples {
  std::vector<Example> sources, contents, cues;
};

/// Words that count: no marks.
Words words_of(const Document& doc, const std::vector<TokenRange>& ranges) {
  Words out;
  for (TokenRange range : ranges)
    for (uint32_t i = range.first; i < range.last; ++i)
      if (doc.tokens[i].kind != TokenKind::punctuation) out.insert(i);
  return out;
}

Words words_of(const Document& doc, const std::vector<std::pair<uint32_t, uint32_t>>& spans) {
  std::vector<TokenRange> ranges;
  for (const auto& [begin, end] : spans) {
    const Span span = doc.origin.from_source({begin, end});
    ranges.push_back(tokens_in(doc, span));
  }
  return words_of(doc, ranges);
}

double overlap(const Words& a, const Words& b) {
  size_t common = 0;
  for (uint32_t i : a) common += b.count(i);
  return a.empty() || b.empty() ? 0 : static_cast<double>(common) / static_cast<double>(std::max(a.size(), b.size()));
}

/// Asks of each possible cue of a text what the labels say.
class Asking {
 public:
  Asking(const ReadText& read, const Lexicons& lex, Examples* edges, Examples* cues)
      : read_(read), doc_(read.doc), lex_(lex), edges_(edges), cues_(cues) {}

  void ask() {
    const std::vector<Quoted> quoted = find_quoted(doc_);
    std::vector<int32_t> quoted_of(doc_.tokens.size(), -1);
    for (size_t q = 0; q < quoted.size(); ++q)
      for (uint32_t i = quoted[q].tokens.first; i < quoted[q].tokens.last; ++i) quoted_of[i] = static_cast<int32_t>(q);
    const Clauses words(doc_, lex_);
    const TreeRelations relations(lex_);
    const QuoteContext context{doc_, lex_, words, relations, quoted, quoted_of};
    for (const ReadPassage& passage : passages_of(context)) ask(context, passage);
    for (size_t q = 0; q < quoted.size(); ++q)
      if (const auto passage = inside_of(context, static_cast<int32_t>(q))) ask(context, *passage);
  }

 private:
  void ask(const QuoteContext& context, const ReadPassage& passage) {
    const PassageView view(context, passage);
    const std::vector<Cue> cues = possible_cues(view);
    std::vector<int> label_of(cues.size(), -1);
    for (size_t l = 0; l < read_.labels.size(); ++l) {  // the cue that covers most of the label's, the first of equals
      double most = 0;
      size_t best = cues.size();
      for (size_t c = 0; c < cues.size(); ++c) {
        const double now = overlap(words_of(doc_, {cues[c].range}), read_.labels[l].cue);
        if (now > most && label_of[c] < 0) most = now, best = c;
      }
      if (best < cues.size()) label_of[best] = static_cast<int>(l);
    }
    for (size_t c = 0; c < cues.size(); ++c)
      if (const SentenceTree* tree = view.tree(cues[c].head))
        ask(view, *tree, cues[c], label_of[c] < 0 ? nullptr : &read_.labels[static_cast<size_t>(label_of[c])]);
  }

  void ask(const PassageView& view, const SentenceTree& tree, Cue cue, const ReadText::Label* label) {
    if (edges_) edges_->cues.push_back({at_a_glance(view, cue), {label ? 1u : 0u}});
    SourceOptions sources = possible_sources(view, tree, cue);
    const size_t predicted = lex_.attribution->best(sources.choice);
    if (edges_ && label) {
      std::vector<uint32_t> right;
      const double most = label->source.empty() ? -1 : best_of(sources.sources.size(), right, [&](size_t o) {
        return sources.sources[o] ? overlap(words_of(doc_, {*sources.sources[o]}), label->source) : 0;
      });
      if (label->source.empty()) right = {0};
      cue.source = right.empty() || most == 0 ? sources.sources[predicted] : sources.sources[right.front()];
      if (most < 0 || most >= .5) edges_->sources.push_back({std::move(sources.choice), right});
      ContentOptions contents = possible_contents(view, tree, cue);
      right.clear();
      const double best = best_of(contents.contents.size(), right,
                                  [&](size_t o) { return overlap(words_of(doc_, contents.contents[o].pieces), label->content); });
      if (best >= .7) edges_->contents.push_back({std::move(contents.choice), right});
    }
    if (!cues_) return;
    cue.source = sources.sources[predicted];
    const ContentOptions contents = possible_contents(view, tree, cue);
    if (contents.contents.empty()) return;
    const auto& content = contents.contents[lex_.attribution->best(contents.choice)];
    cues_->cues.push_back({is_cue(view, tree, cue, content), {label ? 1u : 0u}});
  }

  /// Puts the best options of `size` to `right`; returns how good they are.
  template <class Score>
  double best_of(size_t size, std::vector<uint32_t>& right, Score&& score) const {
    double most = 0;
    for (size_t o = 0; o < size; ++o) {
      const double now = score(o);
      if (now > most) most = now, right.clear();
      if (now == most && most > 0) right.push_back(static_cast<uint32_t>(o));
    }
    return most;
  }

  const ReadText& read_;
  const Document& doc_;
  const Lexicons& lex_;
  Examples *edges_, *cues_;
};

std::vector<ReadText> read_all(const std::vector<LabelledText>& texts, const Lexicons& lex) {
  std::vector<ReadText> out;
  for (const LabelledText& text : texts) {
    ReadText read{read_document("text.txt", text.text, {}, lex, stages_for({"turns", "trees"})), {}};
    for (const LabelledAttribution& a : text.attributions)
      read.labels.push_back({words_of(read.doc, a.content), words_of(read.doc, a.cue), words_of(read.doc, a.source)});
    out.push_back(std::move(read));
  }
  return out;
}

void append(std::vector<Example>& to, const std::vector<Example>& from) { to.insert(to.end(), from.begin(), from.end()); }

}  // namespace

std::string train_attributions(const std::vector<LabelledText>& texts, Lexicons lex,
                               const std::function<void(const std::string&)>& report) {
  report("reading " + std::to_string(texts.size()) + " texts");
  lex.attribution = Learner().model();
  const std::vector<ReadText> all = read_all(texts, lex);
  std::vector<Examples> of_text(all.size());
  for (size_t t = 0; t < all.size(); ++t) Asking(all[t], lex, &of_text[t], nullptr).ask();
  Examples whole;
  for (size_t fold = 0; fold < kFolds; ++fold) {
    report("fold " + std::to_string(fold + 1));
    std::vector<Example> edges;
    for (size_t t = 0; t < all.size(); ++t)
      if (t % kFolds != fold) append(edges, of_text[t].sources), append(edges, of_text[t].contents);
    Learner learner;
    learner.learn(edges);
    lex.attribution = learner.model();
    for (size_t t = fold; t < all.size(); t += kFolds) Asking(all[t], lex, nullptr, &of_text[t]).ask();
  }
  std::vector<Example> examples;
  for (const Examples& of : of_text) append(examples, of.sources), append(examples, of.contents), append(examples, of.cues);
  report("learning from " + std::to_string(examples.size()) + " questions");
  Learner learner;
  learner.learn(examples);
  return learner.bytes();
}

}  // namespace readout
