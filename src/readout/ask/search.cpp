#include <algorithm>

#include "readout/ask/found.h"
#include "readout/ask/origin_of.h"
#include "readout/base/json.h"

namespace readout {
namespace {

std::string ranges_json(const ShownLine& line, uint32_t begin, const std::vector<Span>& hits) {
  JsonWriter out;
  out.begin_array();
  for (Span hit : hits) {
    const Span span = {begin + hit.begin, begin + hit.end};
    const SourceSpan source = line.origin.to_source(span);
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
  Found all = find_passages(asked, question);
  const OriginOf origins(asked.view.derived().origins);

  Answer answer("passages", "date outlet passage:prose path", "title genre side origin copies document span source hits");
  const std::unique_ptr<SearchHits> marks = all.words ? asked.view.hits(*all.words) : nullptr;
  answer.found = all.lines.size();
  const std::vector<FoundLine> found =
      best_first(asked, std::move(all.lines), question.limit ? question.skip + question.limit : answer.found);
  for (size_t i = question.skip; i < found.size(); ++i) {
    const FoundLine& line = found[i];
    const Document& head = asked.heads()[line.document.index];
    const ShownLine shown = asked.view.show(line);
    const Span span = {line.begin, line.begin + static_cast<uint32_t>(shown.text.size())};
    const SourceSpan source = shown.origin.to_source(span);
    const std::vector<Span> hits = marks ? marks->in(shown.text) : all.chips.places(line.document, span);
    Cell passage(shown.text);
    passage.hits = hits;
    answer.rows.push_back({day_of(head), outlet_of(head), passage, head.path, head.meta.title ? Cell(head.meta.title->value) : Cell(),
                           name_of(head.meta.genre), head.meta.side ? Cell(head[*head.meta.side].id) : Cell(),
                           asked.heads()[origins.original(line.document).index].id, origins.copies(line.document), head.id,
                           range_cell(span.begin, span.end), range_cell(source.begin, source.end),
                           Cell("", ranges_json(shown, line.begin, hits))});
  }
  return answer;
}

}  // namespace readout
