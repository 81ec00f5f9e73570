#pragma once

#include <string>
#include <string_view>

namespace CLI {
class App;
}

namespace readout {

// Made from the one table of commands and options, so that they cannot differ from it.

/// What a shell runs to complete our command lines. `shell` is bash, zsh or fish.
std::string completion(const CLI::App& app, std::string_view shell);

/// The manual page, for `man -l -`.
std::string man_page(const CLI::App& app);

}  // namespace readout
