#include <CLI/CLI.hpp>

#include "readout/cli/option_table.h"

namespace readout {
namespace {

/// Text as roff reads it: no line begins with a command, a hyphen is one that can be typed.
std::string roff(std::string_view text) {
  std::string out;
  for (char c : text) {
    const bool line_begins = out.empty() || out.back() == '\n';
    if (line_begins && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\')
      out += "\\e";
    else if (c == '-')
      out += "\\-";
    else
      out += c;
  }
  return out;
}

/// "--format TEXT:{jsonl,table}" with the names in bold.
std::string heading(const CLI::Option& option) {
  std::string names = option.get_positional() ? "" : option.get_name(false, true);
  std::string out = ".TP\n";
  if (!names.empty()) out += "\\fB" + roff(names) + "\\fR";
  if (option.get_items_expected_max() > 0) out += (names.empty() ? "\\fI" : " \\fI") + roff(option.get_type_name()) + "\\fR";
  return out + '\n';
}

std::string entry(const CLI::Option& option) {
  std::string out = heading(option) + roff(option.get_description());
  if (!option.get_default_str().empty()) out += " (default: " + roff(option.get_default_str()) + ')';
  if (!option.get_envname().empty()) out += "; environment: " + roff(option.get_envname());
  return out + '\n';
}

std::string usage(const CLI::App& command) {
  std::string out = "\\fBreadout " + roff(command.get_name()) + "\\fR [\\fIoptions\\fR]";
  for (const CLI::Option* option : command.get_options())
    if (option->get_positional())
      out += " \\fI" + roff(option->get_type_name()) + "\\fR" + (option->get_items_expected_max() > 1 ? "…" : "");
  return out + '\n';
}

}  // namespace

std::string man_page(const CLI::App& app) {
  const auto commands = app.get_subcommands([](const CLI::App*) { return true; });
  std::string out = ".TH READOUT 1\n.SH NAME\nreadout \\- read press material about diplomacy into facts\n.SH SYNOPSIS\n";
  for (const CLI::App* command : commands) out += usage(*command) + ".br\n";
  out += ".SH DESCRIPTION\n" + roff(app.get_description()) + "\n.SH OPTIONS\n";
  for (const CLI::Option* option : app.get_options()) out += entry(*option);
  out += ".SH COMMANDS\n";
  for (const CLI::App* command : commands) {
    out += ".SS readout " + roff(command->get_name()) + '\n' + roff(command->get_description()) + '\n';
    for (const CLI::Option* option : command->get_options())
      if (!option->check_name("--help")) out += entry(*option);
  }
  return out + ".SH EXAMPLES AND EXIT STATUS\n.nf\n" + roff(app.get_footer()) + "\n.fi\n";
}

}  // namespace readout
