#include <gmime/gmime.h>

#include <algorithm>
#include <mutex>
#include <utility>

#include "readout/base/utf8.h"
#include "readout/ingest/block_writer.h"
#include "readout/ingest/containers.h"

namespace readout {
namespace {

constexpr size_t kLongestLine = 1 << 20;  // bytes

template <class Object>
struct Unref {
  void operator()(Object* object) const { g_object_unref(object); }
};
template <class Object>
using Held = std::unique_ptr<Object, Unref<Object>>;

std::string text_or_empty(const char* text) { return text ? text : ""; }

std::string date_of(GMimeMessage* message) {
  GDateTime* date = g_mime_message_get_date(message);
  if (!date) return {};
  char* text = g_date_time_format(date, "%Y-%m-%dT%H:%M:%S%:z");
  std::string out = text_or_empty(text);
  g_free(text);
  return out;
}

/// The name of who sent it; the address where there is no name.
std::string sender_of(GMimeMessage* message) {
  InternetAddressList* list = g_mime_message_get_from(message);
  InternetAddress* first = list && internet_address_list_length(list) > 0 ? internet_address_list_get_address(list, 0) : nullptr;
  if (!first) return {};
  if (const char* name = internet_address_get_name(first); name && *name) return name;
  return INTERNET_ADDRESS_IS_MAILBOX(first) ? text_or_empty(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(first))) : "";
}

std::string type_of(GMimeObject* part) {
  GMimeContentType* type = g_mime_object_get_content_type(part);
  if (!type) return "text/plain";
  char* name = g_mime_content_type_get_mime_type(type);
  std::string out = lower(text_or_empty(name));
  g_free(name);
  return out;
}

std::string bytes_of_part(GMimePart* part) {
  GMimeDataWrapper* content = g_mime_part_get_content(part);
  if (!content) return {};
  const Held<GMimeStream> out(g_mime_stream_mem_new());
  g_mime_data_wrapper_write_to_stream(content, out.get());
  const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(out.get()));
  return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

/// Of attachments only these are read; images and the like hold no text.
bool is_wanted(std::string_view type) {
  for (std::string_view wanted : {"text/plain", "text/html", "text/markdown", "application/pdf", "application/zip", "application/gzip",
                                  "application/x-tar", "application/xml", "text/xml"})
    if (type == wanted) return true;
  return false;
}

/// A message: its text, plain where it has that, then its attachments.
class Mail : public Container {
 public:
  explicit Mail(std::string message) : raw_(std::move(message)) {
    static std::once_flag once;
    std::call_once(once, [] { g_mime_init(); });
    if (std::ranges::count(raw_, '\0') > 0) std::erase(raw_, '\0');
    if (nesting() > kDeepest) {
      damage_ = "its parts lie too deep in each other";
      return;
    }
    const Held<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(raw_.data(), raw_.size()));
    const Held<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    message_.reset(g_mime_parser_construct_message(parser.get(), nullptr));
    if (message_)
      sort(g_mime_message_get_mime_part(message_.get()), true);
    else
      damage_ = "it is no message";
    if (!body_ && message_ && attachments_.empty()) damage_ = "the message has no text";
  }

  std::optional<Boxed> next() override {
    if (!damage_.empty()) {
      Boxed box;
      box.damage = std::exchange(damage_, "");
      return box;
    }
    if (body_) return boxed_body(std::exchange(body_, nullptr));
    if (at_ < attachments_.size()) return boxed_attachment(attachments_[at_++]);
    if (!std::exchange(told_cut_, true) && !cut_.empty()) {
      Boxed box;
      box.name = "part " + std::to_string(parts_ + 1);
      box.damage = "the message ends before \"--" + cut_ + "--\", which ends its parts";
      return box;
    }
    return {};
  }

 private:
  static constexpr size_t kDeepest = 30;  // parts within parts

  /// At most so many parts lie in each other.
  size_t nesting() const {
    size_t parts = 0;
    for (std::string_view mark : {"boundary=", "message/rfc822"})
      for (size_t at = raw_.find(mark); at != std::string::npos; at = raw_.find(mark, at + 1)) ++parts;
    return parts;
  }

  /// Finds the text and the attachments. The depth is bounded by nesting().
  void sort(GMimeObject* part, bool may_be_body) {
    if (!part) return;
    if (GMIME_IS_MULTIPART(part)) {
      GMimeMultipart* parts = GMIME_MULTIPART(part);
      const char* boundary = g_mime_multipart_get_boundary(parts);
      if (boundary && raw_.find("--" + std::string(boundary) + "--") == std::string::npos) cut_ = boundary;
      for (int i = 0; i < g_mime_multipart_get_count(parts); ++i) sort(g_mime_multipart_get_part(parts, i), may_be_body);
      return;
    }
    ++parts_;
    if (GMIME_IS_MESSAGE_PART(part)) attachments_.push_back(part);
    if (!GMIME_IS_PART(part)) return;
    const std::string type = type_of(part);
    const bool attached = g_mime_part_get_filename(GMIME_PART(part)) || g_mime_part_is_attachment(GMIME_PART(part));
    if (attached) {
      if (is_wanted(type) || type == "application/octet-stream") attachments_.push_back(part);
    } else if (type == "text/plain" || type == "text/html") {
      const bool better = !body_ || (body_is_html_ && type == "text/plain");
      if (may_be_body && better && !bytes_of_part(GMIME_PART(part)).empty()) {
        body_ = part;
        body_is_html_ = type == "text/html";
      }
    }
  }

  Boxed boxed_part(GMimePart* part, const std::string& type) const {
    Boxed box;
    box.envelope.charset = text_or_empty(g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset"));
    if (type == "text/html") box.envelope.media_type = MediaType::html;
    box.bytes = stream_of(bytes_of_part(part));
    return box;
  }

  Boxed boxed_body(GMimeObject* part) const {
    Boxed box = boxed_part(GMIME_PART(part), type_of(part));
    box.is_document = true;
    box.envelope.title = clean(text_or_empty(g_mime_message_get_subject(message_.get())));
    box.envelope.published = date_of(message_.get());
    box.envelope.author = clean(sender_of(message_.get()));
    return box;
  }

  Boxed boxed_attachment(GMimeObject* part) const {
    const std::string number = "attachment " + std::to_string(at_);
    if (GMIME_IS_MESSAGE_PART(part)) {
      Boxed box;
      GMimeMessage* message = g_mime_message_part_get_message(GMIME_MESSAGE_PART(part));
      char* text = message ? g_mime_object_to_string(GMIME_OBJECT(message), nullptr) : nullptr;
      box.name = number;
      box.inside = std::make_unique<Mail>(text_or_empty(text));
      g_free(text);
      return box;
    }
    Boxed box = boxed_part(GMIME_PART(part), type_of(part));
    const char* name = g_mime_part_get_filename(GMIME_PART(part));
    box.name = name && *name ? name : number;
    return box;
  }

  std::string raw_, damage_;
  Held<GMimeMessage> message_;
  GMimeObject* body_ = nullptr;
  bool body_is_html_ = false;
  std::vector<GMimeObject*> attachments_;
  size_t at_ = 0, parts_ = 0;
  std::string cut_;  // the boundary of parts that do not end
  bool told_cut_ = false;
};

/// "From envoy@example Tue May  6 10:00:00 2031": what begins a message in an mbox.
bool is_from_line(std::string_view line) {
  if (!line.starts_with("From ")) return false;
  const size_t clock = line.find(':');
  return clock != std::string_view::npos && clock > 0 && clock + 2 < line.size() && is_ascii_digit(line[clock - 1]) &&
         is_ascii_digit(line[clock + 1]);
}

/// ">From " at the beginning of a line stands for "From ", with any number of ">".
bool is_quoted_from_line(std::string_view line) {
  const size_t marks = std::min(line.find_first_not_of('>'), line.size());
  return marks > 0 && line.substr(marks).starts_with("From ");
}

class Mbox : public Container {
 public:
  explicit Mbox(std::unique_ptr<ByteStream> file) : file_(std::move(file)) { next_line(*file_, line_, kLongestLine); }

  std::optional<Boxed> next() override {
    Boxed box;
    if (ended_) {
      if (file_->damage().empty()) return {};
      box.damage = file_->damage();
      file_ = stream_of("");
      return box;
    }
    box.name = std::to_string(++number_);
    std::string message;
    bool after_blank = false, fits = true;
    for (;;) {
      ended_ = !next_line(*file_, line_, kLongestLine);
      if (ended_ || (after_blank && is_from_line(line_))) break;
      after_blank = line_.empty();
      const bool quoted = is_quoted_from_line(line_);
      fits = fits && message.size() + line_.size() < Members::kLargest;
      if (fits) message.append(line_, quoted ? 1 : 0).append("\n");
    }
    if (fits)
      box.inside = std::make_unique<Mail>(std::move(message));
    else
      box.damage = "larger than " + std::to_string(Members::kLargest >> 20) + " MiB";
    return box;
  }

 private:
  std::unique_ptr<ByteStream> file_;
  std::string line_;  // that begins the next message
  bool ended_ = false;
  uint64_t number_ = 0;
};

/// A message alone in its file.
class MailFile : public Container {
 public:
  explicit MailFile(std::unique_ptr<ByteStream> file) : file_(std::move(file)) {}

  std::optional<Boxed> next() override {
    if (!file_) return {};
    Boxed box;
    std::string message = take(*file_, Members::kLargest);
    box.damage = !file_->peek(1).empty() ? "larger than " + std::to_string(Members::kLargest >> 20) + " MiB" : file_->damage();
    if (box.damage.empty()) box.inside = std::make_unique<Mail>(std::move(message));
    file_.reset();
    return box;
  }

 private:
  std::unique_ptr<ByteStream> file_;
};

/// The size of a header's name with its colon at the head of a line; 0 if there is none.
size_t header_name(std::string_view line) {
  const size_t end = line.find_first_of(": \t\r\n");
  return end != std::string_view::npos && end > 0 && line[end] == ':' ? end + 1 : 0;
}

}  // namespace

bool looks_like_mbox(std::string_view head, std::string_view) {
  const size_t end = head.find('\n');
  return end != std::string_view::npos && is_from_line(head.substr(0, end)) && header_name(head.substr(end + 1)) > 0;
}

/// Nothing but headers up to an empty line, and some that only mail has: a press release, too, may begin with "Date:" and "From:".
bool looks_like_mail(std::string_view head, std::string_view path) {
  bool from = false, of_mail = path.ends_with(".eml");
  for (bool first = true; !head.empty() && head[0] != '\n' && !head.starts_with("\r\n"); first = false) {
    const size_t end = std::min(head.find('\n'), head.size() - 1) + 1, size = header_name(head.substr(0, end));
    const bool folded = !first && (head[0] == ' ' || head[0] == '\t');
    if (size == 0 && !folded) return false;
    const std::string name = lower(head.substr(0, size));
    from = from || name == "from:";
    for (std::string_view one : {"received:", "return-path:", "message-id:", "mime-version:", "delivered-to:"})
      of_mail = of_mail || name == one;
    head.remove_prefix(end);
  }
  return from && of_mail;
}

std::unique_ptr<Container> read_mbox(std::unique_ptr<ByteStream> file) { return std::make_unique<Mbox>(std::move(file)); }
std::unique_ptr<Container> read_mail(std::unique_ptr<ByteStream> file) { return std::make_unique<MailFile>(std::move(file)); }

}  // namespace readout
