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

}  // namespace

int run_export(const ExportOptions& options, const Lexicons& lex) {
  View view(options.record, options.from, {lex, passes()});
  const std::vector<Member>& members = view.documents();
  for (DocumentAt at; at.index < members.size(); ++at.index) {
    Document doc = view.head(at);
    const Engine engine = view.engine(at);
    for (const std::string& path : members[at.index].paths) {
      doc.path = path;
      if (!print(head_to_json(doc, engine.version, engine.data) + '\n')) return kOk;
    }
  }
  const bool wanted = each_derived_line(view.derived(), members, [](const std::string& line) { return print(line); });
  if (wanted) print(summary_line(members, view.derived(), view.digest()));
  return kOk;
}

}  // namespace readout
