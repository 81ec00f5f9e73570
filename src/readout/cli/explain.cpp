#include "readout/base/error.h"
#include "readout/base/files.h"
#include "readout/cli/cli.h"
#include "readout/cli/terminal.h"
#include "readout/doc/dump.h"
#include "readout/doc/lexicons.h"
#include "readout/doc/walk.h"
#include "readout/pipeline/pipeline.h"

namespace readout {
namespace {

std::string place_of(const Document& doc, SourceSpan at) {
  const LineColumn begin = line_column(doc.source, at.begin), end = line_column(doc.source, at.end);
  return "bytes " + std::to_string(at.begin) + "-" + std::to_string(at.end) + ", line " + std::to_string(begin.line) + ":" +
         std::to_string(begin.column) + " to " + std::to_string(end.line) + ":" + std::to_string(end.column);
}

/// The dump's line of a fact as one field a line.
std::string field_lines(std::string_view line) {
  std::string out;
  size_t at = line.find("\"  ");
  if (at == std::string_view::npos) return out;
  for (at += 3; at < line.size();) {
    size_t end = line.find("  ", at);
    if (end == std::string_view::npos) end = line.size();
    out.append("  ").append(line.substr(at, end - at)).append("\n");
    at = end + 2;
  }
  return out;
}

template <class Fact>
std::string explain(const Document& doc, const Lexicons& lex, const Fact& fact, const std::string& id, std::string_view line) {
  const SourceSpan at = doc.to_source(fact.span);
  std::string out = id + "\n\n  " + std::string(doc.str(fact.span)) + "\n\nIn the source (" + place_of(doc, at) + ")\n\n  " +
                    std::string(slice(doc.source, at)) + "\n\n";
  if (const Sentence* sentence = covering(doc.sentences, fact.span.begin))
    out += "In its sentence\n\n  " + std::string(doc.str(sentence->span)) + "\n\n";
  const std::string fields = field_lines(line);
  if (!fields.empty()) out += "Fields\n" + fields + '\n';
  const Stage* stage = stage_of(Fact::kKind);
  out += "Found by the stage " + std::string(stage->name) + ", version " + std::to_string(stage->version) + ", of readout " +
         std::string(engine_version()) + "\nwith the data " + lex.digest + "\nin " + doc.id + " (" + doc.path + ")\n";
  return harmless(out);
}

}  // namespace

int run_explain(const ExplainOptions& options, const Lexicons& lex) {
  const Document doc = read_document(options.input, read_file(options.input), {}, lex);
  const std::string wanted = options.fact.substr(options.fact.rfind('/') + 1);
  std::string found;
  doc.each_layer([&]<class Fact>(std::string_view, const std::vector<Fact>& facts) {
    if (!wanted.starts_with(std::string(Fact::kKind) + ':')) return;
    const std::vector<std::string> ids = ids_of(doc, facts);
    const std::string lines = dump(doc, Fact::kKind);
    for (size_t i = 0, begin = 0; i < facts.size(); ++i) {
      const size_t end = lines.find('\n', begin);
      if (ids[i] == wanted) found = explain(doc, lex, facts[i], ids[i], std::string_view(lines).substr(begin, end - begin));
      begin = end + 1;
    }
  });
  if (found.empty()) {
    std::fprintf(stderr, "readout: %s has no fact %s; `readout read %s | jq '.quotes[].id'` lists those of a kind\n", options.input.c_str(),
                 wanted.c_str(), options.input.c_str());
    return kNothingFound;
  }
  print(found);
  return kOk;
}

}  // namespace readout
