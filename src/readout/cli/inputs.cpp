#include "readout/cli/inputs.h"

namespace readout {

std::vector<Input> find_inputs(const std::vector<std::string>& arguments) {
  std::vector<Input> inputs;
  for (std::string argument : arguments) {
    if (argument == "-" || !is_folder(argument)) {
      inputs.push_back({argument, argument, "", argument == "-" ? FileState() : file_state(argument)});
      continue;
    }
    while (argument.size() > 1 && argument.ends_with('/')) argument.pop_back();
    const std::string root = absolute_path(argument);
    for (const std::string& file : list_files(argument, "")) {
      const std::string path = file.substr(std::min(file.size(), argument.size() + (argument.ends_with('/') ? 0 : 1)));
      if (!path.starts_with('.') && path.find("/.") == std::string::npos) inputs.push_back({file, path, root, file_state(file)});
    }
  }
  return inputs;
}

}  // namespace readout
