#include "readout/ask/found.h"

#include <algorithm>
#include <map>

#include "readout/base/markup.h"
#include "readout/base/sha256.h"
#include "readout/base/terminal_text.h"
#include "readout/serve/objects.h"

namespace readout {
namespace {

constexpr size_t kMostEntries = 50;
constexpr const char* kNever = "1970-01-01T00:00:00Z";

/// Text for XML: escaped, and without what XML cannot hold.
std::string xml(std::string_view text) { return escape_html(harmless(text)); }

/// When a document was published, as Atom wants it; what is not known of it is the first that it may be.
std::string instant_of(const Document& head) {
  const std::string value = head.meta.published ? head.meta.published->value : day_of(head);
  if (value.size() >= 20 && value[10] == 'T') return value;
  std::string instant = kNever;
  return instant.replace(0, std::min<size_t>(value.size(), 10), value, 0, 10);
}

std::string element(std::string_view name, std::string_view text) {
  return "<" + std::string(name) + ">" + xml(text) + "</" + std::string(name) + ">\n";
}

}  // namespace

std::vector<FoundLine> found_lines(Call& call) {
  const QuestionKind& kind = *std::ranges::find(question_kinds(), std::string_view("search"), &QuestionKind::name);
  return find_passages(call.asked, question_of(call, kind)).lines;
}

Reply show_feed(Call& call) {
  std::vector<FoundLine> found = found_lines(call);
  std::map<uint32_t, std::string> instants;
  for (const FoundLine& line : found)
    if (!instants.contains(line.document.index)) instants.emplace(line.document.index, instant_of(call.asked.heads()[line.document.index]));
  std::ranges::stable_sort(found, std::greater<>(),
                           [&](const FoundLine& line) -> const std::string& { return instants.at(line.document.index); });
  found.resize(std::min(found.size(), kMostEntries));
  std::string entries, updated = kNever;
  for (const FoundLine& line : found) {
    const Document& head = call.asked.heads()[line.document.index];
    const std::string text = call.asked.view.show(line).text;
    const std::string instant = instant_of(head);
    updated = std::max(updated, instant);
    const std::string span = std::to_string(line.begin);
    const size_t end = line.begin + text.size();
    entries += "<entry>\n" + element("id", "urn:readout:" + head.id + ':' + span) +
               element("title", head.meta.title ? head.meta.title->value : head.path) + element("updated", instant) +
               element("summary", text) + "<link href=\"/doc/" + xml(head.id) + "?at=" + span + '-' + std::to_string(end) +
               "\"/>\n</entry>\n";
  }
  return {200, "application/atom+xml",
          "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n" +
              element("id", "urn:readout:search:" + sha256(call.parameter("q")).substr(0, 32)) +
              element("title", "Readout: " + call.parameter("q")) + element("updated", updated) +
              "<author><name>Readout</name></author>\n" + entries + "</feed>\n"};
}

}  // namespace readout
