#include "readout/store/fact_rows.h"

#include <mutex>
#include <set>

namespace readout {

std::string_view kept_text(std::string_view text) {
  static std::mutex mutex;
  static std::set<std::string, std::less<>> texts;
  std::lock_guard lock(mutex);
  auto at = texts.find(text);
  return at != texts.end() ? *at : *texts.emplace(text).first;
}

}  // namespace readout
