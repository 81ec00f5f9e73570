#include "readout/doc/dump.h"

#include "readout/doc/walk.h"

namespace readout {
namespace {

/// Passages may have several lines, a fact has one: "\\n" stands for a line break.
std::string one_line(std::string_view text) {
  std::string out;
  for (char c : text)
    if (c == '\n')
      out += "\\n";
    else if (c != '\r')
      out += c;
  return out;
}

/// Prints fields the way a reader wants to see them: a span or a fact by its words.
class Printer {
 public:
  explicit Printer(const Document& doc) : doc_(doc) {}

  std::string words(Span span) const { return '"' + one_line(doc_.str(span)) + '"'; }

  template <class T>
  void field(std::string name, const T& value) {
    if constexpr (kIsOptional<T>) {
      if (value) field(std::move(name), *value);
    } else if constexpr (HasFields<T>) {
      value.fields([&](std::string_view part, const auto& inner) { field(name + '.' + std::string(part), inner); });
    } else if constexpr (kIsList<T>) {
      for (const auto& item : value) field(name, item);
    } else {
      const std::string text = print(value);
      if (!text.empty() && text != "none") out_.append("  ").append(name).append("=").append(text);
    }
  }

  std::string take() { return std::move(out_); }

 private:
  std::string print(Span span) const { return span.empty() ? "" : words(span); }
  std::string print(SourceSpan span) const { return std::to_string(span.begin) + '-' + std::to_string(span.end); }
  std::string print(int32_t number) const { return std::to_string(number); }
  std::string print(const std::string& text) const { return text; }
  std::string print(Id<Actor> id) const { return doc_[id].id; }
  template <class Fact>
  std::string print(Id<Fact> id) const {
    return words(doc_[id].span);
  }
  template <Named Enum>
  std::string print(Enum e) const {
    return std::string(name_of(e));
  }

  const Document& doc_;
  std::string out_;
};

template <class Fact>
std::string dump_fields(const Document& doc, const Fact& fact) {
  Printer printer(doc);
  fact.fields([&](std::string_view name, const auto& value) { printer.field(std::string(name), value); });
  return printer.take();
}

template <class Fact>
std::string line(const Document& doc, const Fact& fact) {
  return std::string(Fact::kKind) + "  " + Printer(doc).words(fact.span) + dump_fields(doc, fact) + '\n';
}

std::string meta_lines(const Document& doc) {
  std::string out;
  auto put = [&](const char* name, const std::optional<Meta>& meta) {
    if (!meta) return;
    out.append("meta  ").append(name).append("=").append(meta->value).append("  basis=").append(name_of(meta->basis));
    if (meta->precision) out.append("  precision=").append(name_of(*meta->precision));
    if (meta->source) out.append("  source=\"").append(one_line(slice(doc.source, *meta->source))).append("\"");
    out += '\n';
  };
  const Metadata& meta = doc.meta;
  put("title", meta.title);
  put("outlet", meta.outlet);
  for (const Meta& author : meta.authors) put("author", author);
  put("url", meta.url);
  put("language", meta.language);
  put("published", meta.published);
  put("modified", meta.modified);
  put("held.start", meta.held.start);
  put("held.end", meta.held.end);
  out.append("meta  genre=").append(name_of(meta.genre)).append("\n");
  if (meta.side) out.append("meta  side=").append(doc[*meta.side].id).append("\n");
  return out;
}

}  // namespace

std::string dump(const Document& doc, std::string_view kind) {
  std::string out;
  auto list = [&]<class Fact>(std::string_view, const std::vector<Fact>& facts) {
    if (Fact::kKind != kind) return;
    for (const Fact& fact : facts) out += line(doc, fact);
  };
  doc.each_layer(list);
  list({}, doc.sentences);
  list({}, doc.tokens);
  if (kind == "text") out = doc.text + '\n';
  if (kind == "meta") out = meta_lines(doc);
  if (kind == "cut")
    for (const Cut& cut : doc.cut)
      out.append("cut  \"")
          .append(one_line(slice(doc.source, cut.source)))
          .append("\"  kind=")
          .append(name_of(cut.kind))
          .append("  rule=")
          .append(cut.rule + '\n');
  if (kind == "problem")
    for (const Problem& problem : doc.problems)
      out.append("problem  ")
          .append(problem.stage)
          .append("  ")
          .append(problem.code)
          .append("  ")
          .append(std::to_string(problem.source.begin))
          .append("-")
          .append(std::to_string(problem.source.end) + '\n');
  return out;
}

}  // namespace readout
