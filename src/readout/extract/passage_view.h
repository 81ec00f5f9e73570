#pragma once

#include <deque>

#include "readout/extract/quote_cues.h"

namespace readout {

/// What kind of thing a noun names, as far as it matters for who may be a source.
enum class NounSort : uint8_t {
  none,
  i,
  we,
  you,
  he,
  it,
  they,
  who,
  this_,
  pronoun,
  person,
  state,
  body,
  office_mention,
  group,
  document_mention,
  place,
  office,
  unnamed,
  spokesperson,
  document,
  institution,
  people,
  title,
  name,
  number,
  noun,
  other
};

/// The words of one passage and the trees over them.
class PassageView {
 public:
  PassageView(const QuoteContext& context, const ReadPassage& passage) : context_(context), words_(context.words), passage_(passage) {}

  const QuoteContext& context() const { return context_; }
  const Clauses& words() const { return words_; }
  const Document& doc() const { return context_.doc; }
  TokenRange range() const { return passage_.range; }
  bool quoted() const { return passage_.quoted >= 0; }

  bool inside(uint32_t i) const { return passage_.range.first <= i && i < passage_.range.last; }
  /// Is the token in the passage, and in no quotation of it?
  bool here(uint32_t i) const { return inside(i) && context_.quoted_of[i] == passage_.quoted; }
  bool in_quote(uint32_t i) const { return inside(i) && passage_.quoted < 0 && context_.quoted_of[i] >= 0; }
  TokenRange quote_at(uint32_t i) const { return context_.quoted[static_cast<size_t>(context_.quoted_of[i])].tokens; }
  std::string_view str(uint32_t i) const { return inside(i) ? words_.str(i) : std::string_view(); }
  bool is(uint32_t i, WordClass of) const { return inside(i) && words_.is(i, of); }
  bool mark(uint32_t i) const { return inside(i) && words_.mark(i); }
  /// A hash of the word in small letters; 1 outside of the passage.
  uint64_t key(uint32_t i) const {
    return inside(i) ? once(keys_, i, [&] { return word_form(words_.str(i)).key; }) : 1;
  }
  /// A function word or mark itself, the part of speech of any other; 0 outside of the passage.
  uint64_t glance(uint32_t i) const {
    return inside(i) ? once(glances_, i, [&] { return find_glance(i); }) : 0;
  }
  /// The number of the words that are used like this one; 0 for none.
  uint64_t cluster(uint32_t i) const {
    WordForm form;
    form.key = key(i);
    return inside(i) ? context_.lex.language->tagger.words().find(form).cluster : 0u;
  }
  Upos upos(uint32_t i) const { return context_.lex.language->tags[doc().tokens[i].tag].upos; }
  uint64_t tag(uint32_t i) const { return inside(i) ? doc().tokens[i].tag : 255u; }

  uint32_t sentence_of(uint32_t i) const { return first_from(doc().sentences, words_.token(i).span.begin + 1) - 1; }
  /// The tree of the sentence that token `i` is in; null in the label of a turn.
  const SentenceTree* tree(uint32_t i) const;
  NounSort sort(uint32_t i) const {
    return inside(i) ? static_cast<NounSort>(once(sorts_, i, [&] { return 1 + static_cast<uint64_t>(find_sort(i)); }) - 1) : NounSort::none;
  }
  /// Without marks at its edges.
  TokenRange trimmed(TokenRange range) const;

 private:
  /// The value for token `i`, made when it is first asked for; 0 is none.
  template <class Make>
  uint64_t once(std::vector<uint64_t>& values, uint32_t i, Make&& make) const {
    if (values.empty()) values.resize(passage_.range.size());
    uint64_t& value = values[i - passage_.range.first];
    if (value == 0) value = make();
    return value;
  }
  uint64_t find_glance(uint32_t i) const;
  NounSort find_sort(uint32_t i) const;
  NounSort listed(uint32_t i) const;

  const QuoteContext& context_;
  const Clauses& words_;
  ReadPassage passage_;
  mutable std::deque<std::pair<uint32_t, SentenceTree>> trees_;  // by sentence
  mutable std::vector<uint64_t> keys_, glances_, sorts_;         // by token
};

}  // namespace readout
