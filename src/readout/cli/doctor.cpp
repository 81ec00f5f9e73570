#include "readout/cli/cli.h"
#include "readout/cli/terminal.h"
#include "readout/doc/lexicons.h"
#include "readout/pipeline/pipeline.h"
#include "readout/store/check.h"

namespace readout {

int run_doctor(const DoctorOptions& options, const Lexicons& lex) {
  const Checkup checkup = check_record(options.record, {std::string(engine_version()), stage_versions(), lex.digest});
  std::string out;
  for (const std::string& line : checkup.damage) out += "damaged  " + harmless(line) + '\n';
  for (const std::string& line : checkup.notes) out += "note     " + harmless(line) + '\n';
  out += checkup.damage.empty() ? "sound: " : "DAMAGED: ";
  out += std::to_string(checkup.documents) + " documents checked\n";
  print(out);
  return checkup.damage.empty() ? kOk : kIntegrity;
}

}  // namespace readout
