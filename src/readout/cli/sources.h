#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "readout/cli/inputs.h"
#include "readout/doc/document.h"

namespace readout {

class Members;
struct Lexicons;

/// What may be a document: a file, or a member of a container.
struct UnreadDocument {
  std::string root, path;            ///< as the record shows them; of a member "archive.zip#a/b.html"
  std::string file;                  ///< to read, where `bytes` is empty
  std::optional<std::string> bytes;  ///< of a member, and of standard input
  Envelope envelope;
  std::string error;   ///< why there is no document: a damaged member, a file that cannot be opened
  uint64_t read = 0;   ///< bytes of files that are done with it, for the progress
  uint64_t stamp = 0;  ///< of the file, or of the container, before it was opened; 0 if that says nothing
};

/// All documents of some files, one after the other; containers are opened, one member is in memory at a time.
class Sources {
 public:
  explicit Sources(const std::vector<Input>& inputs);
  ~Sources();

  /// The next one; empty after the last. Never throws.
  std::optional<UnreadDocument> next();

 private:
  std::optional<UnreadDocument> next_member();
  std::optional<UnreadDocument> open(const Input& input);

  const std::vector<Input>& inputs_;
  uint64_t read_ = 0;                 // bytes of the open container since the member before
  size_t at_ = 0;                     // the input that is opened next
  std::unique_ptr<Members> members_;  // of the input before that; null: none is open
};

/// The bytes of a document, read from its file where it is none of a container; of a PDF its text. Throws Error.
std::string bytes_of(UnreadDocument& source);

/// The document that an argument names: a file, "-", or a member "archive.zip#a/b.html". Throws Error.
Document read_named(const std::string& argument, const Lexicons& lex);

}  // namespace readout
