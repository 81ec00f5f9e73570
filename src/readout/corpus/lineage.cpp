#include "readout/corpus/lineage.h"

#include <algorithm>
#include <bit>
#include <map>
#include <numeric>

#include "readout/base/parallel.h"
#include "readout/corpus/alignment.h"
#include "readout/corpus/near_duplicates.h"
#include "readout/corpus/published.h"

namespace readout {
namespace {

constexpr double kLeastEstimate = 0.35;  // from sketches: below it no text is looked at
constexpr double kLeastShare = 0.5;      // of the words of one that stand in the other
constexpr double kSameWords = 0.985;     // of both, that a slip of a key does not make another text
constexpr int kDaysToPostAgain = 3;      // one house that uses its words again later fills a form, or says it anew

struct Text {
  std::string text;
  std::vector<PlainWord> words;
};

/// "example.org/a/b" of "https://www.example.org/a/b/?c": what names a page.
std::string_view page_of(const Document& doc) {
  if (!doc.meta.url) return {};
  std::string_view url = doc.meta.url->value;
  if (const size_t scheme = url.find("://"); scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  if (url.starts_with("www.")) url.remove_prefix(4);
  url = url.substr(0, url.find_first_of("?#"));
  while (url.ends_with('/')) url.remove_suffix(1);
  return url;
}

/// The words of the title.
std::vector<uint32_t> title_of(const Document& doc) {
  std::vector<uint32_t> title;
  if (doc.meta.title)
    for (const PlainWord& word : plain_words(doc.meta.title->value)) title.push_back(word.hash);
  return title;
}

bool same_house(const Document& a, const Document& b) {
  const std::string_view one = page_of(a), other = page_of(b);
  if (!one.empty() && !other.empty()) return one.substr(0, one.find('/')) == other.substr(0, other.find('/'));
  return a.meta.outlet && b.meta.outlet && a.meta.outlet->value == b.meta.outlet->value;
}

/// May one be the other's text again, as far as house and dates tell?
bool may_be_copies(const Document& a, const Document& b) {
  if (!page_of(a).empty() && page_of(a) == page_of(b)) return true;
  const std::optional<Day> one = day_of(a), other = day_of(b);
  return !same_house(a, b) || !one || !other || std::abs((*one - *other).count()) <= kDaysToPostAgain;
}

/// A house that gives its text another title posts it again only word for word.
bool is_other_text(const Document& a, const Document& b, double least_of_both) {
  return same_house(a, b) && title_of(a) != title_of(b) && least_of_both < kSameWords;
}

/// The later text and the one that it was taken from, with what tells so.
struct Link {
  uint32_t copy = 0, source = 0;
  double share = 0, share_of_source = 0;
  std::string reason;
};

/// Two near texts that were compared, as they are kept; shares as their bits, for JSON rounds.
struct ComparedTexts {
  DocumentAt a, b;
  std::optional<std::string> reason;  ///< empty: neither is taken from the other
  bool b_is_copy = false;
  int64_t share = 0, share_of_source = 0;
  std::optional<OriginMember> told;  ///< what was told of the copy, where it was given this source

  template <class Visit>
  void fields(Visit&& visit) const {
    visit("a", a);
    visit("b", b);
    visit("reason", reason);
    visit("b_is_copy", b_is_copy);
    visit("share", share);
    visit("share_of_source", share_of_source);
    visit("told", told);
  }

  Link link() const {
    return {b_is_copy ? b.index : a.index, b_is_copy ? a.index : b.index, std::bit_cast<double>(share),
            std::bit_cast<double>(share_of_source), *reason};
  }
};

ComparedTexts kept(const NearPair& pair, const std::optional<Link>& link) {
  ComparedTexts out;
  out.a = {pair.a};
  out.b = {pair.b};
  if (!link) return out;
  out.reason = link->reason;
  out.b_is_copy = link->copy == pair.b;
  out.share = std::bit_cast<int64_t>(link->share);
  out.share_of_source = std::bit_cast<int64_t>(link->share_of_source);
  return out;
}

/// Does a passage that only `doc` has name the outlet of `other`: "first published by …"?
bool credits(const Text& text, const std::vector<Difference>& differences, const Document& doc, const Document& other) {
  if (!other.meta.outlet || (doc.meta.outlet && doc.meta.outlet->value == other.meta.outlet->value)) return false;
  const std::string_view name = other.meta.outlet->value;
  return !name.empty() && std::ranges::any_of(differences, [&](const Difference& difference) {
    if (difference.here.empty()) return false;
    const Span span{text.words[difference.here.first].span.begin, text.words[difference.here.last - 1].span.end};
    return slice(text.text, span).find(name) != std::string_view::npos;
  });
}

/// What of `alignment` the other side sees.
std::vector<Difference> seen_from_there(std::vector<Difference> differences) {
  for (Difference& difference : differences) std::swap(difference.here, difference.there);
  return differences;
}

class Tracer {
 public:
  explicit Tracer(const Corpus& corpus) : corpus_(corpus), root_(corpus.documents.size()), from_(corpus.documents.size()) {
    std::iota(root_.begin(), root_.end(), 0);
  }

  void run(Derived& derived) {
    std::vector<NearPair> near = pairs();
    std::erase_if(near, [&](const NearPair& pair) { return !may_be_copies(doc(pair.a), doc(pair.b)); });
    std::vector<ComparedTexts> compared = compare_all(near);
    for (const ComparedTexts& pair : compared)
      if (pair.reason) links_.push_back(pair.link());
    // The surest link first; ties by the documents' order, which is that of their hashes.
    std::ranges::stable_sort(
        links_, [](const Link& a, const Link& b) { return std::max(a.share, a.share_of_source) > std::max(b.share, b.share_of_source); });
    for (const Link& link : links_) adopt(link);
    write(derived);
    for (ComparedTexts& pair : compared)
      if (pair.reason)
        if (const auto told = told_.find(places_of(pair.link())); told != told_.end()) pair.told = told->second;
    derived.memory.lineage = to_json_text(PlacesThen(), compared);
  }

 private:
  const Document& doc(uint32_t index) const { return corpus_.documents[index]; }

  std::vector<NearPair> pairs() const { return find_near_pairs(corpus_.sketches, kLeastEstimate); }

  static std::pair<uint32_t, uint32_t> places_of(const Link& link) { return {link.copy, link.source}; }

  /// Compares the pairs that were not compared before.
  std::vector<ComparedTexts> compare_all(const std::vector<NearPair>& near) {
    std::map<std::pair<uint32_t, uint32_t>, ComparedTexts> before = recall();
    std::vector<ComparedTexts> all(near.size());
    std::vector<size_t> fresh;
    std::vector<uint32_t> documents;
    for (size_t i = 0; i < near.size(); ++i) {
      if (const auto known = before.find({near[i].a, near[i].b}); known != before.end()) {
        all[i] = std::move(known->second);
        if (all[i].told) told_.emplace(places_of(all[i].link()), std::move(*all[i].told));
        all[i].told.reset();
        continue;
      }
      fresh.push_back(i);
      documents.insert(documents.end(), {near[i].a, near[i].b});
    }
    read_texts(documents);
    in_parallel(fresh.size(), [&](size_t i) { all[fresh[i]] = kept(near[fresh[i]], compare(near[fresh[i]])); });
    return all;
  }

  std::map<std::pair<uint32_t, uint32_t>, ComparedTexts> recall() const {
    std::map<std::pair<uint32_t, uint32_t>, ComparedTexts> before;
    if (corpus_.before.memory.lineage.empty()) return before;
    JsonReader in(corpus_.before.memory.lineage);
    in.array([&] {
      ComparedTexts pair;
      get_json(in, PlacesNow{corpus_.before}, pair);
      if (pair.a.index != kGone && pair.b.index != kGone) before.emplace(std::pair(pair.a.index, pair.b.index), std::move(pair));
    });
    return before;
  }

  void read_texts(const std::vector<uint32_t>& documents) {
    std::vector<std::pair<const uint32_t, Text>*> fresh;
    for (const uint32_t document : documents)
      if (const auto [at, is_fresh] = texts_.try_emplace(document); is_fresh) fresh.push_back(&*at);
    in_parallel(fresh.size(), [&](size_t i) {
      fresh[i]->second.text = corpus_.text({fresh[i]->first});
      fresh[i]->second.words = plain_words(fresh[i]->second.text);
    });
  }
  const Text& text(uint32_t index) const { return texts_.at(index); }

  std::optional<Link> compare(const NearPair& pair) const {
    const Text &a = text(pair.a), &b = text(pair.b);
    const Alignment alignment = align(a.words, b.words);
    const double of_a = alignment.shared / std::max(1.0, static_cast<double>(a.words.size()));
    const double of_b = alignment.shared / std::max(1.0, static_cast<double>(b.words.size()));
    if (!pair.same_words && (std::max(of_a, of_b) < kLeastShare || is_other_text(doc(pair.a), doc(pair.b), std::min(of_a, of_b)) ||
                             is_same_form(alignment, a.words, b.words)))
      return {};
    const Link a_from_b{pair.a, pair.b, pair.same_words ? 1 : of_a, pair.same_words ? 1 : of_b, ""};
    const Link b_from_a{pair.b, pair.a, a_from_b.share_of_source, a_from_b.share, ""};
    return later(alignment, a_from_b, b_from_a);
  }

  Link later(const Alignment& alignment, Link a_from_b, Link b_from_a) const {
    const uint32_t a = a_from_b.copy, b = b_from_a.copy;
    const auto because = [](Link link, const char* reason) {
      link.reason = reason;
      return link;
    };
    const bool a_credits = credits(text(a), alignment.differences, doc(a), doc(b));
    const bool b_credits = credits(text(b), seen_from_there(alignment.differences), doc(b), doc(a));
    if (a_credits != b_credits) return because(a_credits ? a_from_b : b_from_a, "credit");
    for (const auto field : {&Metadata::published, &Metadata::modified}) {
      const std::optional<Meta>&one = doc(a).meta.*field, &other = doc(b).meta.*field;
      if (!one || !other) continue;
      const size_t digits = std::min(one->value.size(), other->value.size()) < 16 ? 10 : 64;  // a day tells nothing of the hour
      const auto first = minute_of(one->value.substr(0, digits)), second = minute_of(other->value.substr(0, digits));
      if (first && second && *first != *second) return because(*first > *second ? a_from_b : b_from_a, "date");
    }
    if (text(a).words.size() != text(b).words.size())
      return because(text(a).words.size() < text(b).words.size() ? a_from_b : b_from_a, "containment");
    return because(b_from_a, "none");
  }

  uint32_t root(uint32_t index) {
    while (root_[index] != index) index = root_[index] = root_[root_[index]];
    return index;
  }

  /// Gives the copy its source, unless it has one or is itself the source's origin.
  void adopt(const Link& link) {
    if (from_[link.copy] || root(link.source) == root(link.copy)) return;
    from_[link.copy] = link;
    root_[link.copy] = root(link.source);
  }

  void write(Derived& derived) {
    std::map<uint32_t, std::vector<uint32_t>> copies;  // by their source
    std::vector<uint32_t> untold;
    for (uint32_t i = 0; i < from_.size(); ++i) {
      if (!from_[i]) continue;
      copies[from_[i]->source].push_back(i);
      if (!told_.contains(places_of(*from_[i]))) untold.insert(untold.end(), {i, from_[i]->source});
    }
    read_texts(untold);
    for (const auto& [source, unused] : copies) {
      if (from_[source]) continue;
      Origin origin{doc(source).id, {{{source}, Relation::original, {}, 1, "", {}}}};
      for (size_t at = 0; at < origin.documents.size(); ++at)
        if (auto more = copies.find(origin.documents[at].document.index); more != copies.end())
          for (const uint32_t copy : more->second) origin.documents.push_back(member(*from_[copy]));
      derived.origins.push_back(std::move(origin));
    }
    std::ranges::sort(derived.origins, {}, &Origin::id);
  }

  OriginMember member(const Link& link) {
    const auto [at, fresh] = told_.try_emplace(places_of(link));
    if (fresh) at->second = tell(link);
    at->second.share = link.share;  // that of JSON is rounded
    return at->second;
  }

  OriginMember tell(const Link& link) {
    const Text &here = text(link.copy), &there = text(link.source);
    const Alignment alignment = align(here.words, there.words);
    OriginMember member{{link.copy}, Relation::revision, doc(link.source).id, link.share, link.reason, {}};
    for (const Difference& difference : alignment.differences)
      member.changes.push_back({difference.kind, passage(link.copy, difference.here), passage(link.source, difference.there)});
    if (alignment.differences.empty())
      member.relation = Relation::copy;
    else if (std::ranges::all_of(member.changes, [](const Change& change) { return change.kind == ChangeKind::dropped; }))
      member.relation = Relation::excerpt;
    return member;
  }

  std::optional<Passage> passage(uint32_t index, WordRange range) {
    if (range.empty()) return {};
    const std::vector<PlainWord>& words = text(index).words;
    const Span span{words[range.first].span.begin, words[range.last - 1].span.end};
    return Passage{{index}, span, doc(index).to_source(span)};
  }

  const Corpus& corpus_;
  std::map<uint32_t, Text> texts_;
  std::map<std::pair<uint32_t, uint32_t>, OriginMember> told_;  // by copy and source
  std::vector<Link> links_;
  std::vector<uint32_t> root_;
  std::vector<std::optional<Link>> from_;
};

}  // namespace

void trace_lineage(const Corpus& corpus, Derived& derived) { Tracer(corpus).run(derived); }

}  // namespace readout
