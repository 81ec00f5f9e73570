#include "readout/doc/words_to_json.h"

#include "readout/doc/document.h"
#include "readout/doc/lexicons.h"
#include "readout/language/language_model.h"

namespace readout {
namespace {

/// Writes a key with the list of what `put` prints for each of `count` places.
template <class Put>
void put_list(JsonWriter& json, std::string_view key, size_t count, Put&& put) {
  json.key(key);
  json.begin_array();
  for (size_t i = 0; i < count; ++i) put(i);
  json.end_array();
}

bool are_tagged(const Document& doc) { return doc.tokens.empty() || doc.tokens[0].tag != Token::kNoTag; }

}  // namespace

void put_tags(JsonWriter& json, const Document& doc, const Lexicons& lex) {
  if (!are_tagged(doc)) return json.null();
  const LanguageModel& model = *lex.language;
  const auto& tokens = doc.tokens;
  json.begin_object();
  put_list(json, "upos", tokens.size(), [&](size_t i) { json.value(name_of(model.tags[tokens[i].tag].upos)); });
  put_list(json, "xpos", tokens.size(), [&](size_t i) { json.value(std::string_view(model.tags[tokens[i].tag].xpos)); });
  put_list(json, "lemma", tokens.size(),
           [&](size_t i) { json.value(std::string_view(model.lemmas.lemma(doc.str(tokens[i]), tokens[i].tag))); });
  json.end_object();
}

void put_trees(JsonWriter& json, const Document& doc, const Lexicons& lex) {
  if (!are_tagged(doc)) return json.null();
  constexpr Arc kNoTree{Arc::kRoot - 1, 0};
  std::vector<Arc> arcs(doc.tokens.size(), kNoTree);
  TokenCursor cursor(doc);
  for (uint32_t s = 0; s < doc.sentences.size(); ++s) {
    const auto tree = tree_of(doc, lex, s);
    std::ranges::copy(tree, arcs.begin() + cursor.tokens_in(doc.sentences[s].span).first);
  }
  const auto hangs = [&](size_t i) { return arcs[i].head != kNoTree.head; };
  json.begin_object();
  put_list(json, "head", arcs.size(), [&](size_t i) {
    if (hangs(i))
      json.value(arcs[i].head == Arc::kRoot ? int64_t{-1} : int64_t{arcs[i].head});
    else
      json.null();
  });
  put_list(json, "relation", arcs.size(), [&](size_t i) {
    if (hangs(i))
      json.value(std::string_view(lex.language->parser.relation(arcs[i].relation)));
    else
      json.null();
  });
  json.end_object();
}

}  // namespace readout
