#include <algorithm>
#include <map>
#include <set>

#include "readout/store/view.h"

namespace readout {
namespace {

/// The documents of which the words are true; `standing` has those in which a phrase stands.
template <class Standing>
std::set<uint32_t> holding(const SearchWords& words, Standing&& standing) {
  if (words.kind == SearchWords::Kind::phrase) return standing(words.phrase);
  std::set<uint32_t> documents = holding(words.parts.front(), standing);
  for (size_t i = 1; i < words.parts.size(); ++i) {
    const std::set<uint32_t> others = holding(words.parts[i], standing);
    if (words.kind == SearchWords::Kind::any) documents.insert(others.begin(), others.end());
    if (words.kind == SearchWords::Kind::all) std::erase_if(documents, [&](uint32_t document) { return !others.contains(document); });
    if (words.kind == SearchWords::Kind::but) std::erase_if(documents, [&](uint32_t document) { return others.contains(document); });
  }
  return documents;
}

}  // namespace

std::string View::text(DocumentAt document) {
  db_.check_time();
  Document only_text;
  only_text.text = reader_.text(members_[document.index].doc_id);
  mask(only_text, names_of(document));
  return std::move(only_text.text);
}

SearchIndex& View::index() {
  if (index_) return *index_;
  index_.emplace(from_.show_protected ? "" : db_.path() + ".index");  // protected names stay out of the file
  std::vector<std::string> keys;
  for (const Member& member : members_) keys.push_back(member.checksum);
  const std::vector<int64_t> numbers = index_->fill(keys, whole_, [&](size_t i) { return text({static_cast<uint32_t>(i)}); });
  for (uint32_t i = 0; i < numbers.size(); ++i) numbers_.emplace(numbers[i], i);
  return *index_;
}

std::vector<FoundLine> View::search(const SearchWords& words) {
  std::map<std::string, std::vector<FoundLine>> standing;  // by phrase, in documents that are seen
  auto lines_of = [&](const std::string& phrase) -> const std::vector<FoundLine>& {
    const auto [at, fresh] = standing.try_emplace(phrase);
    if (fresh)
      for (const SearchIndex::Line& line : index().find(phrase))
        if (auto seen = numbers_.find(line.document); seen != numbers_.end()) at->second.push_back({{seen->second}, line.begin, 1});
    return at->second;
  };
  const std::set<uint32_t> documents = holding(words, [&](const std::string& phrase) {
    std::set<uint32_t> found;
    for (const FoundLine& line : lines_of(phrase)) found.insert(line.document.index);
    return found;
  });
  std::map<std::pair<uint32_t, uint32_t>, size_t> phrases;  // of lines
  db_.check_time();
  std::map<uint32_t, size_t> most;  // in one line of a document
  for (const std::string& phrase : wanted_phrases(words))
    for (const FoundLine& line : lines_of(phrase))
      if (const uint32_t document = line.document.index; documents.contains(document))
        most[document] = std::max(most[document], ++phrases[{document, line.begin}]);
  std::vector<FoundLine> best;
  for (const auto& [line, count] : phrases)
    if (count == most[line.first]) best.push_back({{line.first}, line.second, count});
  return best;
}

}  // namespace readout
