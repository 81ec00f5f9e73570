#include <algorithm>

#include "readout/ask/asked.h"
#include "readout/store/codec.h"

namespace readout {
namespace {

std::string json_string(std::string_view text) {
  JsonWriter out;
  out.value(text);
  return out.take();
}

}  // namespace

Answer ask_utterances(Asked& asked, const Question& question) {
  const DocumentIds context{asked.heads()};
  Answer answer("quotes", "saying date outlet change words:prose changed:prose", "speaker actor id fact path document span source changes");
  int64_t number = 0;
  const std::vector<size_t>& ranks = asked.ranks();
  std::vector<const Utterance*> in_time;
  for (const Utterance& utterance : asked.view.derived().utterances) in_time.push_back(&utterance);
  std::ranges::stable_sort(in_time, {}, [&](const Utterance* one) { return ranks[one->quotes.front().quote.document.index]; });
  for (const Utterance* utterance : in_time) {
    const auto is_wanted = [&](const UtteranceQuote& quote) { return asked.wanted(question, quote.quote.document); };
    const auto is_changed_so = [&](const UtteranceQuote& quote) {
      return question.change.empty() || name_of(quote.change) == question.change;
    };
    const std::string speaker = utterance->actor ? asked.name_of_actor(*utterance->actor) : utterance->name;
    if (!is_actor(question.speaker, utterance->actor.value_or(""), speaker) || std::ranges::none_of(utterance->quotes, is_wanted) ||
        std::ranges::none_of(utterance->quotes, is_changed_so))
      continue;
    ++number;
    for (const UtteranceQuote& quote : utterance->quotes) {
      const bool source = &quote == &utterance->quotes.front();
      const auto& [document, span, place] = quote.passage;
      const Document& head = asked.heads()[document.index];
      const std::string words = asked.words(document, span);
      answer.rows.push_back({number, day_of(head), outlet_of(head),
                             source ? Cell("source", json_string(name_of(quote.change))) : Cell(name_of(quote.change)),
                             source ? Cell(speaker + ": " + words, json_string(words)) : Cell(words), asked.changes(quote.changes), speaker,
                             utterance->actor, utterance->id, quote.quote.id, head.path, head.id, range_cell(span.begin, span.end),
                             range_cell(place.begin, place.end), Cell("", to_json_text(context, quote.changes))});
    }
  }
  return answer;
}

}  // namespace readout
