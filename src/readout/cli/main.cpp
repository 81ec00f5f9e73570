#include <CLI/CLI.hpp>
#include <cerrno>
#include <csignal>
#include <cstring>

#include "readout/base/error.h"
#include "readout/base/join.h"
#include "readout/cli/ask_commands.h"
#include "readout/cli/brief.h"
#include "readout/cli/cli.h"
#include "readout/cli/option_table.h"
#include "readout/cli/record_commands.h"
#include "readout/cli/serve_commands.h"
#include "readout/cli/terminal.h"
#include "readout/doc/lexicons.h"
#include "readout/pipeline/pipeline.h"

namespace readout {
namespace {

constexpr const char* kExamples = R"(Examples:
  readout read examples/documents --data examples/pack          one JSON line a document, with all its facts
  readout read call.md --format table                           the same for people
  readout read archive/ | jq -r '.quotes[] | [.speaker.name, .attribution] | @tsv'
  readout show call.md                                          the document in the terminal, its facts in colour
  readout show call.md --cut --facts quote,rule                 what was cut, and these facts only
  readout build archive/ -o us-china.readout                    a record of many documents; again later: only what is new
  readout export us-china.readout | tail -1                     its last line: counts and the digest
  readout explain call.md quote:708-746                         where a fact stands and what made it
  curl -s https://example.org/readout.html | readout read -     from standard input

Exit status: 0 ok, 1 nothing found, 2 usage or input error, 3 some files failed, 4 damaged record,
130 interrupted.
Options may also stand in readout.toml, or in READOUT_DATA and READOUT_THREADS; a flag wins.)";

struct CommandLine {
  std::vector<std::string> data;
  ReadOptions read;
  ShowOptions show;
  ExplainOptions explain;
  DumpOptions dump;
  RecordCommands record;
  AskCommands ask;
  BriefCommand brief;
  ServeCommands serve;
  std::string shell;
};

/// readout.toml, without what the environment says: READOUT_DATA wins over `data`.
class ConfigFile : public CLI::ConfigTOML {
 public:
  std::vector<CLI::ConfigItem> from_config(std::istream& in) const override {
    std::vector<CLI::ConfigItem> items = CLI::ConfigTOML::from_config(in);
    std::erase_if(items, [](const CLI::ConfigItem& item) {
      std::string variable = "READOUT_" + item.name;
      std::ranges::transform(variable, variable.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
      return std::getenv(variable.c_str()) != nullptr;
    });
    return items;
  }
};

void add_commands(CLI::App& app, CommandLine& line) {
  app.require_subcommand(1);
  app.set_version_flag("--version", std::string(engine_version()));
  app.set_config("--config", "readout.toml", "A file with options")->type_name("FILE");
  app.config_formatter(std::make_shared<ConfigFile>());
  app.allow_config_extras(CLI::config_extras_mode::error);
  app.footer(kExamples);
  app.add_option("--data", line.data, "A folder with data files that add to the program's own or correct them; may be given again")
      ->envname("READOUT_DATA")
      ->type_name("DIR")
      ->expected(1)
      ->take_all();
  app.fallthrough();

  CLI::App* read = app.add_subcommand("read", "Read documents and print their facts");
  read->add_option("inputs", line.read.inputs,
                   "Files, folders, containers (JSON Lines, RSS, Atom, WARC, ZIP, TAR, mbox, EML), or - for standard input")
      ->required()
      ->type_name("FILE|FOLDER|-");
  read->add_option("--format", line.read.format, "jsonl: the exchange format; table: for people; conllu: words and sentences")
      ->check(CLI::IsMember({"jsonl", "table", "conllu"}))
      ->capture_default_str();
  read->add_option("--layers", line.read.layers, "Only these, and only the work that they need: " + join(layer_names(), ","))
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("LAYER,…")
      ->check(CLI::IsMember(layer_names()).description(""));
  read->add_option("--threads", line.read.threads, "How many cores to use; 0 is all")->envname("READOUT_THREADS")->capture_default_str();
  read->add_flag("-q,--quiet", line.read.quiet, "No progress");

  CLI::App* show = app.add_subcommand("show", "Show one document with its facts in the terminal");
  show->add_option("document", line.show.input, "A file, a member of a container (news.zip#a.html), or - for standard input")
      ->required()
      ->type_name("FILE|-");
  show->add_option("--facts", line.show.kinds, "Only these kinds: quote,time,engagement,issue,commitment,claim,rule,mention")
      ->delimiter(',')
      ->type_name("KIND,…");
  show->add_flag("--cut", line.show.cut, "Show the passages that were cut, and why");

  CLI::App* explain = app.add_subcommand("explain", "Show where one fact stands and what made it");
  explain
      ->add_option("document", line.explain.input, "A file, a member of a container (news.zip#a.html), a record, or - for standard input")
      ->required()
      ->type_name("FILE|-");
  explain->add_option("fact", line.explain.fact, "The fact's id, as read prints it: quote:708-746")->required()->type_name("ID");
  add_viewpoint(*explain, line.explain.from);

  CLI::App* dump = app.add_subcommand("dump", "Print the facts of some kinds by their words, one a line, as the tests have them");
  dump->add_option("document", line.dump.input, "A file, a member of a container (news.zip#a.html), or - for standard input")
      ->required()
      ->type_name("FILE|-");
  dump->add_option("kinds", line.dump.kinds, "A kind of fact, or sentence, token, text, cut, meta, problem")->required()->type_name("KIND");
  line.record.add(app);
  line.ask.add(app);
  line.brief.add(app);
  line.serve.add(app);

  CLI::App* completion = app.add_subcommand("completion", "Print what a shell needs to complete our command lines");
  completion->add_option("shell", line.shell, "Which shell")->required()->type_name("SHELL")->check(CLI::IsMember({"bash", "zsh", "fish"}));
  app.add_subcommand("man", "Print the manual page, for man -l -");
}

/// Prints the last of our output and makes sure that all of it was written.
int finish(const std::string& text) {
  print(text);
  if (std::fflush(stdout) != 0 && errno != EPIPE) throw Error(std::string("cannot write: ") + std::strerror(errno));
  return kOk;
}

int run(int argc, char** argv) {
  CLI::App app("Readout turns press material about diplomacy into facts, each at its passage.", "readout");
  CommandLine line;
  add_commands(app, line);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int status = app.exit(error);
    return status == 0 ? kOk : kUsage;
  }
  if (app.got_subcommand("completion")) return finish(completion(app, line.shell));
  if (app.got_subcommand("man")) return finish(man_page(app));
  const Lexicons lex = load_lexicons(line.data);
  int status = kOk;
  if (app.got_subcommand("read")) status = run_read(line.read, lex);
  if (app.got_subcommand("show")) status = run_show(line.show, lex);
  if (app.got_subcommand("explain")) status = run_explain(line.explain, lex);
  if (app.got_subcommand("dump")) status = run_dump(line.dump, lex);
  if (auto of_record = line.record.run(app, lex)) status = *of_record;
  if (auto answered = line.ask.run(app, lex)) status = *answered;
  if (auto answered = line.brief.run(app, lex)) status = *answered;
  if (auto answered = line.serve.run(app, lex)) status = *answered;
  finish("");
  return status;
}

}  // namespace
}  // namespace readout

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is no error: print() tells
  std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is an error like a full disk
  std::signal(SIGINT, [](int) { std::_Exit(readout::kInterrupted); });
  try {
    return readout::run(argc, argv);
  } catch (const readout::Damaged& error) {
    std::fprintf(stderr, "readout: %s\n", error.what());
    return readout::kIntegrity;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "readout: %s\n", error.what());
    return readout::kUsage;
  }
}
