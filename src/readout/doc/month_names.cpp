#include "readout/doc/month_names.h"

#include "readout/doc/lists.h"

namespace readout {

MonthNames::MonthNames(const Table& rows) {
  for (size_t row = 0; row < rows.size(); ++row)
    for (std::string_view name : rows.values(row, "names")) months_[std::string(name)] = std::stoi(std::string(rows.cell(row, "id")));
}

}  // namespace readout
