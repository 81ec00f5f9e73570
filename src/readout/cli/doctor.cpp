#include "readout/ask/asked.h"
#include "readout/ask/one_sided.h"
#include "readout/cli/print_answer.h"
#include "readout/cli/record_commands.h"
#include "readout/cli/terminal.h"
#include "readout/doc/lexicons.h"
#include "readout/store/check.h"

namespace readout {
namespace {

std::vector<Cell> row_of(std::string_view finding, std::string_view what, const Cell& path = {}) {
  return {finding, what, path, Cell(), Cell(), Cell(), Cell()};
}

void add_checkup(const Checkup& checkup, Answer& answer) {
  for (const std::string& line : checkup.damage) answer.rows.push_back(row_of("damaged", line));
  for (const FailedFile& file : checkup.failed) answer.rows.push_back(row_of("failed", file.reason, file.path));
  for (const std::string& line : checkup.notes) answer.rows.push_back(row_of("note", line));
}

/// What is held back, and which contacts only one side told of; as far as it may be seen.
void add_gaps(Asked& asked, Answer& answer) {
  for (const UnderEmbargo& document : asked.view.under_embargo())
    answer.rows.push_back(row_of("embargo", document.until.empty() ? "until it is released" : "until " + document.until, document.path));
  const std::vector<LinkedEngagement> engagements = engagements_of(asked, {});
  for (const OneSided& one : one_sided(engagements, asked.heads())) {
    const LinkedEngagement& contact = *one.engagement;
    const std::string what = contact.when.value + " " + std::string(name_of(contact.kind)) + " of " +
                             asked.names_of_actors(contact.parties) + ": no readout of " + asked.name_of_actor(one.lacks);
    answer.rows.push_back({"one_sided", what, asked.heads()[one.readout.index].path, contact.when.value, list_cell("", contact.parties),
                           one.lacks, contact.id});
  }
}

}  // namespace

int run_doctor(const DoctorOptions& options, const Lexicons& lex) {
  const Checkup checkup = check_record(options.record, this_engine(lex));
  Answer answer("findings", "finding what:prose path", "when parties lacks engagement");
  add_checkup(checkup, answer);
  const bool sound = checkup.damage.empty();
  if (sound && !checkup.unfinished) {
    Asked asked(options.record, options.from, lex);
    add_gaps(asked, answer);
  }
  if (!answer.rows.empty() || options.format != "table") print(show_answer(answer, options.format, terminal_width(), wants_colour(stdout)));
  const std::string verdict = (sound ? "sound: " : "DAMAGED: ") + std::to_string(checkup.documents) + " documents checked\n";
  if (options.format == "table")
    print(verdict);
  else
    std::fputs(verdict.c_str(), stderr);
  return sound ? kOk : kIntegrity;
}

}  // namespace readout
