#include "readout/doc/reporting_words.h"

#include <map>

#include "readout/doc/lists.h"

namespace readout {
namespace {

uint32_t takes_of(const Table& table, size_t row) {
  uint32_t bits = 0;
  for (std::string_view value : table.values(row, "takes"))
    for (size_t i = 0; i < kNames<Takes>.size(); ++i)
      if (kNames<Takes>[i] == value) bits |= 1u << i;
  return bits;
}

}  // namespace

void ReportingWords::load(Vocabulary& vocabulary, const Table& table) {
  std::map<std::string, uint32_t, std::less<>> known;  // phrase -> place in forms
  for (size_t row = 0; row < table.size(); ++row) {
    const auto place = static_cast<uint32_t>(words.size());
    words.push_back({from_name(table.cell(row, "part"), ReportingPart::idiom), from_name(table.cell(row, "kind"), ReportingKind::say),
                     takes_of(table, row)});
    uint32_t nth = 0;
    for (std::string_view phrase : table.values(row, "forms")) {
      auto [at, is_new] = known.try_emplace(std::string(phrase), static_cast<uint32_t>(forms.size()));
      if (is_new) {
        forms.emplace_back();
        phrases.add(vocabulary, phrase, at->second);
      }
      ReportingForm& form = forms[at->second];
      const bool verb = words[place].part == ReportingPart::verb;
      if (verb && !form.verb) form.verb = place;
      if (verb && form.verb == place) form.form_bits |= 1u << nth;
      if (!verb) form.other = place;
      ++nth;
    }
  }
}

}  // namespace readout
