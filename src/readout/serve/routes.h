#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "readout/ask/question.h"
#include "readout/serve/api.h"

namespace readout {

/// A parameter of the query that some routes take.
struct Parameter {
  const char* name;
  const char* does;
  const char* type;  ///< of JSON Schema
  std::span<const std::string_view> choices = {};
  std::string_view body = {};  ///< only of the routes with this body: it goes before the filter of that name
};

/// One path of the API. Filters of questions are parameters by their names.
struct Route {
  const char* path;
  const char* does;
  const char* parameters;       ///< names, with blanks between; each route of the record takes `as_of` and `known`, too
  const char* body;             ///< its schema in /openapi.json; a list of rows names the kind of its rows: "rows:quotes"
  Reply (*answer)(Call& call);  ///< null: answered without the record
  Need need = Need::none;       ///< of what the record has to have ready
};
std::span<const Route> routes();
std::span<const Parameter> parameters();

/// The columns of the rows of a kind, with a mark behind those that are no text: see schemas.cpp.
struct RowsSchema {
  const char* name;
  const char* columns;
};
std::span<const RowsSchema> rows_schemas();

/// Another body, in JSON Schema.
struct Schema {
  const char* name;
  const char* json;
};
std::span<const Schema> schemas();

/// All names that a route takes, those of every route included.
std::vector<std::string> parameters_of(const Route& route);

/// The route of a path and the decoded values of its parts in braces.
struct Matched {
  const Route* route;
  std::vector<std::string> values;
};
std::optional<Matched> match_route(std::string_view path);

/// The description of all routes in the form of OpenAPI 3.1.
std::string openapi();

// Handlers.
Reply list_rows(Call& call);       // rows.cpp: all kinds of questions
Reply list_documents(Call& call);  // documents.cpp
Reply show_document(Call& call);
Reply show_fact(Call& call);
Reply show_around(Call& call);      // around.cpp
Reply show_engagement(Call& call);  // objects.cpp
Reply show_utterance(Call& call);
Reply show_commitment(Call& call);
Reply show_lineage(Call& call);
Reply show_matrix(Call& call);      // matrix.cpp
Reply list_pairs(Call& call);       // pairs.cpp
Reply show_comparison(Call& call);  // comparison.cpp
Reply show_claim(Call& call);       // claim.cpp
Reply show_desk(Call& call);        // desk.cpp
Reply show_record(Call& call);      // record.cpp
Reply show_brief(Call& call);       // brief.cpp
Reply show_facets(Call& call);      // facets.cpp
Reply show_feed(Call& call);

/// A page of an answer's rows in the format that was asked for, with `next` where more follow.
Reply page_of_rows(Call& call, const QuestionKind& kind, Question question);

/// A question made of the parameters of the request. Throws ProblemReply.
Question question_of(const Call& call, const QuestionKind& kind);

/// The document of the record with this id, or with this path. Throws ProblemReply.
DocumentAt document_of(const Call& call, std::string_view id);

/// Calls put(out) inside of one JSON object with its type.
template <class Put>
Reply json_reply(std::string_view type, Put&& put) {
  JsonWriter out;
  out.begin_object();
  out.key("type");
  out.value(type);
  put(out);
  out.end_object();
  return {200, "application/json", out.take() + '\n'};
}

}  // namespace readout
