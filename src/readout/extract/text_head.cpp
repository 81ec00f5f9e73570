#include "readout/extract/text_head.h"

#include <algorithm>

#include "readout/base/utf8.h"
#include "readout/doc/clock.h"
#include "readout/doc/lexicons.h"
#include "readout/extract/authors.h"
#include "readout/extract/stamps.h"

namespace readout {
namespace {

constexpr uint32_t kHeadBlocks = 16, kTailBlocks = 10;
constexpr uint32_t kLongestTitle = 220;   // bytes
constexpr uint32_t kLongestLine = 160;    // of a byline, a place, a name
constexpr uint32_t kShortTitleWords = 3;  // fewer may be the name of a section above the title
constexpr uint32_t kSubtitleBlocks = 2;   // between a title and a byline
constexpr size_t kDatelineReach = 100;    // bytes in which a dateline ends
constexpr uint32_t kDatelineBlocks = 3;   // blocks of running text that may begin with one

class Reader {
 public:
  Reader(Document& doc, const Lexicons& lex, std::string_view declared) : doc_(doc), lex_(lex), declared_(line_key(declared)) {}

  TextHead read() {
    const auto last = static_cast<uint32_t>(std::min<size_t>(doc_.blocks.size(), kHeadBlocks));
    while (head_.body < last && (read_line(head_.body) || goes_on_after(head_.body))) ++head_.body;
    read_datelines();
    read_credits();
    read_spokesperson();
    return std::move(head_);
  }

 private:
  Block& block(uint32_t b) { return doc_.blocks[b]; }
  std::string_view str(uint32_t b) const { return doc_.str(doc_.blocks[b].span); }
  Meta meta(std::string value, Basis basis, Span span) const { return {std::move(value), basis, {}, doc_.to_source(span)}; }
  Span span_in_text(std::string_view part) const {
    const auto begin = static_cast<uint32_t>(part.data() - doc_.text.data());
    return {begin, begin + static_cast<uint32_t>(part.size())};
  }

  /// Reads one line of the head; false where the running text begins.
  bool read_line(uint32_t b) {
    const BlockKind kind = block(b).kind;
    if (kind == BlockKind::turn) return false;
    if (kind == BlockKind::title) return take_title(b);
    if (kind == BlockKind::byline || kind == BlockKind::dateline || kind == BlockKind::caption || kind == BlockKind::credit)
      return known_line(b), true;
    if (is_declared(b)) return take_title(b);
    if (known_line(b)) return true;
    if (kind == BlockKind::list_item) return false;
    return is_title(b) ? take_title(b) : is_place(b);
  }

  /// A subtitle between the title and a byline or a date line.
  bool goes_on_after(uint32_t b) {
    if (block(b).kind == BlockKind::turn || block(b).span.size() > 2 * kLongestLine) return false;
    const auto last = static_cast<uint32_t>(std::min<size_t>(doc_.blocks.size(), b + 1 + kSubtitleBlocks));
    for (uint32_t next = b + 1; next < last && block(next).kind != BlockKind::turn; ++next)
      if (read_byline(next) || read_date(next)) return true;
    return false;
  }

  /// A line of a known kind: a stamp, a byline, an issuer, a mark of a release, a clock line.
  bool known_line(uint32_t b) {
    const Span span = block(b).span;
    if (span.size() > kLongestLine) return false;
    const bool by = read_byline(b), stamp = read_date(b);
    if (by || stamp) return set(b, by ? BlockKind::byline : BlockKind::dateline);
    if (read_issuer(b) || read_outlet(b)) return set(b, BlockKind::byline);
    if (clock_line(doc_, lex_, tokens_in(doc_, span))) return set(b, BlockKind::dateline);
    if (const auto row = lex_.line_kinds.patterns.find(str(b))) {
      const auto kind = from_name(lex_.line_kinds.cell(*row, "kind"), BlockKind::paragraph);
      if (kind != BlockKind::paragraph) return set(b, kind);
    }
    return false;
  }

  bool set(uint32_t b, BlockKind kind) {
    const BlockKind now = block(b).kind;
    if (now == BlockKind::paragraph || now == BlockKind::heading || now == BlockKind::list_item) block(b).kind = kind;
    return true;
  }

  /// Does the line say the declared title, or all but the name of a section or site?
  bool is_declared(uint32_t b) const {
    const std::string_view line = str(b);
    if (declared_.empty() || line.size() > 2 * kLongestTitle) return false;
    const std::string key = line_key(line);
    const bool most = key.size() * 2 > declared_.size() && declared_.size() * 2 > key.size();
    return most && (declared_.starts_with(key) || declared_.ends_with(key) || key.starts_with(declared_));
  }

  bool take_title(uint32_t b) {
    if (!head_.title) {
      head_.title = block(b).span;
      block(b).kind = BlockKind::title;
    }
    return true;
  }

  bool is_title(uint32_t b) const {
    if (head_.title || !declared_.empty() || !is_headline(b)) return false;
    const bool short_line = tokens_in(doc_, doc_.blocks[b].span).size() <= kShortTitleWords;
    return !(short_line && b + 1 < doc_.blocks.size() && is_headline(b + 1) &&
             tokens_in(doc_, doc_.blocks[b + 1].span).size() > kShortTitleWords);
  }

  /// A line without the stop of a sentence, with more text after it.
  bool is_headline(uint32_t b) const {
    const std::string_view line = str(b);
    if (line.size() > kLongestTitle || b + 1 >= doc_.blocks.size() || doc_.blocks[b].kind == BlockKind::list_item) return false;
    if (tokens_in(doc_, doc_.blocks[b].span).size() < 2) return false;
    const bool letters = std::ranges::any_of(line, [](char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; });
    const bool stop = line.ends_with(':') || line.ends_with(',') || line.ends_with(';') || line.ends_with(".”") || line.ends_with(".\"");
    return letters && !stop && (!line.ends_with('.') || line.ends_with("U.S.") || line.ends_with("U.N.") || line.ends_with("U.K."));
  }

  /// Between the title and the turns of a transcript stand the place, and who takes part; above a title its section.
  bool is_place(uint32_t b) {
    if (!is_headline(b)) return false;
    if (!doc_.turns.empty() && str(b).size() <= kLongestLine) return set(b, BlockKind::dateline);
    return !head_.title && declared_.empty();
  }

  bool read_date(uint32_t b) {
    const auto stamp = read_stamp(doc_, lex_, block(b).span);
    if (!stamp) return false;
    const Basis basis = stamp->cue == Stamp::Cue::none ? Basis::dateline : Basis::body;
    const Meta value{stamp->date.value, basis, stamp->date.precision, doc_.to_source(stamp->span)};
    const bool of_event = stamp->cue == Stamp::Cue::none && !doc_.turns.empty();  // when it was held, not when it was posted
    auto& place = stamp->cue == Stamp::Cue::modified ? head_.modified : head_.published;
    if (!of_event && !place) place = value;
    return true;
  }

  bool read_byline(uint32_t b) {
    const std::string_view line = str(b);
    if (line.size() > kLongestLine) return false;
    const bool cue = byline_cue(line) > 0;
    if (line.ends_with('.') && !cue) return false;
    const size_t comma = line.find(", ");
    const bool agency = comma != std::string_view::npos && outlet_of(line.substr(comma + 2)).has_value();
    const bool office = comma != std::string_view::npos && is_office(b);
    if (!cue && !agency && !office) return false;
    const auto names = split_authors(line, lex_);
    if (names.empty() && !(cue && read_agency(line.substr(byline_cue(line))))) return false;
    if (!names.empty() && head_.authors.empty())
      for (std::string_view name : names) head_.authors.push_back(meta(std::string(name), Basis::byline, span_in_text(name)));
    if (comma != std::string_view::npos) read_agency(line.substr(comma + 2));
    return true;
  }

  /// "Anna Novak, Minister of Trade": does an office follow the name?
  bool is_office(uint32_t b) const {
    const TokenRange range = tokens_in(doc_, doc_.blocks[b].span);
    if (range.size() > 14 || !is_headline(b)) return false;
    for (uint32_t i = range.first + 2; i + 1 < range.last; ++i)
      if (doc_.str(doc_.tokens[i]) == ",")
        for (uint32_t k = i + 1; k < range.last; ++k)
          if (lex_.actors.titles.longest_at(doc_, lex_.words, k)) return !doc_.str(doc_.tokens[range.first]).empty();
    return false;
  }

  std::optional<uint32_t> outlet_of(std::string_view text) const {
    text = text.substr(0, text.find_first_of(",|(–—;"));
    while (text.ends_with(' ') || text.ends_with('.')) text.remove_suffix(1);
    return lex_.outlet_names.named(text);
  }

  bool read_agency(std::string_view text) {
    const auto row = outlet_of(text);
    if (!row) return false;
    if (!head_.outlet) {
      const std::string_view name = text.substr(0, text.find_first_of(",|(–—;"));
      head_.outlet = meta(std::string(without_bracket(lex_.outlets.cell(*row, "name"))), Basis::byline, span_in_text(name));
    }
    return true;
  }

  bool read_outlet(uint32_t b) { return read_agency(str(b)) && outlet_of(str(b)) && str(b).find(", ") == std::string_view::npos; }

  /// "Ministry of Foreign Affairs of …" alone on its line.
  bool read_issuer(uint32_t b) {
    TokenRange range = tokens_in(doc_, block(b).span);
    if (range.size() < 2 || range.size() > 14) return false;
    if (lex_.words.find("the") == doc_.tokens[range.first].word) ++range.first;
    const auto match = lex_.actors.phrases.longest_at(doc_, lex_.words, range.first);
    if (!match || match->end != range.last) return false;
    const NameEntry& entry = lex_.actors.names[match->value];
    if (entry.what != NameEntry::What::institution) return false;
    if (!head_.issuer) head_.issuer = entry.row;
    return true;
  }

  // ---- datelines at the head of a paragraph, credits at the end ----

  void read_datelines() {
    const auto last = static_cast<uint32_t>(std::min<size_t>(doc_.blocks.size(), head_.body + kDatelineBlocks));
    for (uint32_t b = head_.body; b < last; ++b)
      if (block(b).kind == BlockKind::paragraph && read_dateline(block(b).span)) return;
  }

  /// "LIMA, Nov. 13 (Gull) — …", "PORT HOLM (Reuters) - …", "CNN — …"
  bool read_dateline(Span paragraph) {
    const std::string_view text = doc_.str(paragraph).substr(0, kDatelineReach);
    size_t dash = std::string_view::npos;
    for (std::string_view mark : {" — ", " – ", " -- ", " - ", "— ", ") —", ")—", ") –", ") -"}) dash = std::min(dash, text.find(mark));
    if (dash == std::string_view::npos || dash < 2) return false;
    std::string_view head = text.substr(0, dash + (text[dash] == ')'));
    const size_t open = head.find('('), close = head.find(')');
    const bool bracket = open != std::string_view::npos && close != std::string_view::npos && open < close;
    const auto row = outlet_of(bracket ? head.substr(open + 1, close - open - 1) : head);
    size_t capitals = 0;
    while (capitals < head.size() && head[capitals] >= 'A' && head[capitals] <= 'Z') ++capitals;
    if (!row && capitals < 3) return false;
    if (row && !head_.outlet)
      head_.outlet = meta(std::string(without_bracket(lex_.outlets.cell(*row, "name"))), Basis::dateline,
                          span_in_text(bracket ? head.substr(open + 1, close - open - 1) : head));
    const auto date = find_full_date(head);
    if (date && !head_.published && doc_.turns.empty())
      head_.published = Meta{date->date.value, Basis::dateline, date->date.precision,
                             doc_.to_source(span_in_text(head.substr(date->begin, date->end - date->begin)))};
    return true;
  }

  void read_credits() {
    const auto size = static_cast<uint32_t>(doc_.blocks.size());
    for (uint32_t b = std::max(head_.body, size > kTailBlocks ? size - kTailBlocks : 0); b < size; ++b) {
      if (block(b).kind != BlockKind::paragraph || block(b).span.size() > 2 * kLongestLine) continue;
      const auto row = lex_.line_kinds.patterns.find(str(b));
      if (!row || lex_.line_kinds.cell(*row, "kind") != "credit") continue;
      block(b).kind = BlockKind::credit;
      if (byline_cue(str(b)) == 0 || !head_.authors.empty()) continue;
      const std::string_view reporters = str(b).substr(0, str(b).find(';'));
      for (std::string_view name : split_authors(reporters, lex_))
        head_.authors.push_back(meta(std::string(name), Basis::byline, span_in_text(name)));
    }
  }

  /// "The following is attributable to Spokesperson Marek Odell:"
  void read_spokesperson() {
    constexpr uint32_t kBlocks = 3;  // of the body
    const auto last = static_cast<uint32_t>(std::min<size_t>(doc_.blocks.size(), head_.body + kBlocks));
    for (uint32_t b = 0; b < last && !head_.spokesperson; ++b) {
      const size_t cue = block(b).span.size() > kLongestLine ? std::string_view::npos : str(b).find("attributable to ");
      if (cue == std::string_view::npos) continue;
      const TokenRange range = tokens_in(doc_, {block(b).span.begin + static_cast<uint32_t>(cue), block(b).span.end});
      for (uint32_t i = range.first; i < range.last; ++i)
        if (const auto match = lex_.actors.phrases.longest_at(doc_, lex_.words, i))
          if (const NameEntry& entry = lex_.actors.names[match->value]; entry.what == NameEntry::What::person)
            head_.spokesperson = entry.row;
    }
  }

  Document& doc_;
  const Lexicons& lex_;
  std::string declared_;  // line_key of the declared title
  TextHead head_;
};

}  // namespace

TextHead read_head(Document& doc, const Lexicons& lex, std::string_view declared_title) { return Reader(doc, lex, declared_title).read(); }

}  // namespace readout
