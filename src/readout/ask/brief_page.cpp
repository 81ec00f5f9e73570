#include "readout/ask/brief.h"
#include "readout/base/markup.h"

namespace readout {
namespace {

constexpr std::string_view kStyle =
    "body{font:15px/1.45 Georgia,serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#16181c}"
    "h1{font-size:1.9rem;margin:0}h2{font:600 1rem/1.3 sans-serif;border-top:1px solid #16181c;padding-top:.5rem;margin:2rem 0 .5rem}"
    "p{margin:.4rem 0}.deck{font-size:1.15rem}.quiet,small{color:#565b63;font:13px/1.4 sans-serif}"
    "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .8rem .3rem 0;"
    "border-bottom:1px solid #d5d8dc}th{font:13px/1.3 sans-serif;color:#565b63}sup a{text-decoration:none}"
    "ol{padding-left:1.6rem}li{margin-bottom:.5rem}svg{width:100%;height:auto;margin:.5rem 0}svg text{font:12px sans-serif;fill:#16181c}"
    ".grid{stroke:#d5d8dc}.lane{stroke:#84898f}.fuzzy{fill:#fff;stroke:#16181c;stroke-dasharray:3 "
    "2}.first{fill:#1b5394}.second{fill:#a34a0c}"
    "@media print{body{margin:0;font-size:10.5pt}h2,tr,li,svg{break-inside:avoid}h2{break-after:avoid}a{color:inherit}}"
    "@page{margin:18mm}";

/// A passage with some words around it, in its line.
struct InLine {
  std::string before, words, after;
};
InLine in_line(const Document& doc, Span span) {
  constexpr size_t kAround = 110;
  const std::string_view text = doc.text;
  const size_t break_before = span.begin ? text.rfind('\n', span.begin - 1) : std::string_view::npos;
  size_t from = break_before == std::string_view::npos ? 0 : break_before + 1, to = std::min(text.find('\n', span.end), text.size());
  const bool cut_before = span.begin - from > kAround, cut_after = to - span.end > kAround;
  if (cut_before) from = text.find(' ', span.begin - kAround) + 1;
  if (cut_after) to = text.rfind(' ', span.end + kAround);
  from = std::min<size_t>(from, span.begin), to = std::max<size_t>(to, span.end);
  return {(cut_before ? "… " : "") + std::string(text.substr(from, span.begin - from)), std::string(doc.str(span)),
          std::string(text.substr(span.end, to - span.end)) + (cut_after ? " …" : "")};
}

/// What a note says of its place: whose text, of which day, and which bytes of the source.
struct Source {
  std::string who, title, day, bytes, url, id;
  InLine passage;
};

Source source_of(Asked& asked, const BriefNote& note) {
  const Document& head = asked.heads()[note.document.index];
  const SourceSpan source = asked.passages(note.document).to_source(note.span);
  const std::string url = head.meta.url ? head.meta.url->value : "";
  const bool safe = url.starts_with("https://") || url.starts_with("http://");
  return {outlet_of(head),
          head.meta.title ? head.meta.title->value : head.path,
          day_of(head),
          std::to_string(source.begin) + "\u2013" + std::to_string(source.end),
          safe ? url : "",
          head.id,
          in_line(asked.passages(note.document), note.span)};
}

std::string coverage(const Asked& asked) {
  const Seen& seen = asked.seen();
  return "Rests on " + std::to_string(seen.documents) + " texts" + (seen.first.empty() ? "" : " from " + seen.first + " to " + seen.last) +
         ", as of " + asked.day() + ". What is under embargo, or was published later, is not in it.";
}

std::string cell_html(const BriefCell& cell) {
  std::string out = escape_html(cell.text);
  for (const size_t note : cell.notes) {
    const std::string number = std::to_string(note + 1);
    out += "<sup><a href=\"#n" + number + "\">[" + number + "]</a></sup>";
  }
  return out;
}

std::string table_html(const BriefSection& section) {
  std::string out = "<table>\n<thead><tr>";
  for (const std::string& column : section.columns) out += "<th scope=\"col\">" + escape_html(column) + "</th>";
  out += "</tr></thead>\n<tbody>\n";
  for (const std::vector<BriefCell>& row : section.rows) {
    out += "<tr>";
    for (const BriefCell& cell : row) out += "<td>" + cell_html(cell) + "</td>";
    out += "</tr>\n";
  }
  return out + "</tbody></table>\n";
}

std::string section_html(const BriefSection& section) {
  std::string out = "<h2>" + escape_html(section.title) + "</h2>\n";
  if (!section.finding.empty()) out += "<p>" + escape_html(section.finding) + "</p>\n";
  if (!section.picture.empty()) out += section.picture + '\n';
  if (!section.rows.empty()) out += table_html(section);
  if (!section.more.empty()) out += "<p class=\"quiet\">" + escape_html(section.more) + "</p>\n";
  return out;
}
std::string cell_markdown(const BriefCell& cell) {
  std::string out = escape_markdown(cell.text);
  for (const size_t note : cell.notes) out += "[^" + std::to_string(note + 1) + ']';
  return out;
}

std::string section_markdown(const BriefSection& section) {
  std::string out = "\n## " + escape_markdown(section.title) + "\n\n";
  if (!section.finding.empty()) out += escape_markdown(section.finding) + "\n";
  if (section.rows.empty()) return out;
  out += "\n|", out += [&] {
    std::string names, rule = "|";
    for (const std::string& column : section.columns) names += ' ' + escape_markdown(column) + " |", rule += " --- |";
    return names + '\n' + rule + '\n';
  }();
  for (const std::vector<BriefCell>& row : section.rows) {
    out += '|';
    for (const BriefCell& cell : row) out += ' ' + cell_markdown(cell) + " |";
    out += '\n';
  }
  if (!section.more.empty()) out += '\n' + escape_markdown(section.more) + '\n';
  return out;
}

}  // namespace

std::string brief_as_html(Asked& asked, const Brief& brief) {
  std::string out = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + escape_html(brief.title) +
                    "</title>\n<style>" + std::string(kStyle) + "</style>\n</head>\n<body>\n<p class=\"quiet\">Briefing as of " +
                    asked.day() + "</p>\n<h1>" + escape_html(brief.title) + "</h1>\n<p class=\"deck\">" + escape_html(brief.finding) +
                    "</p>\n";
  for (const BriefSection& section : brief.sections) out += section_html(section);
  out += "<h2>Sources</h2>\n<ol>\n";
  for (size_t i = 0; i < brief.notes.size(); ++i) {
    const Source place = source_of(asked, brief.notes[i]);
    const std::string title = escape_html(place.title);
    out += "<li id=\"n" + std::to_string(i + 1) + "\">" + escape_html(place.who) + (place.who.empty() ? "" : ", ") +
           (place.url.empty() ? title : "<a href=\"" + escape_html(place.url) + "\" rel=\"noopener noreferrer\">" + title + "</a>") +
           (place.day.empty() ? "" : ", " + place.day) + ": “" + escape_html(place.passage.before) + "<b>" +
           escape_html(place.passage.words) + "</b>" + escape_html(place.passage.after) + "” <small>bytes " + place.bytes + " of " +
           place.id.substr(0, 19) + "…</small></li>\n";
  }
  return out + "</ol>\n<p class=\"quiet\">" + escape_html(coverage(asked)) + "</p>\n</body>\n</html>\n";
}

std::string brief_as_markdown(Asked& asked, const Brief& brief) {
  std::string out =
      "# " + escape_markdown(brief.title) + "\n\n" + escape_markdown(brief.finding) + "\n\nBriefing as of " + asked.day() + ".\n";
  for (const BriefSection& section : brief.sections) out += section_markdown(section);
  out += "\n## Sources\n\n";
  for (size_t i = 0; i < brief.notes.size(); ++i) {
    const Source place = source_of(asked, brief.notes[i]);
    out += "[^" + std::to_string(i + 1) + "]: " + escape_markdown(place.who) + (place.who.empty() ? "" : ", ") +
           escape_markdown(place.title) + (place.day.empty() ? "" : ", " + place.day) + ": “" + escape_markdown(place.passage.before) +
           "**" + escape_markdown(place.passage.words) + "**" + escape_markdown(place.passage.after) + "”, bytes " + place.bytes + " of " +
           place.id.substr(0, 19) + "…" + (place.url.empty() ? "" : " <" + place.url + ">") + "\n";
  }
  return out + '\n' + escape_markdown(coverage(asked)) + '\n';
}

}  // namespace readout
