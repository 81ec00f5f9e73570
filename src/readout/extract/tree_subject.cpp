#include "readout/extract/tree_subject.h"

#include <algorithm>

#include "readout/extract/sentence_tree.h"

namespace readout {
namespace {

constexpr uint32_t kNone = SentenceTree::kNone;
constexpr int kMostSteps = 4;  // verbs from a verb to the one that has its subject, or names of a list

class SubjectFinder {
 public:
  SubjectFinder(const Clauses& at, const SentenceTree& tree) : at_(at), tree_(tree) {}

  TreeSubject of(uint32_t verb) const {
    TreeSubject found;
    const uint32_t head = head_of(verb);
    if (head == kNone) return found;
    found.phrase = tree_.subtree(head);
    for (uint32_t i = found.phrase.first; i < found.phrase.last; ++i)
      if (const Mention* m = actor_at(i); m && is_one_of(i, head) && (found.mentions.empty() || found.mentions.back() != m))
        found.mentions.push_back(m);
    return found;
  }

 private:
  const Mention* actor_at(uint32_t i) const {
    const Mention* m = at_.mention(i);
    return at_.acts(m) && m->kind != MentionKind::nationality ? m : nullptr;
  }

  bool relative(uint32_t i) const { return at_.str(i) == "who" || at_.str(i) == "which" || at_.str(i) == "that"; }

  /// The first word under `i` that hangs by `relation`.
  uint32_t child(uint32_t i, TreeRelation relation) const {
    for (uint32_t c : tree_.children(i))
      if (tree_.relation(c) == relation) return c;
    return kNone;
  }

  /// The head word of the subject of `verb`.
  uint32_t head_of(uint32_t verb) const {
    for (int step = 0; step < kMostSteps && verb != kNone; ++step) {
      const TreeRelation relation = tree_.relation(verb);
      for (TreeRelation own : {TreeRelation::nsubj, TreeRelation::nsubj_pass})
        if (const uint32_t subject = child(verb, own); subject != kNone)
          return relation == TreeRelation::acl_relcl && relative(subject) ? tree_.head(verb) : subject;
      const uint32_t mark = child(verb, TreeRelation::mark);
      const bool purpose = relation == TreeRelation::advcl && mark != kNone && at_.str(mark) == "to";
      if (relation != TreeRelation::conj && relation != TreeRelation::xcomp && !purpose) return kNone;
      verb = tree_.head(verb);
      // "asked Lee to come", "sent Lee to speak": Lee, where the tree is sure that it is no purpose of who sends.
      if (const uint32_t object = child(verb, TreeRelation::obj); object != kNone && actor_at(object) && relation != TreeRelation::conj)
        return purpose ? kNone : object;
    }
    return kNone;
  }

  /// Is word `i` the head, or of a list that begins with it?
  bool is_one_of(uint32_t i, uint32_t head) const {
    for (int step = 0; step < kMostSteps && i != kNone; ++step, i = tree_.head(i)) {
      if (i == head) return true;
      if (tree_.relation(i) != TreeRelation::conj) return false;
    }
    return false;
  }

  const Clauses& at_;
  const SentenceTree& tree_;
};

}  // namespace

bool several_act(const Clauses& at, TokenRange range) {
  const Mention* one = nullptr;
  for (uint32_t i = range.first; i < range.last; ++i)
    if (const Mention* m = at.mention(i); at.acts(m)) {
      if (one && *one->actor != *m->actor) return true;
      one = m;
    }
  return false;
}

TreeSubject tree_subject(const Clauses& at, uint32_t verb) {
  const std::vector<Sentence>& sentences = at.doc().sentences;
  const auto after = std::ranges::upper_bound(sentences, at.token(verb).span.begin, {}, [](const Sentence& s) { return s.span.begin; });
  if (after == sentences.begin()) return {};
  const SentenceTree tree(at.doc(), at.lex(), TreeRelations(at.lex()), static_cast<uint32_t>(after - sentences.begin() - 1));
  return tree.has(verb) ? SubjectFinder(at, tree).of(verb) : TreeSubject();
}

}  // namespace readout
