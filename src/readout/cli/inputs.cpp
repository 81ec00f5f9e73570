#include "readout/cli/inputs.h"

#include <sys/stat.h>

#include "readout/base/files.h"

namespace readout {
namespace {

uint64_t size_of(const std::string& file) {
  struct stat status {};
  return stat(file.c_str(), &status) == 0 && status.st_size > 0 ? static_cast<uint64_t>(status.st_size) : 0;
}

}  // namespace

std::vector<Input> find_inputs(const std::vector<std::string>& arguments) {
  std::vector<Input> inputs;
  for (std::string argument : arguments) {
    if (argument == "-" || !is_folder(argument)) {
      inputs.push_back({argument, argument, argument == "-" ? 0 : size_of(argument), ""});
      continue;
    }
    while (argument.size() > 1 && argument.ends_with('/')) argument.pop_back();
    const std::string root = absolute_path(argument);
    for (const std::string& file : list_files(argument, "")) {
      const std::string path = file.substr(std::min(file.size(), argument.size() + (argument.ends_with('/') ? 0 : 1)));
      if (!path.starts_with('.') && path.find("/.") == std::string::npos) inputs.push_back({file, path, size_of(file), root});
    }
  }
  return inputs;
}

}  // namespace readout
