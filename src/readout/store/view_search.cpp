#include <algorithm>

#include "readout/store/view.h"

namespace readout {
namespace {

constexpr uint32_t kNowhere = UINT32_MAX;
constexpr size_t kMostStanding = 1 << 20;  // lines that are kept, of phrases asked for before

/// The documents of which the words are true; `standing` has the lines in which a phrase stands.
template <class Standing>
std::vector<bool> holding(const SearchWords& words, size_t documents, Standing&& standing) {
  std::vector<bool> all(documents);
  if (words.kind == SearchWords::Kind::phrase) {
    for (const FoundLine& line : standing(words.phrase)) all[line.document.index] = true;
    return all;
  }
  all = holding(words.parts.front(), documents, standing);
  for (size_t i = 1; i < words.parts.size(); ++i) {
    const std::vector<bool> others = holding(words.parts[i], documents, standing);
    for (size_t at = 0; at < documents; ++at) {
      if (words.kind == SearchWords::Kind::any) all[at] = all[at] || others[at];
      if (words.kind == SearchWords::Kind::all) all[at] = all[at] && others[at];
      if (words.kind == SearchWords::Kind::but) all[at] = all[at] && !others[at];
    }
  }
  return all;
}

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

/// The lines of documents that are seen, in their order there.
const std::vector<FoundLine>& View::standing(const std::string& phrase) {
  const auto known = standing_.find(phrase);
  if (known != standing_.end()) return known->second;
  db_.check_time();
  std::vector<FoundLine> lines;
  for (const SearchIndex::Line& line : index().find(phrase)) {
    const auto number = static_cast<size_t>(line.document);
    if (number < documents_.size() && documents_[number] != kNowhere) lines.push_back({{documents_[number]}, line.begin, 1});
  }
  std::ranges::sort(lines, stands_before);
  if (standing_lines_ > kMostStanding) standing_.clear(), standing_lines_ = 0;
  standing_lines_ += lines.size() + 1;
  return standing_.emplace(phrase, std::move(lines)).first->second;
}

std::vector<FoundLine> View::search(const SearchWords& words, const std::vector<bool>& wanted, const Passes& passes) {
  std::vector<FoundLine> found;
  const std::vector<bool> documents = holding(
      words, members_.size(), [&](const std::string& phrase) -> const auto& { return standing(phrase); });
  const std::vector<std::string> phrases = wanted_phrases(words);
  for (const std::string& phrase : phrases)
    for (const FoundLine& line : standing(phrase))
      if (documents[line.document.index] && wanted[line.document.index]) found.push_back(line);
  if (phrases.size() > 1) std::ranges::sort(found, stands_before);
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
