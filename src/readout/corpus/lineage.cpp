#include "readout/corpus/lineage.h"

#include <algorithm>
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
  const char* reason = "";
};

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
    read_texts(near);
    std::vector<std::optional<Link>> found(near.size());
    in_parallel(near.size(), [&](size_t i) { found[i] = compare(near[i]); });
    for (std::optional<Link>& link : found)
      if (link) links_.push_back(*link);
    // The surest link first; ties by the documents' order, which is that of their hashes.
    std::ranges::stable_sort(
        links_, [](const Link& a, const Link& b) { return std::max(a.share, a.share_of_source) > std::max(b.share, b.share_of_source); });
    for (const Link& link : links_) adopt(link);
    write(derived);
  }

 private:
  const Document& doc(uint32_t index) const { return corpus_.documents[index]; }

  std::vector<NearPair> pairs() const { return find_near_pairs(corpus_.sketches, kLeastEstimate); }

  void read_texts(const std::vector<NearPair>& pairs) {
    for (const NearPair& pair : pairs) texts_[pair.a], texts_[pair.b];
    std::vector<std::pair<const uint32_t, Text>*> all;
    for (auto& entry : texts_) all.push_back(&entry);
    in_parallel(all.size(), [&](size_t i) {
      all[i]->second.text = corpus_.text({all[i]->first});
      all[i]->second.words = plain_words(all[i]->second.text);
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
    const Link a_from_b{pair.a, pair.b, pair.same_words ? 1 : of_a, pair.same_words ? 1 : of_b};
    const Link b_from_a{pair.b, pair.a, a_from_b.share_of_source, a_from_b.share};
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
    for (uint32_t i = 0; i < from_.size(); ++i)
      if (from_[i]) copies[from_[i]->source].push_back(i);
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
  std::vector<Link> links_;
  std::vector<uint32_t> root_;
  std::vector<std::optional<Link>> from_;
};

}  // namespace

void trace_lineage(const Corpus& corpus, Derived& derived) { Tracer(corpus).run(derived); }

}  // namespace readout
