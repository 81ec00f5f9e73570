#include "readout/cli/serve_commands.h"

#include <CLI/CLI.hpp>

#include "readout/cli/cli.h"
#include "readout/cli/record_commands.h"
#include "readout/cli/terminal.h"

namespace readout {
namespace {

constexpr const char* kServeExamples =
    "Examples:\n"
    "  readout serve us-china.readout --open\n"
    "  readout serve us-china.readout --port 0                       any port that is free; the address is printed\n"
    "  curl -s 'http://127.0.0.1:8171/api/v1/quotes?speaker=us&since=2024' | jq '.rows[].quote'\n"
    "  readout serve us-china.readout --address 0.0.0.0 --name desk.example.org";
constexpr const char* kGetExamples =
    "Examples:\n"
    "  readout get '/api/v1/engagements?level=leader' us-china.readout\n"
    "  readout get /openapi.json us-china.readout | jq -r '.paths | keys[]'";

void add_common(CLI::App& command, ServeOptions& serve, double& limit) {
  command.add_option("record", serve.api.record, "The record")->required()->type_name("FILE.readout");
  command.add_option("--limit-time", limit, "Seconds for one question; 0: none")
      ->type_name("SECONDS")
      ->check(CLI::Range(0.0, 86400.0).description(""))
      ->capture_default_str();
  add_viewpoint(command, serve.api.from);
}

}  // namespace

void ServeCommands::add(CLI::App& app) {
  CLI::App* server = app.add_subcommand("serve", "Answer over HTTP, to this machine unless told otherwise, until interrupted");
  server->footer(kServeExamples);
  add_common(*server, serve, limit);
  server->add_option("--address", serve.address, "Of the interface to listen at")->type_name("ADDRESS")->capture_default_str();
  server->add_option("--port", serve.port, "To listen at; 0: any that is free")
      ->type_name("PORT")
      ->check(CLI::Range(0, 65535).description(""))
      ->capture_default_str();
  server->add_option("--name", serve.names, "Another name that clients may call the server by; may be given again")
      ->type_name("HOST")
      ->expected(1)
      ->take_all();
  server->add_flag("--open", serve.open, "Open the page in the browser");

  CLI::App* get = app.add_subcommand("get", "Print what the server would answer, without a server");
  get->footer(kGetExamples);
  get->add_option("target", target, "What to ask: /api/v1/quotes?speaker=us")->required()->type_name("PATH");
  add_common(*get, serve, limit);
}

std::optional<int> ServeCommands::run(const CLI::App& app, const Lexicons& lex) const {
  ServeOptions options = serve;
  options.api.limit_ms = static_cast<int64_t>(limit * 1000);
  if (app.got_subcommand("serve")) return run_serve(options, lex);
  if (!app.got_subcommand("get")) return {};
  const Reply reply = Api(options.api, lex).answer(parse_target(target));
  print(reply.body);
  return reply.status == 200 ? kOk : reply.status == 404 ? kNothingFound : kUsage;
}

}  // namespace readout
