#include "readout/ask/brief.h"

#include "readout/serve/routes.h"

namespace readout {

Reply show_brief(Call& call) {
  BriefOptions options;
  options.since = call.parameter("since");
  for (const auto& [name, value] : call.request.parameters)
    if (name == "party") (options.first.empty() ? options.first : options.second) = value;
  if (options.second.empty()) fail_with(400, "bad-parameter", "Bad parameter", "party is given twice: the two states");
  const std::string format = call.parameter("format");
  if (!format.empty() && format != "html" && format != "md")
    fail_with(400, "bad-parameter", "Bad parameter", "format is one of html, md, not " + format);
  const Brief brief = brief_of(call.asked, options);
  if (format == "md") return {200, "text/markdown; charset=utf-8", brief_as_markdown(call.asked, brief)};
  return {200, "text/html; charset=utf-8", brief_as_html(call.asked, brief)};
}

}  // namespace readout
