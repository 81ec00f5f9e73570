#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace readout {

/// A file to be read.
struct Input {
  std::string file;   ///< to open; "-" is standard input
  std::string path;   ///< as the record shows it: relative to the folder given
  uint64_t size = 0;  ///< in bytes, for the progress; 0 if unknown
  std::string root;   ///< the folder given, as an absolute path; empty for a file given by name
};

/// The files behind the arguments: a folder stands for all files in it, at any
/// depth, in the order of their paths, without those whose names begin with ".".
/// A name that is neither file nor folder stays, and fails when it is read.
std::vector<Input> find_inputs(const std::vector<std::string>& arguments);

}  // namespace readout
