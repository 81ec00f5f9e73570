#include "readout/cli/record_commands.h"

#include <CLI/CLI.hpp>

#include "readout/cli/print_answer.h"
#include "readout/corpus/corpus.h"
#include "readout/doc/lexicons.h"
#include "readout/pipeline/pipeline.h"

namespace readout {
namespace {

void add_build_options(CLI::App& command, BuildOptions& options) {
  command
      .add_option("inputs", options.inputs,
                  "Files, folders and containers (archives, feeds, mail); what is gone from one goes from the record")
      ->required()
      ->type_name("FILE|FOLDER");
  command.add_option("-o,--output", options.record, "The record")->required()->type_name("FILE.readout");
  command.add_option("--threads", options.threads, "How many cores to use; 0 is all")->envname("READOUT_THREADS")->capture_default_str();
  command
      .add_option("--shard", options.shard, "Only the K-th of N parts of the documents, by their paths; members of containers one by one")
      ->type_name("K/N");
  command.add_flag("--keep-source", options.keep_source, "Keep the bytes of the documents in the record");
  command.add_flag("--reread", options.reread, "Read all files again, also those whose size and times are as the last build saw them");
  command.add_flag("-q,--quiet", options.quiet, "No progress, no report");
}

void add_build(CLI::App& app, BuildOptions& options) {
  add_build_options(*app.add_subcommand("build", "Make a record of documents, or bring it up to date"), options);
}

void add_watch(CLI::App& app, WatchOptions& options) {
  CLI::App* watch = app.add_subcommand("watch", "Build, and build again whenever a file comes, goes or changes, until Ctrl-C");
  watch->footer(
      "Examples:\n"
      "  readout watch press/ -o us-china.readout                         takes in what appears in a folder\n"
      "  readout watch feeds/mfa.xml press/ -o us-china.readout --every 60");
  add_build_options(*watch, options.build);
  watch->add_option("--every", options.every, "Seconds between two looks at the files")
      ->type_name("SECONDS")
      ->capture_default_str()
      ->check(CLI::Range(0.01, 86400.0));
}

void add_export(CLI::App& app, ExportOptions& options) {
  CLI::App* exported = app.add_subcommand("export", "Print a record: its documents, what was derived from them, a summary");
  exported->add_option("record", options.record, "The record")->required()->type_name("FILE.readout");
  exported->add_option("--format", options.format, "jsonl: all, one JSON object a line; csv: one kind as a table")
      ->check(CLI::IsMember({"jsonl", "csv"}))
      ->capture_default_str();
  exported->add_option("--kind", options.kind, "What the lines of csv are")
      ->check(CLI::IsMember({"document", "engagement", "origin", "utterance", "claim_check", "commitment"}))
      ->capture_default_str();
  add_viewpoint(*exported, options.from);
}

void add_merge(CLI::App& app, MergeOptions& options) {
  CLI::App* merge = app.add_subcommand("merge", "Make one record of several");
  merge->add_option("records", options.records, "The records")->required()->type_name("FILE.readout");
  merge->add_option("-o,--output", options.output, "The record to make")->required()->type_name("FILE.readout");
}

void add_doctor(CLI::App& app, DoctorOptions& options) {
  CLI::App* doctor = app.add_subcommand("doctor", "Check a record: is it what was written, what failed, which readouts are missing");
  doctor->footer(
      "Examples:\n"
      "  readout doctor us-china.readout                                                        findings for people\n"
      "  readout doctor us-china.readout --format csv | grep one_sided                          contacts that only one side told of");
  doctor->add_option("record", options.record, "The record")->required()->type_name("FILE.readout");
  doctor->add_option("--format", options.format, "How to print it")
      ->check(CLI::IsMember(std::vector<std::string>(std::begin(kAnswerFormats), std::end(kAnswerFormats))))
      ->capture_default_str();
  add_viewpoint(*doctor, options.from);
}

void add_diff(CLI::App& app, DiffOptions& options) {
  CLI::App* diff =
      app.add_subcommand("diff", "Facts that came, went or changed from one record to another, and why: document, rule or data");
  diff->footer(
      "Examples:\n"
      "  readout diff monday.readout friday.readout                       what is derived first, then documents and their facts\n"
      "  readout diff old.readout new.readout --kind claim_check          claims whose check is another now\n"
      "  readout diff old.readout new.readout --format jsonl --limit 0 | jq -r 'select(.cause == \"rule\") | .why' | sort | uniq -c");
  diff->add_option("older", options.older, "The record before")->required()->type_name("OLD.readout");
  diff->add_option("newer", options.newer, "The record after")->required()->type_name("NEW.readout");
  diff->add_option("--kind", options.kind, "Only facts of this kind: document, engagement, claim_check, quote, …")->type_name("KIND");
  diff->add_option("--limit", options.limit, "At most so many; 0 is all")->type_name("N")->capture_default_str();
  diff->add_option("--format", options.format, "How to print it")
      ->check(CLI::IsMember(std::vector<std::string>(std::begin(kAnswerFormats), std::end(kAnswerFormats))))
      ->capture_default_str();
  add_viewpoint(*diff, options.from);
}

}  // namespace

Engine this_engine(const Lexicons& lex) {
  return {std::string(engine_version()), stage_versions() + ", sketch " + std::to_string(kSketchVersion), lex.digest};
}

void add_viewpoint(CLI::App& command, Viewpoint& from) {
  command.add_option("--as-of", from.as_of, "As it could be seen then: without what was published later or under embargo; default: now")
      ->type_name("DAY|INSTANT");
  command.add_option("--known", from.known, "Without what the record learned of later")->type_name("DAY|INSTANT");
  command.add_option("--release", from.release, "A document whose embargo is over, by hash or path; may be given again")
      ->type_name("DOC")
      ->expected(1)
      ->take_all();
  command.add_flag("--show-protected", from.show_protected, "Show names that were given \"not for attribution\"");
}

void RecordCommands::add(CLI::App& app) {
  add_build(app, build);
  add_watch(app, watch);
  add_export(app, exported);
  add_merge(app, merge);
  add_doctor(app, doctor);
  add_diff(app, diff);
}

std::optional<int> RecordCommands::run(const CLI::App& app, const Lexicons& lex) const {
  if (app.got_subcommand("build")) return run_build(build, lex);
  if (app.got_subcommand("watch")) return run_watch(watch, lex);
  if (app.got_subcommand("export")) return run_export(exported, lex);
  if (app.got_subcommand("merge")) return run_merge(merge, lex);
  if (app.got_subcommand("doctor")) return run_doctor(doctor, lex);
  if (app.got_subcommand("diff")) return run_diff(diff, lex);
  return {};
}

}  // namespace readout
