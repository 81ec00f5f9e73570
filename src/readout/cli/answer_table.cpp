#include <algorithm>
#include <numeric>

#include "readout/base/utf8.h"
#include "readout/cli/print_answer.h"
#include "readout/cli/terminal.h"

namespace readout {
namespace {

constexpr size_t kGap = 2, kNarrowest = 20, kNarrowestPlain = 16, kWidestPlain = 26, kMostLines = 12, kMostOfPassage = 4;
constexpr std::string_view kHitBegins = "\x1b[1;33m", kHitEnds = "\x1b[0m";

/// Columns on the terminal: characters, but not what colours them.
size_t width_of(std::string_view text) {
  size_t width = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\x1b')
      while (i < text.size() && text[i] != 'm') ++i;
    else
      width += (text[i] & 0xC0) != 0x80;
  }
  return width;
}

/// One line without what could drive the terminal.
std::string flat(std::string_view text) {
  std::string out = harmless(text);
  std::ranges::replace_if(
      out, [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' ');
  return out;
}

/// Text with its hits in colour, or between « and »; one whose first hit lies far in begins shortly before it.
std::string with_hits(const Cell& cell, bool colour) {
  constexpr uint32_t kBefore = 60;  // bytes of context
  const std::string_view text = cell.text;
  size_t done = 0;
  std::string out;
  if (!cell.hits.empty() && cell.hits.front().begin > 2 * kBefore) {
    done = text.find(' ', cell.hits.front().begin - kBefore) + 1;
    if (done == 0 || done > cell.hits.front().begin) done = cell.hits.front().begin;
    out = "…";
  }
  for (Span hit : cell.hits) {
    out += flat(text.substr(done, hit.begin - done));
    std::string words = flat(slice(text, hit));
    if (colour)
      for (size_t at = 0; (at = words.find(' ', at)) != std::string::npos; at += kHitEnds.size() + 1 + kHitBegins.size())
        words.replace(at, 1, std::string(kHitEnds) + ' ' + std::string(kHitBegins));
    out.append(colour ? kHitBegins : "«").append(words).append(colour ? kHitEnds : "»");
    done = hit.end;
  }
  return out + flat(text.substr(std::min(done, text.size())));
}

/// The words of `text` in lines of `width`; what does not fit into the last one is left out, with an ellipsis.
std::vector<std::string> wrap(const std::string& text, size_t width, size_t most) {
  std::vector<std::string> lines(1);
  for (size_t begin = 0, end; begin < text.size(); begin = end + 1) {
    end = std::min(text.find(' ', begin), text.size());
    std::string word = text.substr(begin, end - begin);
    if (width_of(word) > width) word = clip(word, static_cast<unsigned>(width));
    const bool fits = lines.back().empty() || width_of(lines.back()) + 1 + width_of(word) <= width;
    if (!fits && lines.size() == most) {
      if (width_of(lines.back()) + 2 > width) lines.back().resize(lines.back().rfind(' ') + 1);
      lines.back() += "…";
      break;
    }
    if (!fits) lines.emplace_back();
    lines.back().append(lines.back().empty() ? "" : " ").append(word);
  }
  return lines;
}

/// A column as it is drawn.
struct Drawn {
  size_t column, width;
  bool prose;
};

/// Cells as texts, widths as the terminal allows.
class TextTable {
 public:
  TextTable(const Answer& answer, unsigned width, bool colour) : answer_(answer), width_(width), colour_(colour) {
    for (size_t i = 0; i < answer.columns.size(); ++i)
      if (answer.columns[i].use != Column::For::programs) columns_.push_back({i, natural(i), answer.columns[i].use == Column::For::prose});
    for (size_t widest = kWidestPlain; widest >= kNarrowestPlain && (widest == kWidestPlain || is_tight()); widest -= 2)
      for (Drawn& column : columns_)
        if (!column.prose) column.width = std::min(column.width, widest);
    share();
  }

  std::string draw() const {
    std::string out;
    for (size_t begin = 0; begin < columns_.size();) {
      std::vector<Drawn> band;
      size_t used = 0;
      if (begin > 0) {
        band.push_back(columns_.front());
        used = columns_.front().width;
        out += '\n';
      }
      for (const size_t first = begin; begin < columns_.size(); ++begin) {
        if (begin > first && used + kGap + columns_[begin].width > width_) break;
        used += kGap + columns_[begin].width;
        band.push_back(columns_[begin]);
      }
      out += draw(band);
    }
    return out;
  }

 private:
  std::string text(const Cell& cell) const { return with_hits(cell, colour_); }

  size_t natural(size_t column) const {
    size_t width = width_of(answer_.columns[column].name);
    for (const auto& row : answer_.rows) width = std::max(width, width_of(text(row[column])));
    return width;
  }

  /// Do the plain columns take more than is good for those of prose, or than there is?
  bool is_tight() const {
    size_t plain = 0, prose = 0, good = width_ / 5;
    for (const Drawn& column : columns_) {
      (column.prose ? prose : plain) += column.width + kGap;
      good += column.prose ? width_ / 5 : 0;
    }
    return prose > 0 && plain + std::min(prose, good) > width_;
  }

  /// What the plain columns leave is for those of prose, the narrow ones first.
  void share() {
    std::vector<Drawn*> prose;
    size_t left = width_;
    for (Drawn& column : columns_) {
      if (column.prose)
        prose.push_back(&column);
      else
        left -= std::min(left, column.width);
      left -= std::min(left, kGap);
    }
    std::ranges::sort(prose, {}, &Drawn::width);
    for (size_t i = 0; i < prose.size(); ++i) {
      prose[i]->width = std::min(prose[i]->width, std::max(kNarrowest, left / (prose.size() - i)));
      left -= std::min(left, prose[i]->width);
    }
  }

  std::string draw(const std::vector<Drawn>& band) const {
    std::vector<Cell> names;
    for (const Column& column : answer_.columns) names.emplace_back(column.name);
    std::string out = draw_row(band, names);
    for (const Drawn& column : band) {
      for (size_t i = 0; i < column.width; ++i) out += "─";
      out += &column == &band.back() ? "\n" : "  ";
    }
    for (const auto& row : answer_.rows) out += draw_row(band, row);
    return out;
  }

  std::string draw_row(const std::vector<Drawn>& band, const std::vector<Cell>& row) const {
    std::vector<std::vector<std::string>> cells;
    size_t height = 1;
    for (const Drawn& column : band) {
      std::string whole = text(row[column.column]);
      if (column.prose)
        cells.push_back(wrap(whole, column.width, row[column.column].hits.empty() ? kMostLines : kMostOfPassage));
      else
        cells.push_back({width_of(whole) > column.width ? clip(whole, static_cast<unsigned>(column.width)) : whole});
      height = std::max(height, cells.back().size());
    }
    std::string out;
    for (size_t y = 0; y < height; ++y) {
      std::string line;
      for (size_t i = 0; i < band.size(); ++i) {
        const std::string& part = y < cells[i].size() ? cells[i][y] : "";
        line.append(part).append(band[i].width - std::min(band[i].width, width_of(part)) + kGap, ' ');
      }
      out.append(line, 0, line.find_last_not_of(' ') + 1).append("\n");
    }
    return out;
  }

  const Answer& answer_;
  const size_t width_;
  const bool colour_;
  std::vector<Drawn> columns_;
};

}  // namespace

std::string to_text_table(const Answer& answer, unsigned width, bool colour) { return TextTable(answer, width, colour).draw(); }

}  // namespace readout
