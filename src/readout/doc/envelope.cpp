#include "readout/base/sha256.h"
#include "readout/doc/document.h"

namespace readout {

std::string Envelope::lines() const {
  std::string out;
  const auto add = [&](std::string_view name, std::string_view value) {
    if (!value.empty()) out.append(name).append(": ").append(value).append("\n");
  };
  add("media_type", media_type ? name_of(*media_type) : "");
  add("charset", charset);
  add("url", url);
  add("published", published);
  add("title", title);
  add("author", author);
  add("summary", summary ? "yes" : "");
  return out;
}

std::string document_id(std::string_view source, std::string_view envelope_lines) {
  if (envelope_lines.empty()) return "sha256:" + sha256(source);
  std::string whole(source);
  whole.append(1, '\0').append(envelope_lines);
  return "sha256:" + sha256(whole);
}

}  // namespace readout
