#include <algorithm>

#include "readout/store/view.h"

namespace readout {
namespace {

constexpr uint32_t kNowhere = UINT32_MAX;
constexpr size_t kMostStanding = 4 << 20;  // lines that are kept, of phrases asked for before

/// The documents of which the words are true; `standing` tells where a phrase stands.
template <class Standing>
Bits holding(const SearchWords& words, Standing&& standing) {
  if (words.kind == SearchWords::Kind::phrase) return standing(words.phrase)->documents;
  Bits all = holding(words.parts.front(), standing);
  for (size_t i = 1; i < words.parts.size(); ++i) {
    const Bits others = holding(words.parts[i], standing);
    if (words.kind == SearchWords::Kind::any) all.add(others);
    if (words.kind == SearchWords::Kind::all) all.keep(others);
    if (words.kind == SearchWords::Kind::but) all.drop(others);
  }
  return all;
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

bool View::prepare_search(int64_t ms) {
  if (indexed_) return true;
  db_.check_time();
  // protected names stay out of the file
  if (!index_) index_ = std::make_unique<SearchIndex>(from_.show_protected ? "" : db_.path() + ".index");
  std::vector<std::string> keys;
  for (const Member& member : members_) keys.push_back(member.checksum);
  if (!index_->fill(keys, whole_, ms, numbers_, [&](size_t i) { return passages({static_cast<uint32_t>(i)}); })) return false;
  std::unordered_map<int64_t, std::vector<uint32_t>> lines = index_->lines();
  for (uint32_t i = 0; i < numbers_.size(); ++i) {
    const auto number = static_cast<size_t>(numbers_[i]);
    documents_.resize(std::max(documents_.size(), number + 1), kNowhere);
    documents_[number] = i;
    lines_.add(lines[numbers_[i]]);
  }
  return indexed_ = true;
}

const Lines& View::lines() {
  index();
  return lines_;
}

ShownLine View::show(const FoundLine& line) { return index().take()->show({numbers_[line.document.index], line.begin}); }

/// Where a phrase stands in the documents that are seen.
std::shared_ptr<const View::Standing> View::standing(const std::string& phrase, IndexReader& reader) {
  {
    const std::lock_guard lock(keeping_);
    if (const auto known = standing_.find(phrase); known != standing_.end()) return known->second;
  }
  reader.db.check_time();
  Standing found{{}, Bits(members_.size())};
  for (const IndexedLine& line : reader.find(phrase)) {
    const auto number = static_cast<size_t>(line.document);
    if (number >= documents_.size() || documents_[number] == kNowhere) continue;
    const DocumentAt document{documents_[number]};
    if (lines_.first(document) == lines_.after(document)) continue;  // an index that was not written by us
    found.lines.push_back(lines_.at(document, line.begin));
    found.documents.add(document.index);
  }
  if (!std::ranges::is_sorted(found.lines)) std::ranges::sort(found.lines);  // numbers go up as documents came in
  const std::lock_guard lock(keeping_);
  if (standing_lines_ > kMostStanding) standing_.clear(), standing_lines_ = 0;
  standing_lines_ += found.lines.size() + members_.size() / 32;
  return standing_[phrase] = std::make_shared<const Standing>(std::move(found));
}

std::vector<FoundLine> View::search(const SearchWords& words, const Bits& wanted, const Bits* within, int64_t limit_ms) {
  const SearchIndex::Reader reader = index().take(limit_ms);
  const auto standing_of = [&](const std::string& phrase) { return standing(phrase, *reader); };
  Bits documents = holding(words, standing_of);
  documents.keep(wanted);
  std::vector<uint32_t> all, more, both;  // lines, as often as they have a phrase
  for (const SearchWords* phrase : wanted_phrases(words)) {
    more.clear();
    const std::shared_ptr<const Standing> standing = standing_of(phrase->phrase);
    for (const uint32_t line : standing->lines)
      if (documents.has(lines_.document(line).index) && (!within || within->has(line))) more.push_back(line);
    both.resize(all.size() + more.size());
    std::ranges::merge(all, more, both.begin());
    all.swap(both);
  }
  reader->db.check_time();
  std::vector<FoundLine> found;
  size_t begin = 0;  // of the last document's lines
  for (size_t i = 0, next; i < all.size(); i = next) {
    next = std::min(all.size(), i + 1);
    while (next < all.size() && all[next] == all[i]) ++next;
    const FoundLine line = {lines_.document(all[i]), lines_.begin(all[i]), all[i], static_cast<uint32_t>(next - i)};
    if (begin < found.size() && found[begin].document != line.document) begin = found.size();
    if (begin < found.size() && found[begin].phrases > line.phrases) continue;
    if (begin < found.size() && found[begin].phrases < line.phrases) found.resize(begin);
    found.push_back(line);
  }
  return found;
}

}  // namespace readout
