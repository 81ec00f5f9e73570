#include "readout/ask/document_tables.h"

#include <algorithm>
#include <unordered_map>

#include "readout/ask/asked.h"
#include "readout/base/utf8.h"

namespace readout {
namespace {

template <class ValueOf>
ValueOfDocuments column_of(const std::vector<Document>& heads, ValueOf&& value_of) {
  ValueOfDocuments column;
  std::unordered_map<std::string, uint32_t> numbers;
  for (const Document& head : heads) {
    const auto [known, fresh] = numbers.try_emplace(value_of(head), static_cast<uint32_t>(numbers.size()));
    if (fresh) column.values.push_back(known->first);
    column.of.push_back(known->second);
  }
  return column;
}

}  // namespace

Bits Names::wanted(std::string_view wanted) const {
  Bits found(ids.size());
  const std::string part = wanted.size() > 2 ? lower(wanted) : "";
  for (size_t i = 0; i < ids.size(); ++i)
    if (is_below(wanted, ids[i]) || (!part.empty() && names[i].find(part) != std::string::npos)) found.add(i);
  return found;
}

Bits ValueOfDocuments::documents(const std::function<bool(const std::string&)>& passes) const {
  Bits passing(values.size()), found(of.size());
  for (size_t i = 0; i < values.size(); ++i)
    if (passes(values[i])) passing.add(i);
  for (size_t i = 0; i < of.size(); ++i)
    if (passing.has(of[i])) found.add(i);
  return found;
}

DocumentTables::DocumentTables(const std::vector<Document>& heads, const std::function<std::string(std::string_view)>& name_of)
    : outlet(column_of(heads, outlet_of)),
      genre(column_of(heads, [](const Document& head) { return std::string(readout::name_of(head.meta.genre)); })),
      side(column_of(heads, [](const Document& head) { return head.meta.side ? head[*head.meta.side].id : ""; })),
      day(column_of(heads, day_of)) {
  std::unordered_map<std::string_view, uint32_t> numbers;
  for (const Document& head : heads) {
    firsts.push_back(static_cast<uint32_t>(actors_in.size()));
    for (const Actor& actor : head.actors) {
      const auto [known, fresh] = numbers.try_emplace(actor.id, static_cast<uint32_t>(numbers.size()));
      if (fresh) actors.ids.push_back(actor.id), actors.names.push_back(lower(name_of(actor.id)));
      actors_in.push_back(known->second);
    }
  }
  firsts.push_back(static_cast<uint32_t>(actors_in.size()));
}

Bits DocumentTables::documents_with(std::string_view actor) const {
  const Bits wanted = actors.wanted(actor);
  Bits found(firsts.size() - 1);
  for (size_t document = 0; document + 1 < firsts.size(); ++document)
    if (std::any_of(actors_in.begin() + firsts[document], actors_in.begin() + firsts[document + 1],
                    [&](uint32_t number) { return wanted.has(number); }))
      found.add(document);
  return found;
}

}  // namespace readout
