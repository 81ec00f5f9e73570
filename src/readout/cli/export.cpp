#include "readout/ask/formulas.h"
#include "readout/base/csv.h"
#include "readout/base/json.h"
#include "readout/cli/cli.h"
#include "readout/cli/terminal.h"
#include "readout/corpus/corpus.h"
#include "readout/doc/to_json.h"
#include "readout/store/view.h"

namespace readout {
namespace {

void put_count(JsonWriter& out, std::string_view name, size_t count) {
  out.key(name);
  out.value(static_cast<int64_t>(count));
}

std::string summary_line(const std::vector<Member>& members, const Derived& derived, const std::string& digest) {
  size_t paths = 0;
  for (const Member& member : members) paths += member.paths.size();
  JsonWriter out;
  out.begin_object();
  out.key("type");
  out.value(std::string_view("summary"));
  put_count(out, "documents", members.size());
  put_count(out, "paths", paths);
  derived.each_list([&]<class T>(const std::vector<T>& list) { put_count(out, std::string(T::kKind) + 's', list.size()); });
  out.key("digest");
  out.value(std::string_view(digest));
  out.end_object();
  return out.take() + '\n';
}

std::string value_of(const std::optional<Meta>& meta) { return meta ? meta->value : ""; }

/// One line a path, with the values of the metadata and without their places.
std::string documents_csv(View& view) {
  std::string out;
  auto add = [&](const std::vector<std::string>& cells) {
    std::string line;
    for (const std::string& cell : cells) put_csv(line, cell);
    out += line + "\r\n";
  };
  add({"id", "path", "media_type", "published", "genre", "side", "outlet", "language", "title", "url"});
  for (DocumentAt at; at.index < view.documents().size(); ++at.index) {
    const Document doc = view.head(at);
    const Metadata& meta = doc.meta;
    for (const std::string& path : view.documents()[at.index].paths)
      add({doc.id, path, std::string(name_of(doc.media_type)), value_of(meta.published), std::string(name_of(meta.genre)),
           meta.side ? doc[*meta.side].id : "", value_of(meta.outlet), value_of(meta.language), value_of(meta.title), value_of(meta.url)});
  }
  return out;
}

int export_csv(View& view, const std::string& kind) {
  if (kind == "document") {
    print(documents_csv(view));
    return kOk;
  }
  for (const std::string& line : derived_csv(view.derived(), view.documents(), kind))
    if (!print(line + "\r\n")) break;
  return kOk;
}

}  // namespace

int run_export(const ExportOptions& options, const Lexicons& lex) {
  Asked asked(options.record, options.from, lex);
  View& view = asked.view;
  if (options.format == "csv") return export_csv(view, options.kind);
  const std::vector<Member>& members = view.documents();
  for (DocumentAt at; at.index < members.size(); ++at.index) {
    Document doc = view.head(at);
    const Engine engine = view.engine(at);
    for (const std::string& path : members[at.index].paths) {
      doc.path = path;
      if (!print(head_to_json(doc, engine.version, engine.data) + '\n')) return kOk;
    }
  }
  bool wanted = each_derived_line(view.derived(), members, [](const std::string& line) { return print(line); });
  for (const SideFormula& formula : formulas_of(asked, {})) wanted = wanted && print(formula_line(asked, formula));
  if (wanted) print(summary_line(members, view.derived(), view.digest()));
  return kOk;
}

}  // namespace readout
