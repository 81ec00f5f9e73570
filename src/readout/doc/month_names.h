#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace readout {

class Table;

/// The names of months in many languages: data/month_names.tsv.
class MonthNames {
 public:
  MonthNames() = default;
  explicit MonthNames(const Table& rows);

  /// 1 to 12; 0 if `word`, in lower case, is no month.
  int month_of(const std::string& word) const {
    auto at = months_.find(word);
    return at == months_.end() ? 0 : at->second;
  }

 private:
  std::unordered_map<std::string, int> months_;
};

}  // namespace readout
