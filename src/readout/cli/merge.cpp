#include "readout/store/merge.h"

#include "readout/cli/cli.h"
#include "readout/corpus/corpus.h"

namespace readout {

int run_merge(const MergeOptions& options, const Lexicons& lex) {
  merge_records(options.records, options.output, {lex, passes()});
  return kOk;
}

}  // namespace readout
