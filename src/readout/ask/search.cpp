#include <algorithm>

#include "readout/ask/asked.h"
#include "readout/base/json.h"

namespace readout {
namespace {

std::string ranges_json(const Document& doc, uint32_t from, const std::vector<Span>& hits) {
  JsonWriter out;
  out.begin_array();
  for (Span hit : hits) {
    const Span span = {from + hit.begin, from + hit.end};
    const SourceSpan source = doc.to_source(span);
    out.begin_object();
    out.key("span");
    out.json(range_cell(span.begin, span.end).json);
    out.key("source");
    out.json(range_cell(source.begin, source.end).json);
    out.end_object();
  }
  out.end_array();
  return out.take();
}

}  // namespace

Answer ask_search(Asked& asked, const Question& question) {
  const SearchWords words = parse_search(question.what);
  std::vector<FoundLine> found = asked.view.search(words);
  std::erase_if(found, [&](const FoundLine& line) { return !asked.wanted(question, line.document); });
  const std::vector<size_t> rank = asked.ranks();
  std::ranges::stable_sort(found, [&](const FoundLine& a, const FoundLine& b) {
    return std::pair(a.phrases, rank[a.document.index]) > std::pair(b.phrases, rank[b.document.index]);
  });

  Answer answer("passages", "date outlet passage:prose path", "title genre document span source hits");
  answer.found = found.size();
  Document doc;
  for (size_t i = question.skip; i < found.size(); ++i) {
    if (question.limit && answer.rows.size() == question.limit) break;
    const FoundLine& line = found[i];
    const Document& head = asked.heads()[line.document.index];
    if (doc.id != head.id) doc = asked.view.read(line.document);
    const Span span = {line.begin, static_cast<uint32_t>(std::min(doc.text.find('\n', line.begin), doc.text.size()))};
    const SourceSpan source = doc.to_source(span);
    const std::vector<Span> hits = asked.view.hits(doc.str(span), words);
    Cell passage(doc.str(span));
    passage.hits = hits;
    answer.rows.push_back({day_of(head), outlet_of(head), passage, head.path, head.meta.title ? Cell(head.meta.title->value) : Cell(),
                           name_of(head.meta.genre), head.id, range_cell(span.begin, span.end), range_cell(source.begin, source.end),
                           Cell("", ranges_json(doc, line.begin, hits))});
  }
  return answer;
}

}  // namespace readout
