#include "readout/train/attributions.h"

#include "readout/base/error.h"
#include "readout/base/json_reader.h"

namespace readout {
namespace {

using Spans = std::vector<std::pair<uint32_t, uint32_t>>;

Spans spans_of(JsonReader& in) {
  Spans out;
  in.array([&] {
    in.expect('[');
    const int64_t begin = in.integer();
    in.expect(',');
    out.emplace_back(static_cast<uint32_t>(begin), static_cast<uint32_t>(in.integer()));
    in.expect(']');
  });
  return out;
}

LabelledAttribution attribution_of(JsonReader& in) {
  LabelledAttribution out;
  in.object([&](const std::string& key) {
    if (key == "content")
      out.content = spans_of(in);
    else if (key == "cue")
      out.cue = spans_of(in);
    else if (key == "source")
      out.source = spans_of(in);
    else
      in.skip();
  });
  return out;
}

LabelledText text_of(JsonReader in) {
  LabelledText out;
  in.object([&](const std::string& key) {
    if (key == "text")
      out.text = in.text();
    else if (key == "attributions")
      in.array([&] { out.attributions.push_back(attribution_of(in)); });
    else
      in.skip();
  });
  return out;
}

/// The parts of `line` that `mark` parts.
std::vector<std::string_view> split(std::string_view line, std::string_view mark) {
  std::vector<std::string_view> out;
  for (size_t end; (end = line.find(mark)) != std::string_view::npos; line.remove_prefix(end + mark.size()))
    out.push_back(line.substr(0, end));
  out.push_back(line);
  return out;
}

/// "cue | source | content ... content", by the words of `text`.
LabelledAttribution example(const std::string& text, std::string_view line, const std::string& where) {
  const std::vector<std::string_view> cells = split(line, " | ");
  if (cells.size() != 3) throw Error(where + ": no cue, source and content");
  const auto find = [&](std::string_view words) {
    const size_t at = text.find(words);
    if (at == std::string::npos) throw Error(where + ": \"" + std::string(words) + "\" is not in the line above");
    return std::pair(static_cast<uint32_t>(at), static_cast<uint32_t>(at + words.size()));
  };
  LabelledAttribution out;
  out.cue.push_back(find(cells[0]));
  if (cells[1] != "-") out.source.push_back(find(cells[1]));
  for (std::string_view piece : split(cells[2], " ... ")) out.content.push_back(find(piece));
  return out;
}

}  // namespace

std::vector<LabelledText> read_examples(std::string_view lines, const std::string& name) {
  std::vector<LabelledText> out;
  for (size_t n = 1; !lines.empty(); ++n) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(lines.size(), line.size() + 1));
    if (line.empty() || line.starts_with('#')) continue;
    if (line.starts_with("= ") && !out.empty())
      out.back().attributions.push_back(example(out.back().text, line.substr(2), name + ':' + std::to_string(n)));
    else
      out.push_back({std::string(line), {}});
  }
  return out;
}

std::vector<LabelledText> read_attributions(std::string_view lines, const std::string& name) {
  std::vector<LabelledText> out;
  for (size_t n = 1; !lines.empty(); ++n) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    try {
      if (!line.empty()) out.push_back(text_of(JsonReader(line)));
    } catch (const Damaged&) {
      throw Error(name + ':' + std::to_string(n) + ": no labelled text");
    }
    lines.remove_prefix(std::min(lines.size(), line.size() + 1));
  }
  return out;
}

}  // namespace readout
