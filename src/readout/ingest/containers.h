#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readout/doc/document.h"
#include "readout/ingest/byte_stream.h"

namespace readout {

struct Boxed;

/// A file that holds several documents, read from its beginning to its end, one member at a time.
class Container {
 public:
  virtual ~Container() = default;
  /// The next member; empty at the end. The one before is no longer valid then.
  virtual std::optional<Boxed> next() = 0;
};

/// What lies in a container: a document, another container, or a part that cannot be read.
struct Boxed {
  std::string name;                   ///< its place there: a line's number, an id, a path; empty: that of the container
  Envelope envelope;                  ///< what the container declares about it
  std::unique_ptr<ByteStream> bytes;  ///< of a document, or of what turns out to be a container
  std::unique_ptr<Container> inside;  ///< of what is known to be a container
  bool is_document = false;           ///< whatever its bytes look like
  std::string damage;                 ///< why it cannot be read
};

/// A document of a container, or a part of it that cannot be read.
struct ContainerMember {
  std::string place;   ///< in the container: "12", "inner.zip#a.txt"; empty for the only document of a file that is just packed
  std::string source;  ///< its own bytes: what offsets count in
  Envelope envelope;
  std::string damage;  ///< why it cannot be read; then there are no bytes
};

/// All documents of a file, whatever is packed in whatever, in the order in which they lie there.
///
/// Odd   a damaged member becomes one with `damage`, the rest is read; so does one that is too large or lies too deep
/// Cost  memory for one member (kLargest) and the buffers of kDeepest containers
class Members {
 public:
  static constexpr size_t kLargest = 64 << 20;  ///< bytes of a member
  static constexpr size_t kDeepest = 4;         ///< containers within containers

  /// `path` breaks ties between formats. Throws Error when the file cannot be read.
  Members(std::unique_ptr<ByteStream> file, std::string_view path);

  /// Is the file no document itself, but a container or packed?
  bool is_container() const { return !open_.empty(); }
  /// All bytes of a file that is no container.
  std::string take_all() { return take(*file_, ~uint64_t{0}); }

  std::optional<ContainerMember> next();

 private:
  struct Level {
    std::unique_ptr<Container> container;
    std::string place;
  };
  std::optional<ContainerMember> open_or_take(Boxed box, std::string place);

  std::unique_ptr<ByteStream> file_;
  std::vector<Level> open_;
};

// One reader a format of containers. `looks_like_…` sees the head of a file.
bool looks_like_json_lines(std::string_view head, std::string_view path);
std::unique_ptr<Container> read_json_lines(std::unique_ptr<ByteStream> file);
bool looks_like_feed(std::string_view head, std::string_view path);  ///< RSS, Atom
std::unique_ptr<Container> read_feed(std::unique_ptr<ByteStream> file);
bool looks_like_warc(std::string_view head, std::string_view path);
std::unique_ptr<Container> read_warc(std::unique_ptr<ByteStream> file);
bool looks_like_archive(std::string_view head, std::string_view path);  ///< ZIP, TAR
std::unique_ptr<Container> read_archive(std::unique_ptr<ByteStream> file);
bool looks_like_mbox(std::string_view head, std::string_view path);
std::unique_ptr<Container> read_mbox(std::unique_ptr<ByteStream> file);
bool looks_like_mail(std::string_view head, std::string_view path);
std::unique_ptr<Container> read_mail(std::unique_ptr<ByteStream> file);

}  // namespace readout
