#include "readout/cli/conllu.h"

#include "readout/doc/document.h"
#include "readout/doc/lexicons.h"
#include "readout/ingest/block_writer.h"
#include "readout/ingest/ingest.h"
#include "readout/language/features.h"
#include "readout/language/language_model.h"

namespace readout {
namespace {

constexpr uint32_t kNone = 0xFFFFFFFF;

/// The size of the white space or control byte at `pos`, of which none can stand in a column; 0 if there is none.
uint32_t blank_size(std::string_view text, uint32_t pos) { return static_cast<unsigned char>(text[pos]) <= ' ' ? 1 : blank_at(text, pos); }

void put_without_blanks(std::string& out, std::string_view text) {
  for (uint32_t i = 0; i < text.size();) {
    const uint32_t blank = blank_size(text, i);
    if (blank == 0) out += text[i];
    i += std::max(1u, blank);
  }
}

std::string one_line(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
  return text;
}

/// Prints a document sentence by sentence. Positions are those of the decoded
/// source, in which text, markup and what was cut stand side by side.
class Writer {
 public:
  Writer(const Document& doc, const Document& decoded, const Lexicons& lex, bool with_trees)
      : doc_(doc), decoded_(decoded), lex_(lex), with_trees_(with_trees) {}

  std::string write() {
    for (const Cut& cut : doc_.cut) cuts_.push_back(decoded_.origin.from_source(cut.source));
    for (const Block& block : doc_.blocks) {
      const TokenRange range = tokens_in(doc_, block.span);
      uint32_t next = range.first;
      for (const Sentence& sentence : within(doc_.sentences, block.span)) {
        const TokenRange words = tokens_in(doc_, sentence.span);
        add_sentence({next, words.first}, next == range.first);  // the label of a turn
        add_sentence(words, words.first == range.first);
        next = words.last;
      }
      add_sentence({next, range.last}, next == range.first);
    }
    add_gap(static_cast<uint32_t>(decoded_.text.size()));
    end_sentence();
    return std::move(out_);
  }

 private:
  /// A surface token: a word, the words of a multi-word token, or a piece of markup or of cut text.
  struct Surface {
    Span at;
    TokenRange words;  ///< empty for what is none of the text
  };

  std::string_view chars(Span at) const { return slice(decoded_.text, at); }
  bool has_break(uint32_t from, uint32_t to) const { return from < to && chars({from, to}).find('\n') != std::string_view::npos; }
  Span place_of(const Token& token) const { return decoded_.origin.from_source(doc_.to_source(token.span)); }

  /// The cut that holds `pos`, or kNone.
  uint32_t cut_at(uint32_t pos) {
    while (cut_ < cuts_.size() && cuts_[cut_].end <= pos) ++cut_;
    return cut_ < cuts_.size() && cuts_[cut_].begin <= pos ? cut_ : kNone;
  }

  void add_sentence(TokenRange words, bool begins_block) {
    if (words.empty()) return;
    const bool markup_before = add_gap(place_of(doc_.tokens[words.first]).begin);
    if (!markup_before) end_sentence();
    paragraph_ |= begins_block;
    for (uint32_t i = words.first; i < words.last; ++i) {
      const Token& token = doc_.tokens[i];
      const Span at = place_of(token);
      const bool same = !sentence_.empty() && !sentence_.back().words.empty() && (token.joined || at.begin < pos_);
      if (same) {
        sentence_.back().at.end = std::max(sentence_.back().at.end, at.end);
        sentence_.back().words.last = i + 1;
      } else {
        if (i > words.first) add_gap(at.begin);
        sentence_.push_back({at, {i, i + 1}});
      }
      pos_ = std::max(pos_, at.end);
    }
  }

  /// What stands before `end` and is none of the text. Markup belongs to the sentence on its line, cut text makes
  /// sentences of its own. Says whether the open sentence is markup that belongs to what follows.
  bool add_gap(uint32_t end) {
    bool opened = false;
    uint32_t cut = kNone;
    for (uint32_t pos = pos_; pos < end;) {
      if (const uint32_t blank = blank_size(decoded_.text, pos); blank > 0) {
        pos += blank;
        continue;
      }
      const uint32_t here = cut_at(pos);
      if (here != cut || has_break(pos_, pos)) {
        end_sentence();
        opened = paragraph_ = true;
        cut = here;
        cut_kind_ = here == kNone ? std::string_view() : name_of(doc_.cut[here].kind);
      }
      const uint32_t after = std::min(end, here == kNone ? word_end(pos) : scan_token(decoded_.text, pos, lex_.words.parts).span.end);
      sentence_.push_back({{pos, after}, {}});
      pos = pos_ = after;
    }
    return opened && cut == kNone && !has_break(pos_, end);
  }

  uint32_t word_end(uint32_t pos) const {
    while (pos < decoded_.text.size() && blank_size(decoded_.text, pos) == 0) ++pos;
    return pos;
  }
  bool blank_follows(Span at) const { return at.end >= decoded_.text.size() || blank_size(decoded_.text, at.end) > 0; }

  void end_sentence() {
    if (sentence_.empty()) return;
    put_comments();
    number_words();
    uint32_t number = 1;
    for (const Surface& surface : sentence_) {
      put_surface(surface, number);
      number += std::max(1u, surface.words.size());
    }
    out_ += '\n';
    sentence_.clear();
    paragraph_ = false;
    cut_kind_ = {};
  }

  void number_words() {
    numbers_.clear();
    uint32_t number = 1;
    for (const Surface& surface : sentence_) {
      if (!surface.words.empty() && numbers_.empty()) first_ = surface.words.first;
      for (uint32_t i = surface.words.first; i < surface.words.last; ++i) numbers_.push_back(number++);
      if (surface.words.empty()) ++number;
    }
  }

  void put_comments() {
    if (count_++ == 0) out_.append("# newdoc id = ").append(doc_.id).append("\n# path = ").append(one_line(doc_.path)).append("\n");
    out_.append("# sent_id = ").append(std::to_string(count_)).append("\n");
    if (paragraph_) out_.append("# newpar\n");
    if (!cut_kind_.empty()) out_.append("# cut = ").append(cut_kind_).append("\n");
    out_.append("# text = ");
    for (const Surface& surface : sentence_) {
      put_form(surface.at);
      if (&surface != &sentence_.back() && blank_follows(surface.at)) out_ += ' ';
    }
    out_ += '\n';
  }

  void put_form(Span at) { put_without_blanks(out_, chars(at)); }

  void put_surface(const Surface& surface, uint32_t number) {
    const uint32_t count = surface.words.size();
    if (count > 1) {
      out_.append(std::to_string(number)).append("-").append(std::to_string(number + count - 1)).append("\t");
      put_form(surface.at);
      out_ += "\t_\t_\t_\t_\t_\t_\t_\t";
      put_misc(surface);
    }
    for (uint32_t i = surface.words.first; i < surface.words.last; ++i) {
      out_.append(std::to_string(number + i - surface.words.first)).append("\t");
      if (count > 1)
        out_ += doc_.str(doc_.tokens[i]);
      else
        put_form(surface.at);
      put_columns(i);
      if (count > 1)
        out_ += "_\n";
      else
        put_misc(surface);
    }
    if (count > 0) return;
    out_.append(std::to_string(number)).append("\t");
    put_form(surface.at);
    put_columns(kNone);
    put_misc(surface);
  }

  /// The columns between form and misc of token `i`, or kNone for what is none of the text: lemma, upos, xpos, feats, head, deprel, deps.
  void put_columns(uint32_t i) {
    if (i == kNone || doc_.tokens[i].tag == Token::kNoTag) {
      out_ += "\t_\t_\t_\t_\t_\t_\t_\t";
      return;
    }
    const Token& token = doc_.tokens[i];
    const TagSet::Tag& tag = lex_.language->tags[token.tag];
    out_ += '\t';
    put_without_blanks(out_, lex_.language->lemmas.lemma(doc_.str(token), token.tag));
    out_.append("\t").append(name_of(tag.upos)).append("\t").append(tag.xpos).append("\t");
    const std::string features = features_of(i);
    out_.append(features.empty() ? "_" : features).append("\t");
    put_arc(i);
  }

  /// The features of token `i`; of a turn's label, which is in no sentence, those of the word alone.
  std::string features_of(uint32_t i) {
    const Sentence* sentence = covering(doc_.sentences, doc_.tokens[i].span.begin);
    const TokenRange range = sentence ? tokens_in(doc_, sentence->span) : TokenRange{i, i + 1};
    if (range.first != told_.first || range.last != told_.last) tell_features(sentence, range);
    return features_->of(i - range.first);
  }

  void tell_features(const Sentence* sentence, TokenRange range) {
    told_ = range;
    feature_words_.clear();
    for (uint32_t i = range.first; i < range.last; ++i)
      feature_words_.push_back({doc_.str(doc_.tokens[i]), doc_.tokens[i].tag, FeatureWord::kNoHead, {}});
    if (with_trees_ && sentence) {
      const auto tree = tree_of(doc_, lex_, static_cast<uint32_t>(sentence - doc_.sentences.data()));
      for (size_t k = 0; k < feature_words_.size(); ++k) {
        if (tree[k].head != Arc::kRoot) feature_words_[k].head = tree[k].head - range.first;
        feature_words_[k].relation = lex_.language->parser.relation(tree[k].relation);
      }
    }
    features_.emplace(lex_.language->tags, feature_words_);
  }

  /// head, deprel, deps; none where cut text parts the word from its head.
  void put_arc(uint32_t i) {
    const Sentence* sentence = covering(doc_.sentences, doc_.tokens[i].span.begin);
    if (!with_trees_ || !sentence) {
      out_ += "_\t_\t_\t";
      return;
    }
    const auto tree = tree_of(doc_, lex_, static_cast<uint32_t>(sentence - doc_.sentences.data()));
    const Arc arc = tree[i - tokens_in(doc_, sentence->span).first];
    const bool is_root = arc.head == Arc::kRoot;
    if (!is_root && (arc.head < first_ || arc.head - first_ >= numbers_.size())) {
      out_ += "_\t_\t_\t";
      return;
    }
    out_ += is_root ? "0" : std::to_string(numbers_[arc.head - first_]);
    out_.append("\t").append(lex_.language->parser.relation(arc.relation)).append("\t_\t");
  }

  void put_misc(const Surface& surface) {
    const SourceSpan source = decoded_.origin.to_source(surface.at);
    if (surface.words.empty() && cut_kind_.empty()) out_ += "Markup=Yes|";
    if (!blank_follows(surface.at)) out_ += "SpaceAfter=No|";
    out_.append("TokenRange=").append(std::to_string(source.begin)).append(":").append(std::to_string(source.end)).append("\n");
  }

  const Document& doc_;
  const Document& decoded_;
  const Lexicons& lex_;
  const bool with_trees_;
  std::string out_;
  std::vector<Span> cuts_;         // of the decoded source
  uint32_t cut_ = 0;               // the first cut that does not end before what was asked last
  uint32_t pos_ = 0;               // what stands before was written
  std::vector<Surface> sentence_;  // the open one
  uint32_t first_ = 0;             // its first token
  std::vector<uint32_t> numbers_;  // of its words, by their tokens from first_ on
  TokenRange told_;                // whose features are in features_
  std::vector<FeatureWord> feature_words_;
  std::optional<SentenceFeatures> features_;
  bool paragraph_ = false;     // the open sentence begins one
  std::string_view cut_kind_;  // of the open sentence; empty for text and markup
  uint32_t count_ = 0;         // of sentences
};

}  // namespace

std::string to_conllu(const Document& doc, const Lexicons& lex, bool with_trees) {
  Document decoded;
  decoded.source = doc.source;
  decoded.envelope = doc.envelope;
  decode(decoded, lex);
  return Writer(doc, decoded, lex, with_trees).write();
}

}  // namespace readout
