#include <algorithm>

#include "readout/base/error.h"
#include "readout/cli/cli.h"
#include "readout/cli/sources.h"
#include "readout/cli/terminal.h"
#include "readout/doc/dump.h"
#include "readout/pipeline/pipeline.h"

namespace readout {
namespace {

/// How each kind of fact is marked, by SGR parameters; later ones win where they overlap.
constexpr struct {
  std::string_view kind, colour;
} kColours[] = {
    {"turn", ""},           {"claim", "4;35"}, {"commitment", "4;32"}, {"issue", "4"},   {"quote", "33"},
    {"engagement", "1;34"}, {"time", "36"},    {"rule", "1;31"},       {"mention", "2"},
};

/// A stretch of text to be coloured.
struct Mark {
  Span span;
  std::string_view colour;
};

/// Prints one document block by block.
class Page {
 public:
  Page(const Document& doc, const ShowOptions& options) : doc_(doc), options_(options), colour_(wants_colour(stdout)) {
    doc.each_layer([&]<class Fact>(std::string_view, const std::vector<Fact>& facts) { collect(facts); });
    std::ranges::stable_sort(lines_, {}, &Line::begin);
    std::ranges::stable_sort(marks_, {}, [](const Mark& mark) { return mark.span.begin; });
  }

  std::string print() {
    head();
    size_t line = 0, mark = 0, cut = 0;
    for (const Block& block : doc_.blocks) {
      if (options_.cut) cuts_before(doc_.to_source(block.span).begin, cut);
      out_ += '\n';
      text(block, mark);
      for (; line < lines_.size() && lines_[line].begin < block.span.end; ++line)
        out_ += painted("2", "    " + clip(lines_[line].text, width_ - 4)) + '\n';
    }
    if (options_.cut) cuts_before(0xFFFFFFFF, cut);
    return std::move(out_);
  }

 private:
  struct Line {
    uint32_t begin;
    std::string text;
  };

  bool wanted(std::string_view kind) const {
    if (kind == Block::kKind || kind == Turn::kKind) return false;
    return options_.kinds.empty() ? kind != Mention::kKind : std::ranges::find(options_.kinds, kind) != options_.kinds.end();
  }

  template <class Fact>
  void collect(const std::vector<Fact>& facts) {
    if (!wanted(Fact::kKind)) return;
    const std::string lines = dump(doc_, Fact::kKind);
    size_t begin = 0;
    for (const Fact& fact : facts) {
      const size_t end = lines.find('\n', begin);
      lines_.push_back({fact.span.begin, lines.substr(begin, end - begin)});
      begin = end + 1;
      marks_.push_back({fact.span, colour_of(Fact::kKind)});
    }
  }

  static std::string_view colour_of(std::string_view kind) {
    auto at = std::ranges::find_if(kColours, [&](const auto& entry) { return entry.kind == kind; });
    return at == std::end(kColours) ? "" : at->colour;
  }

  std::string painted(std::string_view colour, const std::string& text) const {
    return colour_ && !colour.empty() ? "\x1b[" + std::string(colour) + 'm' + text + "\x1b[0m" : text;
  }

  void head() {
    const std::string lines = harmless(dump(doc_, "meta"));
    out_ += painted("1", harmless(doc_.path)) + '\n' + lines;
    if (!colour_) return;
    for (const auto& entry : kColours)
      if (wanted(entry.kind) && !entry.colour.empty()) out_ += painted(entry.colour, std::string(entry.kind)) + ' ';
    out_ += '\n';
  }

  /// The block's text; each stretch has the colour of the last fact that begins before it and still runs.
  void text(const Block& block, size_t& mark) {
    std::vector<Mark> open;
    uint32_t at = block.span.begin;
    std::vector<uint32_t> edges;
    size_t last = mark;
    for (; last < marks_.size() && marks_[last].span.begin < block.span.end; ++last) {
      edges.push_back(marks_[last].span.begin);
      edges.push_back(std::min(marks_[last].span.end, block.span.end));
    }
    edges.push_back(block.span.end);
    std::ranges::sort(edges);
    for (uint32_t edge : edges) {
      if (edge <= at) {
        open_until(at, open, mark, last);
        continue;
      }
      open_until(at, open, mark, last);
      out_ += painted(open.empty() ? "" : open.back().colour, harmless(doc_.str(Span{at, edge})));
      at = edge;
      std::erase_if(open, [&](const Mark& m) { return m.span.end <= at; });
    }
    mark = last;
    out_ += '\n';
  }

  void open_until(uint32_t at, std::vector<Mark>& open, size_t& mark, size_t last) const {
    for (; mark < last && marks_[mark].span.begin <= at; ++mark) open.push_back(marks_[mark]);
  }

  void cuts_before(uint32_t source, size_t& cut) {
    for (; cut < doc_.cut.size() && doc_.cut[cut].source.begin < source; ++cut) {
      const Cut& c = doc_.cut[cut];
      out_ += '\n' + painted("9;2", harmless(slice(doc_.source, c.source))) + "\n    cut: " + std::string(name_of(c.kind)) + " (" + c.rule +
              ")\n";
    }
  }

  const Document& doc_;
  const ShowOptions& options_;
  bool colour_;
  unsigned width_ = terminal_width();
  std::vector<Line> lines_;
  std::vector<Mark> marks_;
  std::string out_;
};

}  // namespace

int run_show(const ShowOptions& options, const Lexicons& lex) {
  for (const std::string& kind : options.kinds)
    if (std::ranges::none_of(kColours, [&](const auto& entry) { return entry.kind == kind; }))
      throw Error("no kind of fact is called " + kind);
  const Document doc = read_named(options.input, lex);
  print(Page(doc, options).print());
  return kOk;
}

}  // namespace readout
