#include "readout/extract/passage_view.h"

namespace readout {
namespace {

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) { return std::ranges::find(words, word) != words.end(); }

NounSort sort_of(MentionKind kind) {
  switch (kind) {
    case MentionKind::person:
      return NounSort::person;
    case MentionKind::state:
    case MentionKind::nationality:
      return NounSort::state;
    case MentionKind::office:
      return NounSort::office_mention;
    case MentionKind::group:
      return NounSort::group;
    case MentionKind::document:
      return NounSort::document_mention;
    case MentionKind::place:
      return NounSort::place;
    default:
      return NounSort::body;
  }
}

}  // namespace

uint64_t PassageView::find_glance(uint32_t i) const {
  if (in_quote(i) && (quote_at(i).first == i || quote_at(i).last == i + 1)) return 2;  // whatever the mark looks like
  switch (upos(i)) {
    case Upos::noun:
    case Upos::propn:
    case Upos::adj:
    case Upos::verb:
    case Upos::num:
    case Upos::adv:
    case Upos::x:
    case Upos::sym:
      return 3 + static_cast<uint64_t>(upos(i));
    default:
      return key(i);
  }
}

const SentenceTree* PassageView::tree(uint32_t i) const {
  const uint32_t sentence = sentence_of(i);
  if (sentence >= doc().sentences.size()) return nullptr;
  for (const auto& [of, tree] : trees_)
    if (of == sentence) return tree.has(i) ? &tree : nullptr;
  trees_.emplace_back(sentence, SentenceTree(doc(), context_.lex, context_.relations, sentence));
  return trees_.back().second.has(i) ? &trees_.back().second : nullptr;
}

NounSort PassageView::find_sort(uint32_t i) const {
  std::string word;
  append_word_key(word, words_.str(i));
  if (one_of(word, {"i", "my", "me"})) return NounSort::i;
  if (one_of(word, {"we", "our", "us"})) return NounSort::we;
  if (one_of(word, {"you", "your"})) return NounSort::you;
  if (one_of(word, {"he", "she", "his", "her", "him"})) return NounSort::he;
  if (one_of(word, {"it", "its"})) return NounSort::it;
  if (one_of(word, {"they", "their", "them"})) return NounSort::they;
  if (one_of(word, {"who", "whom", "whose", "which", "what"})) return NounSort::who;
  if (one_of(word, {"this", "that", "these", "those", "there"})) return NounSort::this_;
  if (const Mention* mention = words_.mention(i); mention && mention->form != MentionForm::pronoun) return sort_of(mention->kind);
  if (const NounSort found = listed(i); found != NounSort::none) return found;
  switch (upos(i)) {
    case Upos::pron:
      return NounSort::pronoun;
    case Upos::propn:
      return NounSort::name;
    case Upos::num:
      return NounSort::number;
    case Upos::noun:
      return words_.capital(i) ? NounSort::name : NounSort::noun;
    default:
      return NounSort::other;
  }
}

/// By data/source_words.tsv, for the words that end at `i`.
NounSort PassageView::listed(uint32_t i) const {
  static constexpr std::pair<std::string_view, NounSort> kSorts[] = {
      {"office", NounSort::office},     {"unnamed", NounSort::unnamed},         {"spokesperson", NounSort::spokesperson},
      {"document", NounSort::document}, {"institution", NounSort::institution}, {"people", NounSort::people}};
  for (uint32_t from = inside(i - 1) ? i - 1 : i; from <= i; ++from) {
    if (const auto match = context_.lex.source_words.phrases.longest_at(doc(), context_.lex.words, from); match && match->end == i + 1)
      for (const auto& [id, sort] : kSorts)
        if (context_.lex.source_words.cell(match->value, "id") == id) return sort;
    if (const auto title = context_.lex.actors.titles.longest_at(doc(), context_.lex.words, from); title && title->end == i + 1)
      return NounSort::title;
  }
  return NounSort::none;
}

TokenRange PassageView::trimmed(TokenRange range) const {
  const auto loose = [&](uint32_t i) {
    if (in_quote(i)) return false;
    const std::string_view word = str(i);
    return one_of(word, {".", ",", ";", ":", "—", "–", "-", "?", "!"}) || (!quoted() && one_of(word, {"...", "…", "--"}));
  };
  while (range.last > range.first && loose(range.last - 1)) --range.last;
  while (range.last > range.first && loose(range.first)) ++range.first;
  return range;
}

}  // namespace readout
