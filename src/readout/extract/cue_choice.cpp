#include "readout/extract/cue_choice.h"

namespace readout {
namespace {

enum Kind : uint64_t { kWord = 300, kFrame, kSource, kContent, kPlace };

/// The relations under a word, a bit each.
uint64_t frame_of(const SentenceTree& tree, uint32_t head) {
  uint64_t bits = 0;
  for (uint32_t c : tree.children(head)) bits |= uint64_t{1} << static_cast<unsigned>(tree.relation(c));
  return bits;
}

bool has(uint64_t frame, TreeRelation relation) { return frame >> static_cast<unsigned>(relation) & 1; }

}  // namespace

Choice is_cue(const PassageView& view, const SentenceTree& tree, const Cue& cue, const ContentOptions::Content& content) {
  Choice choice;
  const auto part = choice.begin_part();
  const std::string& tag = view.context().lex.language->tags[view.doc().tokens[cue.head].tag].xpos;
  const uint64_t form = word_form(tag).key * 2 + cue.passive;
  const uint64_t word = static_cast<uint64_t>(cue.word->part) * 16 + static_cast<uint64_t>(cue.word->kind);
  const bool listed = cue.word->takes_bits != (1u << static_cast<unsigned>(Takes::quote) | 1u << static_cast<unsigned>(Takes::clause));
  const uint64_t kind = word * 2 + listed, relation = static_cast<uint64_t>(tree.relation(cue.head));
  choice.add(kWord, 0, 0);
  choice.add(kWord, 1, kind);
  choice.add(kWord, 2, cue.lemma);
  choice.add(kWord, 3, cue.lemma, form);
  choice.add(kWord, 4, kind, form);
  choice.add(kWord, 5, relation, form);
  choice.add(kWord, 6, relation, kind);
  choice.add(kWord, 7, relation, cue.lemma);
  choice.add(kWord, 8, cue.negated + 2u * cue.future + 4u * cue.may + 8u * cue.infinitive, kind);
  choice.add(kWord, 9, view.glance(cue.range.first - 1), kind);
  choice.add(kWord, 10, view.glance(cue.range.last), kind);
  choice.add(kWord, 11, view.glance(cue.range.last), cue.lemma);
  choice.add(kWord, 12, cue.word->takes_bits, form);
  const uint64_t cluster = view.cluster(cue.head);
  choice.add(kWord, 13, cluster);
  choice.add(kWord, 14, cluster, form);
  choice.add(kWord, 15, cluster, relation);
  const uint64_t frame = frame_of(tree, cue.head);
  for (TreeRelation r : {TreeRelation::ccomp, TreeRelation::xcomp, TreeRelation::obj, TreeRelation::nsubj, TreeRelation::nsubj_pass,
                         TreeRelation::obl_agent, TreeRelation::parataxis, TreeRelation::advcl, TreeRelation::acl, TreeRelation::nmod,
                         TreeRelation::nmod_poss, TreeRelation::compound_prt, TreeRelation::iobj, TreeRelation::obl}) {
    choice.add(kFrame, 1, static_cast<uint64_t>(r) * 2 + has(frame, r), kind);
    if (has(frame, r)) choice.add(kFrame, 2, static_cast<uint64_t>(r), cue.lemma);
  }
  const auto shape = static_cast<uint64_t>(content.shape);
  choice.add(kContent, 1, shape, kind);
  choice.add(kContent, 2, shape, cue.lemma);
  choice.add(kContent, 11, shape, mix(cluster, form));
  choice.add(kContent, 12, content.kind, cluster);
  choice.add(kContent, 3, shape, form);
  choice.add(kContent, 4, content.kind, kind);
  choice.add(kContent, 5, content.kind, cue.lemma);
  if (!content.pieces.empty()) {
    const TokenRange piece = content.pieces.back();
    choice.add(kContent, 6, view.in_quote(piece.first) * 2 + view.in_quote(piece.last - 1), kind);
    choice.add(kContent, 7, std::min(piece.size(), 8u), kind);
    choice.add(kContent, 8, static_cast<uint64_t>(view.sort(piece.last - 1)), kind);
    choice.add(kContent, 9, view.glance(piece.first), kind);
    choice.add(kContent, 13, view.cluster(piece.first), kind);
    choice.add(kContent, 14, view.cluster(piece.last - 1), kind);
    choice.add(kContent, 10, mix(shape, view.glance(piece.first)), cue.lemma);
  }
  const uint32_t source = cue.source ? tree.has(cue.source->last - 1) ? cue.source->last - 1 : cue.source->first : SentenceTree::kNone;
  uint32_t head = source;  // the source's head word
  if (cue.source)
    for (uint32_t n = 0; n < 40 && tree.has(head); ++n) {
      const uint32_t up = tree.head(head);
      if (up == SentenceTree::kNone || up < cue.source->first || up >= cue.source->last) break;
      head = up;
    }
  const auto sort = static_cast<uint64_t>(cue.source ? view.sort(head) : NounSort::none);
  const uint64_t side = cue.source ? cue.source->first < cue.range.first : 2;
  choice.add(kSource, 1, sort, kind);
  choice.add(kSource, 2, sort, mix(shape, kind));
  choice.add(kSource, 3, sort, mix(form, side));
  choice.add(kSource, 4, sort, cue.lemma);
  choice.add(kSource, 5, side, cue.lemma);
  choice.add(kSource, 6, sort, mix(content.kind, kind));
  choice.add(kSource, 7, view.quoted(), sort);
  if (cue.source) choice.add(kSource, 11, view.cluster(head), kind);
  choice.add(kSource, 12, sort, mix(cluster, shape));
  if (cue.source) choice.add(kSource, 8, view.key(head), kind);
  if (cue.source) choice.add(kSource, 9, static_cast<uint64_t>(tree.relation(head)), form);
  if (cue.source) choice.add(kSource, 10, static_cast<uint64_t>(tree.relation(head)), mix(relation, kind));
  const Turn* turn = covering(view.doc().turns, view.words().token(cue.head).span.begin);
  choice.add(kPlace, 1, view.quoted(), kind);
  choice.add(kPlace, 2, turn ? 1 + static_cast<uint64_t>(turn->role) : 0, kind);
  choice.add(kPlace, 3, turn ? 1 + static_cast<uint64_t>(turn->role) : 0, sort);
  choice.add(kPlace, 4, static_cast<uint64_t>(view.doc().meta.genre), kind);
  const auto no = choice.begin_part();
  choice.add_option({no});
  choice.add_option({part});
  return choice;
}

}  // namespace readout
