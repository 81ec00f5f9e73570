#include <CLI/CLI.hpp>

#include "readout/cli/option_table.h"

namespace readout {
namespace {

using Options = std::vector<const CLI::Option*>;
using Commands = std::vector<const CLI::App*>;

Commands commands_of(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App*) { return true; });
}

/// The options that stand after a command: its own and those of the program.
Options options_of(const CLI::App& app, const CLI::App& command) {
  Options options = command.get_options();
  if (&app == &command) return options;
  for (const CLI::Option* option : app.get_options())
    if (!option->check_name("--help") && !option->check_name("--version")) options.push_back(option);
  return options;
}

std::string join(std::string_view before, const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out.append(out.empty() ? "" : " ").append(before).append(name);
  return out;
}

/// "--format -f"
std::string flags_of(const CLI::Option& option) {
  const std::string longs = join("--", option.get_lnames()), shorts = join("-", option.get_snames());
  return longs + (longs.empty() || shorts.empty() ? "" : " ") + shorts;
}

/// "jsonl table" of an option that takes one of a few words, which CLI11 shows as "TEXT:{jsonl,table}".
std::string choices_of(const CLI::Option& option) {
  std::string type = option.get_type_name();
  const size_t begin = type.find('{'), end = type.find('}');
  if (begin == std::string::npos || end == std::string::npos) return "";
  type = type.substr(begin + 1, end - begin - 1);
  std::ranges::replace(type, ',', ' ');
  return type;
}

bool takes_value(const CLI::Option& option) { return option.get_items_expected_max() > 0; }

std::string names_of(const Commands& commands, char between) {
  std::string out;
  for (const CLI::App* command : commands) out.append(out.empty() ? "" : std::string(1, between)).append(command->get_name());
  return out;
}

/// "    read) words="--format …";;": what may be typed after a command; its choices where its operand is one of a few words.
std::string bash_words(const CLI::App& app, const CLI::App& command, const std::string& pattern) {
  std::string flags, operands = &app == &command ? names_of(commands_of(app), ' ') : "";
  for (const CLI::Option* option : options_of(app, command)) {
    if (option->get_positional())
      operands += choices_of(*option);
    else
      flags += ' ' + flags_of(*option);
  }
  return "    " + pattern + ") flags=\"" + flags.substr(std::min<size_t>(1, flags.size())) + "\" operands=\"" + operands + "\";;\n";
}

std::string bash(const CLI::App& app) {
  const Commands commands = commands_of(app);
  std::string out =
      "_readout() {\n"
      "  local cur=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= flags= operands= word\n"
      "  for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
      "    case $word in " +
      names_of(commands, '|') +
      ") command=$word; break;; esac\n"
      "  done\n"
      "  case $command in\n" +
      bash_words(app, app, "''");
  for (const CLI::App* command : commands) out += bash_words(app, *command, command->get_name());
  out += "  esac\n  case \"$command $before\" in\n";
  for (const CLI::App* command : commands)
    for (const CLI::Option* option : command->get_options())
      if (const std::string choices = choices_of(*option); !choices.empty() && !option->get_positional())
        for (const std::string& name : option->get_lnames())
          out += "    \"" + command->get_name() + " --" + name + "\") flags= operands=\"" + choices + "\";;\n";
  return out +
         "  esac\n"
         "  if [[ $cur == -* ]]; then COMPREPLY=($(compgen -W \"$flags\" -- \"$cur\"))\n"
         "  elif [[ $operands ]]; then COMPREPLY=($(compgen -W \"$operands\" -- \"$cur\"))\n"
         "  else COMPREPLY=($(compgen -f -- \"$cur\")); fi\n"
         "}\n"
         "complete -o filenames -F _readout readout\n";
}

/// Text in single quotes, as the fish shell reads it.
std::string quoted(std::string text) {
  for (size_t at = 0; (at = text.find_first_of("'\\", at)) != std::string::npos; at += 2) text.insert(at, 1, '\\');
  return '\'' + text + '\'';
}

std::string fish_option(const std::string& when, const CLI::Option& option) {
  std::string out = "complete -c readout" + when, choices = choices_of(option);
  for (const std::string& name : option.get_lnames()) out += " -l " + name;
  for (const std::string& name : option.get_snames()) out += " -s " + name;
  if (!choices.empty())
    out += " -x -a " + quoted(choices);
  else if (takes_value(option))
    out += " -r";
  return out + (option.get_positional() ? "" : " -d " + quoted(option.get_description())) + '\n';
}

std::string fish(const CLI::App& app) {
  std::string out;
  for (const CLI::Option* option : app.get_options()) out += fish_option("", *option);
  for (const CLI::App* command : commands_of(app)) {
    out += "complete -c readout -n __fish_use_subcommand -f -a " + command->get_name() + " -d " + quoted(command->get_description()) + '\n';
    for (const CLI::Option* option : command->get_options())
      if (!option->get_positional() || !choices_of(*option).empty())
        out += fish_option(" -n '__fish_seen_subcommand_from " + command->get_name() + "'", *option);
  }
  return out;
}

}  // namespace

std::string completion(const CLI::App& app, std::string_view shell) {
  if (shell == "fish") return "# readout completion fish | source\n" + fish(app);
  if (shell == "zsh") return "# eval \"$(readout completion zsh)\"\nautoload -U +X bashcompinit && bashcompinit\n" + bash(app);
  return "# eval \"$(readout completion bash)\"\n" + bash(app);
}

}  // namespace readout
