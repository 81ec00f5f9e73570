#include "readout/doc/dump.h"

#include "readout/cli/cli.h"
#include "readout/cli/sources.h"
#include "readout/cli/terminal.h"
#include "readout/doc/lexicons.h"
#include "readout/pipeline/pipeline.h"

namespace readout {

int run_dump(const DumpOptions& options, const Lexicons& lex) {
  const Document doc = read_named(options.input, lex);
  std::string out;
  for (const std::string& kind : options.kinds) out += dump(doc, kind);
  print(out);
  return out.empty() ? kNothingFound : kOk;
}

}  // namespace readout
