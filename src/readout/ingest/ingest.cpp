#include "readout/ingest/ingest.h"

#include "readout/base/text_builder.h"
#include "readout/doc/document.h"

namespace readout {

void decode(Document& doc, const Lexicons&) {
  TextBuilder out(doc.source);
  out.copy({0, static_cast<uint32_t>(doc.source.size())});
  doc.text = out.take_text();
  doc.origin = out.take_map();
}

void read_format(Document& doc, const Lexicons&) {
  const std::string& in = doc.text;
  TextBuilder out(in);
  uint32_t pos = 0;
  const auto size = static_cast<uint32_t>(in.size());
  if (in.starts_with("---\n")) {
    const size_t end = in.find("\n---\n", 3);
    if (end != std::string::npos) {
      pos = static_cast<uint32_t>(end) + 5;
      doc.cut.push_back({{0, pos}, CutKind::front_matter, "front_matter"});
      const size_t at = in.find("published_time: ");
      if (at < end)
        doc.meta.published = Meta{in.substr(at + 16, 10) + "T" + in.substr(at + 27, 14), Basis::front_matter, Precision::second,
                                  SourceSpan{static_cast<uint32_t>(at + 16), static_cast<uint32_t>(at + 41)}};
      else if (const size_t d = in.find("date: "); d < end)
        doc.meta.published = Meta{in.substr(in.find_first_of("0123456789", d), 10), Basis::front_matter, Precision::day,
                                  SourceSpan{static_cast<uint32_t>(d + 6), static_cast<uint32_t>(d + 18)}};
    }
  }
  const bool wrapped = in.find("\n \n") != std::string::npos || in.find("\n\n") != std::string::npos;
  uint32_t begin = 0;
  auto flush = [&] {
    if (out.size() == begin) return;
    doc.blocks.push_back({{begin, out.size()}, BlockKind::paragraph});
  };
  bool blank = false, fresh = true;
  uint32_t blank_from = pos;
  int newlines = 0;
  while (pos < size) {
    const char c = in[pos];
    const bool nbsp = in.compare(pos, 2, "\xC2\xA0") == 0;
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || nbsp) {
      if (!blank) blank_from = pos, newlines = 0;
      blank = true;
      newlines += c == '\n';
      pos += nbsp ? 2 : 1;
      continue;
    }
    if (blank && !fresh) {
      const bool ends = newlines > (wrapped && doc.cut.size() ? 1 : 0);
      if (ends) {
        flush();
        out.replace({blank_from, pos}, "\n");
        begin = out.size();
      } else {
        out.replace({blank_from, pos}, " ");
      }
    }
    blank = fresh = false;
    if (c == '\\' && pos + 1 < size && (in[pos + 1] == '[' || in[pos + 1] == ']')) ++pos;
    out.copy({pos, pos + 1});
    ++pos;
  }
  flush();
  doc.origin = out.take_map().after(doc.origin);
  doc.text = out.take_text();
}

void cut_boilerplate(Document&, const Lexicons&) {}

}  // namespace readout
