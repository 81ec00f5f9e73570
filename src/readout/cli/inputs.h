#pragma once

#include <string>
#include <vector>

#include "readout/base/files.h"

namespace readout {

/// A file to be read.
struct Input {
  std::string file;  ///< to open; "-" is standard input
  std::string path;  ///< as the record shows it: relative to the folder given
  std::string root;  ///< the folder given, as an absolute path; empty for a file given by name
  FileState state;   ///< before it is read; of standard input none

  /// What a later state of the file will not have; 0: that cannot be known.
  uint64_t settled_stamp() const { return state.settled ? state.stamp : 0; }
};

/// The files behind the arguments: a folder stands for all files in it, at any
/// depth, in the order of their paths, without those whose names begin with ".".
/// A name that is neither file nor folder stays, and fails when it is read.
std::vector<Input> find_inputs(const std::vector<std::string>& arguments);

}  // namespace readout
