#include <algorithm>

#include "readout/serve/routes.h"

namespace readout {
namespace {

void put_text(JsonWriter& out, std::string_view key, std::string_view value) {
  out.key(key);
  out.value(value);
}

template <class Put>
void put_object(JsonWriter& out, std::string_view key, Put&& put) {
  out.key(key);
  out.begin_object();
  put();
  out.end_object();
}

void put_parameter(JsonWriter& out, std::string_view name, std::string_view in, std::string_view does, std::string_view type,
                   std::span<const std::string_view> choices = {}) {
  out.begin_object();
  put_text(out, "name", name);
  put_text(out, "in", in);
  out.key("required"), out.value(in == "path");
  put_text(out, "description", does);
  put_object(out, "schema", [&] {
    put_text(out, "type", type);
    if (choices.empty()) return;
    out.key("enum");
    out.begin_array();
    for (std::string_view choice : choices) out.value(choice);
    out.end_array();
  });
  out.end_object();
}

void put_query(JsonWriter& out, const Route& route, const std::string& name) {
  const Parameter* own = nullptr;
  for (const Parameter& one : parameters())
    if (one.name == name && (one.body == route.body || (one.body.empty() && !own))) own = &one;
  if (own) return put_parameter(out, name, "query", own->does, own->type, own->choices);
  const auto filter = std::ranges::find(filters(), name, &Filter::name);
  put_parameter(out, name, "query", filter->does, "string", filter->choices);
}

void put_parameters(JsonWriter& out, const Route& route) {
  out.key("parameters");
  out.begin_array();
  const std::string_view path = route.path;
  for (size_t begin = 0; (begin = path.find('{', begin)) != std::string_view::npos; ++begin) {
    const std::string_view name = path.substr(begin + 1, path.find('}', begin) - begin - 1);
    put_parameter(out, name, "path", name == "fact" ? "The id of a fact in its document: quote:708-746" : "The id of a document: sha256:…",
                  "string");
  }
  for (const std::string& name : parameters_of(route)) put_query(out, route, name);
  out.end_array();
}

void put_content(JsonWriter& out, std::string_view type, std::string_view schema) {
  put_object(out, "content", [&] {
    put_object(out, type,
               [&] { put_object(out, "schema", [&] { put_text(out, "$ref", "#/components/schemas/" + std::string(schema)); }); });
  });
}

void put_responses(JsonWriter& out, const Route& route) {
  std::string_view body = route.body;
  const bool rows = body.starts_with("rows:");
  if (rows) body.remove_prefix(5);
  put_object(out, "responses", [&] {
    put_object(out, "200", [&] {
      put_text(out, "description", rows ? "Rows; `next`, where more follow, is also a Link header" : "The body");
      put_content(out,
                  body == "Text"   ? "text/plain"
                  : body == "Feed" ? "application/atom+xml"
                                   : "application/json",
                  body == "Feed" ? "Text" : body);
    });
    put_object(out, "default", [&] {
      put_text(out, "description", "What went wrong");
      put_content(out, "application/problem+json", "Problem");
    });
  });
}

/// The schema of one value, by the mark behind the name of its column.
std::string_view schema_of(char mark) {
  switch (mark) {
    case '?':
      return R"({"type":["string","null"]})";
    case '#':
      return R"({"type":"integer"})";
    case '-':
      return R"({"type":"array","prefixItems":[{"type":"integer"},{"type":"integer"}],"minItems":2,"maxItems":2})";
    case '+':
      return R"({"type":"array","items":{"type":"string"}})";
    case '*':
      return R"({"type":["array","object","number","null"]})";
    default:
      return R"({"type":"string"})";
  }
}

void put_rows_schema(JsonWriter& out, const RowsSchema& rows) {
  put_object(out, rows.name, [&] {
    put_text(out, "type", "object");
    put_object(out, "properties", [&] {
      out.key("type"), out.json(R"({"type":"string"})");
      out.key("found"), out.json(R"({"type":"integer","description":"Rows on all pages"})");
      out.key("seen"), out.json(R"({"$ref":"#/components/schemas/Seen"})");
      out.key("next"), out.json(R"({"type":"string","description":"Absent on the last page"})");
      put_object(out, "rows", [&] {
        put_text(out, "type", "array");
        put_object(out, "items", [&] {
          put_text(out, "type", "object");
          put_object(out, "properties", [&] {
            std::string_view columns = rows.columns;
            while (!columns.empty()) {
              const std::string_view word = columns.substr(0, columns.find(' '));
              const size_t marked = std::min(word.find_first_of("?#-+*"), word.size());
              out.key(word.substr(0, marked));
              out.json(schema_of(marked < word.size() ? word[marked] : '\0'));
              columns.remove_prefix(std::min(word.size() + 1, columns.size()));
            }
          });
        });
      });
    });
  });
}

}  // namespace

std::string openapi() {
  JsonWriter out;
  out.begin_object();
  put_text(out, "openapi", "3.1.0");
  put_object(out, "info", [&] {
    put_text(out, "title", "Readout");
    put_text(out, "version", "1");
    put_text(out, "description", "A record of press material about diplomacy, read only. docs/api.md tells the rest.");
  });
  put_object(out, "paths", [&] {
    for (const Route& route : routes())
      put_object(out, route.path, [&] {
        put_object(out, "get", [&] {
          put_text(out, "summary", route.does);
          put_parameters(out, route);
          put_responses(out, route);
        });
      });
  });
  put_object(out, "components", [&] {
    put_object(out, "schemas", [&] {
      for (const RowsSchema& rows : rows_schemas()) put_rows_schema(out, rows);
      for (const Schema& schema : schemas()) out.key(schema.name), out.json(schema.json);
    });
  });
  out.end_object();
  return out.take() + '\n';
}

}  // namespace readout
