#include <algorithm>

#include "readout/base/error.h"
#include "readout/cli/cli.h"
#include "readout/cli/sources.h"
#include "readout/cli/terminal.h"
#include "readout/corpus/corpus.h"
#include "readout/doc/dump.h"
#include "readout/doc/lexicons.h"
#include "readout/doc/walk.h"
#include "readout/pipeline/pipeline.h"
#include "readout/store/view.h"

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

/// Where a fact stands and what its fields hold. Without the source's bytes, as in a record, only which of them it is.
template <class Fact>
std::string explain(const Document& doc, const Fact& fact, const std::string& id, std::string_view line) {
  const SourceSpan at = doc.to_source(fact.span);
  std::string out = id + "\n\n  " + std::string(doc.str(fact.span)) + "\n\nIn the source (";
  if (doc.source.empty())
    out += "bytes " + std::to_string(at.begin) + "-" + std::to_string(at.end) + ")\n\n";
  else
    out += place_of(doc, at) + ")\n\n  " + std::string(slice(doc.source, at)) + "\n\n";
  if (const Sentence* sentence = covering(doc.sentences, fact.span.begin))
    out += "In its sentence\n\n  " + std::string(doc.str(sentence->span)) + "\n\n";
  const std::string fields = field_lines(line);
  if (!fields.empty()) out += "Fields\n" + fields + '\n';
  return out;
}

/// Calls found(text, stage, ordinal, kind) for the fact of a document with this id.
template <class Found>
void find_fact(const Document& doc, const std::string& wanted, Found&& found) {
  doc.each_layer([&]<class Fact>(std::string_view, const std::vector<Fact>& facts) {
    if (!wanted.starts_with(std::string(Fact::kKind) + ':')) return;
    const std::vector<std::string> ids = ids_of(doc, facts);
    const std::string lines = dump(doc, Fact::kKind);
    for (uint32_t i = 0, begin = 0; i < facts.size(); ++i) {
      const auto end = static_cast<uint32_t>(lines.find('\n', begin));
      if (ids[i] == wanted)
        found(explain(doc, facts[i], ids[i], std::string_view(lines).substr(begin, end - begin)), stage_of(Fact::kKind), i, Fact::kKind);
      begin = end + 1;
    }
  });
}

std::string path_of(const View& view, DocumentAt at) { return view.documents()[at.index].paths.front(); }

/// A quote or turn among the quotes of one saying, and what it made of the source's words.
std::string one_of_many(View& view, const Utterance& utterance, const UtteranceQuote& quote) {
  const auto words = [&](const Passage& passage) { return "“" + std::string(slice(view.text(passage.document), passage.span)) + "”"; };
  const UtteranceQuote& source = utterance.quotes.front();
  std::string out;
  if (&quote == &source)
    out += "The source of a saying that others quote\n  " + words(source.passage) + '\n';
  else
    out += "One saying with " + path_of(view, source.quote.document) + ' ' + source.quote.id +
           ", its source: " + std::string(name_of(quote.change)) + "\n  here   " + words(quote.passage) + "\n  source " +
           words(source.passage) + '\n';
  for (const Change& change : quote.changes) {
    out += "  " + std::string(name_of(change.kind));
    if (change.here) out += ' ' + words(*change.here);
    if (change.original) out += (change.here ? ", in the source " : " ") + words(*change.original);
    out += '\n';
  }
  for (const UtteranceQuote& other : utterance.quotes)
    if (&other != &quote && &other != &source)
      out += "  also " + path_of(view, other.quote.document) + ' ' + other.quote.id + ": " + std::string(name_of(other.change)) + '\n';
  return out;
}

/// What the record as a whole makes of a fact.
std::string across_documents(View& view, DocumentAt at, uint32_t ordinal, std::string_view kind) {
  std::string out;
  auto is_it = [&](const FactAt& fact) { return fact.document == at && fact.ordinal == ordinal; };
  if (kind == Engagement::kKind)
    for (const LinkedEngagement& contact : view.derived().engagements)
      if (std::ranges::any_of(contact.facts, is_it)) {
        out += "Part of the contact " + contact.id + " (" + contact.when.value + "), with\n";
        for (const FactAt& fact : contact.facts)
          if (!is_it(fact)) out += "  " + path_of(view, fact.document) + ' ' + fact.id + '\n';
        for (const FieldValue& value : contact.bases) out += "  " + value.field + '=' + value.value + " from " + value.basis + '\n';
        for (const FieldValue& value : contact.conflicts) out += "  elsewhere " + value.field + '=' + value.value + '\n';
      }
  if (kind == Claim::kKind)
    for (const ClaimCheck& check : view.derived().claim_checks)
      if (is_it(check.claim)) {
        out += "Checked as of " + check.as_of + ": " + std::string(name_of(check.verdict)) + '\n';
        for (const Reading& reading : check.readings) out += "  " + reading.scope + ": " + reading.computation + '\n';
      }
  if (kind == Quote::kKind || kind == Turn::kKind)
    for (const Utterance& utterance : view.derived().utterances) {
      const std::string prefix = std::string(kind) + ':';
      const auto is_this = [&](const UtteranceQuote& one) { return is_it(one.quote) && one.quote.id.starts_with(prefix); };
      for (const UtteranceQuote& quote : utterance.quotes)
        if (is_this(quote)) out += one_of_many(view, utterance, quote);
    }
  for (const Origin& origin : view.derived().origins)
    for (const OriginMember& member : origin.documents)
      if (member.document == at && member.relation != Relation::original)
        out += "Its document is a copy (" + std::string(name_of(member.relation)) + ") of " + path_of(view, origin.documents[0].document) +
               '\n';
  return out.empty() ? out : out + '\n';
}

/// In a record, a fact is told by its id alone or with its document's hash or path before a "/".
std::string explain_in_record(const ExplainOptions& options, const Lexicons& lex) {
  View view(options.input, options.from, {lex, passes()});
  const size_t slash = options.fact.rfind('/');
  const std::string document = slash == std::string::npos ? "" : options.fact.substr(0, slash), wanted = options.fact.substr(slash + 1);
  std::string out;
  for (DocumentAt at; at.index < view.documents().size(); ++at.index) {
    const Member& member = view.documents()[at.index];
    if (!document.empty() && document != member.hash && std::ranges::find(member.paths, document) == member.paths.end()) continue;
    const Document doc = view.read(at);
    const Engine engine = view.engine(at);
    find_fact(doc, wanted, [&](const std::string& text, const Stage* stage, uint32_t ordinal, std::string_view kind) {
      out += text + across_documents(view, at, ordinal, kind) + "Found by the stage " + std::string(stage->name) + " of readout " +
             engine.version + "\nwith the data " + engine.data + "\nin " + doc.id + " (" + doc.path + ")\n\n";
    });
  }
  return out;
}

std::string explain_in_document(const ExplainOptions& options, const Lexicons& lex) {
  const Document doc = read_named(options.input, lex);
  std::string out;
  find_fact(
      doc, options.fact.substr(options.fact.rfind('/') + 1), [&](const std::string& text, const Stage* stage, uint32_t, std::string_view) {
        out = text + "Found by the stage " + std::string(stage->name) + ", version " + std::to_string(stage->version) + ", of readout " +
              std::string(engine_version()) + "\nwith the data " + lex.digest + "\nin " + doc.id + " (" + doc.path + ")\n";
      });
  return out;
}

}  // namespace

int run_explain(const ExplainOptions& options, const Lexicons& lex) {
  const bool in_record = options.input.ends_with(".readout");
  const std::string found = in_record ? explain_in_record(options, lex) : explain_in_document(options, lex);
  if (!found.empty()) {
    print(harmless(found));
    return kOk;
  }
  const std::string fact = options.fact.substr(options.fact.rfind('/') + 1);
  std::fprintf(stderr, "readout: %s has no fact %s", options.input.c_str(), fact.c_str());
  if (!in_record) std::fprintf(stderr, "; `readout read %s | jq '.quotes[].id'` lists those of a kind", options.input.c_str());
  std::fputc('\n', stderr);
  return kNothingFound;
}

}  // namespace readout
