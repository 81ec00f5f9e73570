#include <algorithm>
#include <map>
#include <set>

#include "readout/doc/actor_ids.h"
#include "readout/doc/lexicons.h"
#include "readout/serve/objects.h"

namespace readout {
namespace {

constexpr size_t kMostPairs = 60;

using Pair = std::pair<std::string, std::string>;

bool is_state(std::string_view actor) { return actor.size() == 2; }

/// How often each two states are in contact. A contact of many is one of each two of them.
std::vector<std::pair<Pair, int64_t>> pairs_of(const std::vector<LinkedEngagement>& engagements) {
  std::map<Pair, int64_t> counts;
  for (const LinkedEngagement& engagement : engagements) {
    std::set<std::string> states;
    for (const std::string& party : engagement.parties)
      if (const std::string_view state = state_of(party); is_state(state)) states.emplace(state);
    for (auto one = states.begin(); one != states.end(); ++one)
      for (auto other = std::next(one); other != states.end(); ++other) ++counts[{*one, *other}];
  }
  std::vector<std::pair<Pair, int64_t>> pairs(counts.begin(), counts.end());
  std::ranges::stable_sort(pairs, std::greater(), &std::pair<Pair, int64_t>::second);
  pairs.resize(std::min(pairs.size(), kMostPairs));
  return pairs;
}

/// The sides whose own texts the record has; those with most of them first.
std::vector<std::string> sides_of(const std::vector<Document>& heads) {
  std::map<std::string, int64_t> counts;
  for (const Document& head : heads)
    if (head.meta.side) ++counts[head[*head.meta.side].id];
  std::vector<std::pair<std::string, int64_t>> sorted(counts.begin(), counts.end());
  std::ranges::stable_sort(sorted, std::greater(), &std::pair<std::string, int64_t>::second);
  std::vector<std::string> sides;
  for (auto& [side, count] : sorted) sides.push_back(side);
  return sides;
}

/// The name that an id tells: "Lena B. Averic" of "xa.lena_b_averic".
std::string name_told_by(std::string_view id) {
  id.remove_prefix(id.find('.') + 1);
  std::string name;
  while (!id.empty()) {
    const std::string_view word = id.substr(0, id.find('_'));
    name.append(name.empty() ? "" : " ").append(word);
    if (char* begin = name.data() + name.size() - word.size(); *begin >= 'a' && *begin <= 'z') *begin += 'A' - 'a';
    if (word.size() == 1) name += '.';
    id.remove_prefix(std::min(word.size() + 1, id.size()));
  }
  return name;
}

/// The names of the rows of a list, by their ids; only of these, if some are given.
void put_names(JsonWriter& out, std::string_view key, const PhraseList& list, const std::set<std::string, std::less<>>* only = nullptr) {
  out.key(key);
  out.begin_object();
  for (uint32_t row = 0; row < list.rows.size(); ++row) {
    if (only && !only->contains(list.cell(row, "id"))) continue;
    out.key(list.cell(row, "id"));
    out.value(list.cell(row, "name"));
  }
  out.end_object();
}

}  // namespace

Reply show_record(Call& call) {
  Asked& asked = call.asked;
  const std::vector<LinkedEngagement> engagements = engagements_of(asked, {});
  return json_reply("record", [&](JsonWriter& out) {
    put_seen(out, asked);
    out.key("as_of"), out.value(std::string_view(asked.day()));
    out.key("pairs");
    out.begin_array();
    for (const auto& [pair, count] : pairs_of(engagements)) {
      out.begin_object();
      out.key("parties"), out.json(list_cell("", {pair.first, pair.second}).json);
      out.key("contacts"), out.value(count);
      out.end_object();
    }
    out.end_array();
    out.key("sides"), out.json(list_cell("", sides_of(asked.heads())).json);
    out.key("actors");
    out.begin_object();
    for (const auto& [id, name] : asked.actor_names())
      if (name != name_told_by(id)) out.key(id), out.value(std::string_view(name));
    out.end_object();
    put_names(out, "issues", asked.lex.issues);
    std::set<std::string, std::less<>> met;
    for (const LinkedEngagement& engagement : engagements)
      if (engagement.series) met.insert(*engagement.series);
    put_names(out, "channels", asked.lex.channels, &met);
  });
}

}  // namespace readout
