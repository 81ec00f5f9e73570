#include "readout/serve/page.h"

#include <algorithm>

#include "readout/base/sha256.h"
#include "readout/serve/page_files.h"

namespace readout {
namespace {

constexpr std::string_view kApi[] = {"/api/", "/healthz", "/readyz", "/metrics", "/openapi.json"};

struct TypeOf {
  std::string_view ending, type;
};
constexpr TypeOf kTypes[] = {{".html", "text/html; charset=utf-8"},
                             {".js", "text/javascript; charset=utf-8"},
                             {".css", "text/css; charset=utf-8"},
                             {".svg", "image/svg+xml"}};

Reply reply_of(const PageFile& file) {
  const auto type = std::ranges::find_if(kTypes, [&](const TypeOf& one) { return file.path.ends_with(one.ending); });
  return {200, std::string(type->type), std::string(file.bytes), "\"" + sha256(file.bytes).substr(0, 32) + "\""};
}

/// "/document/x/report.html" is a view, too: only the last part of a path under /assets/ is a file's name.
bool is_view(std::string_view path) {
  return !path.starts_with("/assets/") && std::ranges::none_of(kApi, [&](std::string_view api) { return path.starts_with(api); });
}

}  // namespace

std::optional<Reply> page_at(std::string_view path) {
  const std::span<const PageFile> files = page_files();
  const std::string_view wanted = is_view(path) && path != "/icon.svg" ? "/index.html" : path;
  const auto file = std::ranges::find(files, wanted, &PageFile::path);
  if (file == files.end()) return {};
  return reply_of(*file);
}

}  // namespace readout
