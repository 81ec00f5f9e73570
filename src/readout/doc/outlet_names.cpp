#include "readout/doc/outlet_names.h"

#include "readout/base/slug.h"
#include "readout/base/utf8.h"

namespace readout {
namespace {

constexpr uint32_t kSeveral = 0xFFFFFFFF;  // more than one outlet has the name
constexpr size_t kLongestName = 60;        // bytes

std::string key_of(std::string_view name) {
  std::string key = slug(name);
  return key.starts_with("the_") ? key.substr(4) : key;
}

}  // namespace

std::string_view without_bracket(std::string_view name) { return name.ends_with(')') ? name.substr(0, name.rfind(" (")) : name; }

std::string host_of(std::string_view url) {
  if (const size_t scheme = url.find("://"); scheme != std::string_view::npos)
    url.remove_prefix(scheme + 3);
  else if (url.starts_with("//"))
    url.remove_prefix(2);
  url = url.substr(0, url.find_first_of("/?#:"));
  if (url.find('.') == std::string_view::npos || url.find(' ') != std::string_view::npos) return {};
  std::string host = lower(url);
  return host.starts_with("www.") ? host.substr(4) : host;
}

OutletNames::OutletNames(const Table& outlets) {
  Rows others;  // aliases and names with a bracket give way to names proper
  auto add = [](Rows& rows, std::string_view name, uint32_t row) {
    if (name.empty() || name.starts_with('?')) return;
    auto [at, is_new] = rows.try_emplace(key_of(without_bracket(name)), row);
    if (!is_new && at->second != row) at.value() = kSeveral;
  };
  for (uint32_t row = 0; row < outlets.size(); ++row) {
    const std::string_view name = outlets.cell(row, "name");
    add(name.ends_with(')') ? others : by_name_, name, row);
    for (std::string_view alias : outlets.values(row, "aliases")) add(others, alias, row);
    for (std::string_view host : outlets.values(row, "hosts")) by_host_.try_emplace(std::string(host), row);
  }
  for (const auto& [name, row] : others) by_name_.try_emplace(name, row);
}

std::optional<uint32_t> OutletNames::named(std::string_view name) const {
  if (name.empty() || name.size() > kLongestName) return {};
  auto at = by_name_.find(key_of(name));
  return at == by_name_.end() || at->second == kSeveral ? std::nullopt : std::optional(at->second);
}

std::optional<uint32_t> OutletNames::at(std::string_view url) const {
  const std::string host = host_of(url);
  for (std::string_view rest = host; rest.find('.') != std::string_view::npos; rest.remove_prefix(rest.find('.') + 1))
    if (auto at = by_host_.find(rest); at != by_host_.end()) return at->second;
  return {};
}

}  // namespace readout
