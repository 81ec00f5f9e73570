#pragma once

#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

#include "readout/base/terminal_text.h"

namespace readout {

/// Is colour wanted on `stream`: a terminal, NO_COLOR unset, TERM not "dumb"?
bool wants_colour(std::FILE* stream);

/// The width of the terminal in columns; 100 where there is none.
unsigned terminal_width();

/// Writes to standard output. Returns false when the reader has gone away
/// (a closed pipe); throws Error when the disk is full or the like.
bool print(std::string_view text);

/// A line and column of the source, both from 1, columns in characters.
struct LineColumn {
  uint32_t line = 1, column = 1;
};
LineColumn line_column(std::string_view source, uint32_t pos);

/// How far a long job is: documents, bytes, rate and time left, on stderr, on a terminal only.
class Progress {
 public:
  Progress(size_t files, uint64_t bytes, bool quiet);  ///< `bytes` of all files together
  ~Progress();
  void add(uint64_t bytes);  ///< a document is done, and so many bytes of the files

 private:
  void draw();

  size_t done_ = 0;
  uint64_t bytes_, read_ = 0;
  int64_t start_ms_, drawn_ms_ = 0;
  bool shown_;
};

}  // namespace readout
