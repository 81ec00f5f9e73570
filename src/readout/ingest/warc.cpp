#include <charconv>
#include <map>

#include "readout/base/utf8.h"
#include "readout/ingest/block_writer.h"
#include "readout/ingest/containers.h"

namespace readout {
namespace {

constexpr size_t kLongestLine = 1 << 16;  // bytes of a header's line
constexpr size_t kMostLines = 1000;       // of a header
constexpr std::string_view kMark = "WARC/";

using Headers = std::map<std::string, std::string, std::less<>>;  // by their names in lower case

/// The lines "Name: value" up to an empty one; of several with one name the first counts.
Headers read_headers(ByteStream& stream) {
  Headers headers;
  std::string line;
  for (size_t lines = 0; lines < kMostLines && next_line(stream, line, kLongestLine) && !line.empty(); ++lines)
    if (const size_t colon = line.find(':'); colon != std::string::npos)
      headers.emplace(lower(line.substr(0, colon)), trim(std::string_view(line).substr(colon + 1)));
  return headers;
}

std::string_view value_of(const Headers& headers, std::string_view name) {
  const auto at = headers.find(name);
  return at == headers.end() ? std::string_view() : at->second;
}

std::string_view without_brackets(std::string_view id) {
  return id.size() > 1 && id.front() == '<' && id.back() == '>' ? id.substr(1, id.size() - 2) : id;
}

/// Types that may be press text, or hold it; nothing said may be, too.
bool is_wanted(std::string_view type) {
  for (std::string_view part : {"html", "text/plain", "markdown", "xml", "pdf", "octet-stream"})
    if (type.find(part) != std::string_view::npos) return true;
  return type.empty();
}

std::string charset_of(std::string_view type) {
  const size_t at = type.find("charset=");
  if (at == std::string_view::npos) return {};
  const std::string_view value = type.substr(at + 8);
  const size_t begin = std::min(value.find_first_not_of("\"' "), value.size());
  return std::string(value.substr(begin, value.find_first_of("\"'; ", begin) - begin));
}

/// The body of an answer that was sent in chunks; the bytes as they are where they are none.
std::string joined_chunks(const std::string& body) {
  std::string out;
  const std::string_view all = body;
  for (size_t at = 0; at < all.size();) {
    uint64_t size = 0;
    const auto [end, error] = std::from_chars(all.data() + at, all.data() + all.size(), size, 16);
    const size_t line = all.find('\n', static_cast<size_t>(end - all.data()));
    if (error != std::errc() || line == std::string_view::npos) return out.empty() ? body : out;
    if (size == 0) break;
    out.append(all.substr(line + 1, size));
    at = line + 1 + std::min<uint64_t>(size, all.size()) + 2;
  }
  return out;
}

class Warc : public Container {
 public:
  explicit Warc(std::unique_ptr<ByteStream> file) : file_(std::move(file)) {}

  std::optional<Boxed> next() override {
    while (!file_->peek(1).empty()) {
      const uint64_t at = file_->offset();
      if (skip_to_record()) return damaged(at, "no record begins where one should");
      if (file_->peek(1).empty()) break;
      if (auto box = read_record()) return box;
    }
    if (file_->damage().empty()) return {};
    Boxed box = damaged(file_->offset(), file_->damage());
    if (!file_->resume()) file_ = stream_of("");
    return box;
  }

 private:
  static Boxed damaged(uint64_t at, std::string why) {
    Boxed box;
    box.name = "byte " + std::to_string(at);
    box.damage = std::move(why);
    return box;
  }

  /// To where the next record begins; true if more than line breaks stands before it.
  bool skip_to_record() {
    std::string line;
    for (bool lost = false;; lost = true) {
      while (file_->peek(1) == "\r" || file_->peek(1) == "\n") file_->skip(1);
      if (file_->peek(1).empty() || file_->peek(kMark.size()) == kMark) return lost;
      next_line(*file_, line, 0);
    }
  }

  /// Nothing where the record holds no document.
  std::optional<Boxed> read_record() {
    const uint64_t begin = file_->offset();
    const Headers headers = read_headers(*file_);
    const std::string_view length = value_of(headers, "content-length");
    uint64_t size = 0;
    Boxed box;
    box.name = without_brackets(value_of(headers, "warc-record-id"));
    if (box.name.empty()) box.name = "byte " + std::to_string(begin);
    if (std::from_chars(length.data(), length.data() + length.size(), size).ec != std::errc()) {
      box.damage = "the record does not say its length";
      return file_->damage().empty() ? std::optional(std::move(box)) : std::nullopt;
    }
    const std::unique_ptr<ByteStream> block = part_of(*file_, size);
    const std::string_view kind = value_of(headers, "warc-type");
    box.envelope.url = without_brackets(value_of(headers, "warc-target-uri"));
    std::string body;
    const bool wanted = (kind == "response" || kind == "resource" || kind == "conversion") && read_body(headers, *block, box, body);
    if (wanted && !block->peek(1).empty()) box.damage = "larger than " + std::to_string(Members::kLargest >> 20) + " MiB";
    drop(*block, size);
    if (!block->damage().empty()) {
      box.damage = block->damage();
      if (!file_->damage().empty() && !file_->resume()) file_ = stream_of("");
      return box;
    }
    if (!wanted) return {};
    box.bytes = stream_of(std::move(body));
    return box;
  }

  /// False where the record holds no document: another kind of file, an answer that is none.
  static bool read_body(const Headers& record, ByteStream& block, Boxed& box, std::string& body) {
    std::string type(value_of(record, "content-type"));
    Headers http;
    if (block.peek(5) == "HTTP/") {
      std::string status;
      next_line(block, status, kLongestLine);
      if (status.find(" 200") == std::string::npos) return false;
      http = read_headers(block);
      type = value_of(http, "content-type");
    }
    type = lower(type);
    if (!is_wanted(type)) return false;
    body = take(block, Members::kLargest);
    if (lower(value_of(http, "transfer-encoding")).find("chunked") != std::string::npos) body = joined_chunks(body);
    box.envelope.charset = charset_of(type);
    if (type.find("html") != std::string::npos) box.envelope.media_type = MediaType::html;
    return true;
  }

  std::unique_ptr<ByteStream> file_;
};

}  // namespace

bool looks_like_warc(std::string_view head, std::string_view) { return head.starts_with(kMark); }

std::unique_ptr<Container> read_warc(std::unique_ptr<ByteStream> file) { return std::make_unique<Warc>(std::move(file)); }

}  // namespace readout
