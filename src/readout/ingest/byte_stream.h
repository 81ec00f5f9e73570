#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace readout {

/// Bytes that come one after the other: of a file, of what it unpacks to, of a member of a container.
class ByteStream {
 public:
  virtual ~ByteStream() = default;

  /// The bytes that come next, `size` of them; fewer only where the stream ends. Valid until the next call.
  std::string_view peek(size_t size);
  std::string_view some();  ///< what can be had at once: at least a byte, but at the end of the stream
  void skip(size_t size);   ///< past so many of those that were peeked

  uint64_t offset() const { return offset_; }            ///< of the next byte
  const std::string& damage() const { return damage_; }  ///< why the stream ends here, where it should go on

  /// After damage: goes on where the next part begins that can be read. False if there is none.
  bool resume();

 protected:
  virtual size_t fill(char* to, size_t size) = 0;  ///< up to `size` bytes; 0 at the end
  virtual bool find_next_part() { return false; }
  std::string damage_;

 private:
  std::string buffer_;
  size_t at_ = 0;  // in the buffer
  uint64_t offset_ = 0;
  bool ended_ = false;
};

/// The rest of a stream, but no more than `most` bytes.
std::string take(ByteStream& stream, uint64_t most);
void drop(ByteStream& stream, uint64_t size);
bool skip_to(ByteStream& stream, std::string_view mark);  ///< past all that stands before it; false if it does not come

/// The next line without its end, and past it; false at the end of the stream. Of a line that is longer than `most`
/// bytes only these are kept.
bool next_line(ByteStream& stream, std::string& line, size_t most);

/// Standard input for "-". `read` outlives the stream and counts the bytes of the file that were read. Throws Error.
std::unique_ptr<ByteStream> open_file(const std::string& path, uint64_t* read = nullptr);
std::unique_ptr<ByteStream> stream_of(std::string bytes);
/// At most `size` bytes of `whole`, which goes on being used elsewhere.
std::unique_ptr<ByteStream> part_of(ByteStream& whole, uint64_t size);

/// What `packed` unpacks to where it is gzip or zstd, in any number of parts, xz or bzip2; else `packed` itself.
std::unique_ptr<ByteStream> unpacked(std::unique_ptr<ByteStream> packed);

}  // namespace readout
