#pragma once

#include <optional>
#include <string>

#include "readout/doc/document.h"

namespace readout {

struct Lexicons;

/// Who is called on, or says who it is: "Let's go to Ana Reyes with the Morning Post."
struct Introduction {
  Span surface;      ///< the name with the outlet, if one is said
  std::string name;  ///< "Ana Reyes"
};

/// The last person whom a turn calls on to ask.
std::optional<Introduction> called_on(const Document& doc, const Lexicons& lex, const Turn& turn);

/// Whom a question's first words introduce: "Hi, it's Ana Reyes from the Morning Post."
std::optional<Introduction> self_introduced(const Document& doc, const Lexicons& lex, const Turn& turn);

/// Whom an answer thanks or greets at its start: "Ana, thanks for the question."
std::optional<Introduction> addressed(const Document& doc, const Lexicons& lex, const Turn& turn);

/// Does a turn ask for the next question, whoever has it?
bool calls_for_question(const Document& doc, const Lexicons& lex, const Turn& turn);

/// Is each word of `part` a word of `whole`?
bool is_part_of_name(std::string_view part, std::string_view whole);

}  // namespace readout
