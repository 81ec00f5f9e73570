#pragma once

#include "readout/base/json.h"

namespace readout {

struct Document;
struct Lexicons;

/// The tags of all tokens as the value of a key: {"upos": […], "xpos": […], "lemma": […]}, each list beside that of the tokens.
/// Nothing, null, where no tagger ran.
void put_tags(JsonWriter& json, const Document& doc, const Lexicons& lex);

/// The trees: {"head": […], "relation": […]}. A head is a place in the list of tokens, -1 that of a sentence's root; null for a token
/// that is in no sentence, the label of a turn.
void put_trees(JsonWriter& json, const Document& doc, const Lexicons& lex);

}  // namespace readout
