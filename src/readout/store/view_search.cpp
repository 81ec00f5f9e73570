#include <algorithm>

#include "readout/store/view.h"

namespace readout {
namespace {

constexpr uint32_t kNowhere = UINT32_MAX;
constexpr size_t kMostStanding = 1 << 20;  // lines that are kept, of phrases asked for before

/// The documents of which the words are true; `standing` tells where a phrase stands.
template <class Standing>
DocumentSet holding(const SearchWords& words, Standing&& standing) {
  if (words.kind == SearchWords::Kind::phrase) return standing(words.phrase).documents;
  DocumentSet all = holding(words.parts.front(), standing);
  for (size_t i = 1; i < words.parts.size(); ++i) {
    const DocumentSet others = holding(words.parts[i], standing);
    for (size_t at = 0; at < all.size(); ++at) {
      if (words.kind == SearchWords::Kind::any) all[at] |= others[at];
      if (words.kind == SearchWords::Kind::all) all[at] &= others[at];
      if (words.kind == SearchWords::Kind::but) all[at] &= ~others[at];
    }
  }
  return all;
}

bool has(const DocumentSet& set, DocumentAt document) { return set[document.index / 64] >> document.index % 64 & 1; }

bool stands_before(const FoundLine& a, const FoundLine& b) {
  return std::pair(a.document.index, a.begin) < std::pair(b.document.index, b.begin);
}

}  // namespace

std::string View::text(DocumentAt document) {
  db_.check_time();
  Document only_text;
  only_text.text = reader_.text(members_[document.index].doc_id);
  mask(only_text, names_of(document));
  return std::move(only_text.text);
}

Document View::passages(DocumentAt document) {
  db_.check_time();
  Document doc = reader_.passages(members_[document.index].doc_id);
  mask(doc, names_of(document));
  return doc;
}

SearchIndex& View::index() {
  if (index_) return *index_;
  SearchIndex index(from_.show_protected ? "" : db_.path() + ".index");  // protected names stay out of the file
  std::vector<std::string> keys;
  for (const Member& member : members_) keys.push_back(member.checksum);
  numbers_ = index.fill(keys, whole_, [&](size_t i) { return text({static_cast<uint32_t>(i)}); });
  lines_.resize(members_.size());
  for (uint32_t i = 0; i < numbers_.size(); ++i) {
    const auto number = static_cast<size_t>(numbers_[i]);
    documents_.resize(std::max(documents_.size(), number + 1), kNowhere);
    documents_[number] = i;
  }
  return index_.emplace(std::move(index));
}

const std::vector<uint32_t>& View::lines(DocumentAt document) {
  SearchIndex& index = this->index();
  std::vector<uint32_t>& lines = lines_[document.index];
  if (lines.empty()) lines = index.lines(numbers_[document.index]);
  return lines;
}

/// Where a phrase stands in the documents that are seen.
const View::Standing& View::standing(const std::string& phrase) {
  const auto known = standing_.find(phrase);
  if (known != standing_.end()) return known->second;
  db_.check_time();
  Standing found;
  found.documents.resize(members_.size() / 64 + 1);
  for (const SearchIndex::Line& line : index().find(phrase)) {
    const auto number = static_cast<size_t>(line.document);
    if (number >= documents_.size() || documents_[number] == kNowhere) continue;
    const uint32_t document = documents_[number];
    found.lines.push_back({{document}, line.begin, 1});
    found.documents[document / 64] |= uint64_t{1} << document % 64;
  }
  std::ranges::sort(found.lines, stands_before);
  if (standing_lines_ > kMostStanding) standing_.clear(), standing_lines_ = 0;
  standing_lines_ += found.lines.size() + found.documents.size();
  return standing_.emplace(phrase, std::move(found)).first->second;
}

std::vector<FoundLine> View::search(const SearchWords& words, const std::vector<bool>& wanted, const Passes& passes) {
  DocumentSet documents = holding(words, [&](const std::string& phrase) -> const Standing& { return standing(phrase); });
  for (uint32_t i = 0; i < members_.size(); ++i)
    if (!wanted[i]) documents[i / 64] &= ~(uint64_t{1} << i % 64);
  std::vector<FoundLine> found, more, both;
  for (const SearchWords* phrase : wanted_phrases(words)) {
    more.clear();
    for (const FoundLine& line : standing(phrase->phrase).lines)
      if (has(documents, line.document)) more.push_back(line);
    both.resize(found.size() + more.size());
    std::ranges::merge(found, more, both.begin(), stands_before);
    found.swap(both);
  }
  db_.check_time();
  size_t count = 0;  // of different lines that pass
  std::vector<size_t> most(members_.size());
  for (size_t i = 0, next; i < found.size(); i = next) {
    FoundLine line = found[i];
    for (next = i + 1; next < found.size() && !stands_before(line, found[next]); ++next) ++line.phrases;
    if (passes) {
      const std::vector<uint32_t>& begins = lines(line.document);
      const auto after = std::ranges::upper_bound(begins, line.begin);
      if (!passes(line.document, {line.begin, after == begins.end() ? UINT32_MAX : *after})) continue;
    }
    most[line.document.index] = std::max(most[line.document.index], line.phrases);
    found[count++] = line;
  }
  found.resize(count);
  std::erase_if(found, [&](const FoundLine& line) { return line.phrases < most[line.document.index]; });
  return found;
}

}  // namespace readout
