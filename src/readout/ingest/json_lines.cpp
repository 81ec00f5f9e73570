#include "readout/base/error.h"
#include "readout/base/json_reader.h"
#include "readout/base/utf8.h"
#include "readout/ingest/block_writer.h"
#include "readout/ingest/containers.h"

namespace readout {
namespace {

/// The fields of a line that count, if their values are texts.
struct JsonLine {
  std::string url, title, date, author;
  std::optional<std::string> html, text;
};

JsonLine read_line(std::string_view line) {
  JsonLine fields;
  JsonReader json(line);
  json.object([&](const std::string& name) {
    if (!json.at('"')) return json.skip();
    std::string value = json.text();
    if (name == "url")
      fields.url = std::move(value);
    else if (name == "title")
      fields.title = std::move(value);
    else if (name == "date")
      fields.date = std::move(value);
    else if (name == "author")
      fields.author = std::move(value);
    else if (name == "html")
      fields.html = std::move(value);
    else if (name == "text")
      fields.text = std::move(value);
  });
  if (!json.at_end()) throw Damaged("more");
  return fields;
}

class JsonLines : public Container {
 public:
  explicit JsonLines(std::unique_ptr<ByteStream> file) : file_(std::move(file)) {}

  std::optional<Boxed> next() override {
    std::string line;
    while (next_line(*file_, line, kLongest + 1)) {
      ++number_;
      if (!trim(line).empty()) return boxed(line);
    }
    if (file_->damage().empty()) return {};
    Boxed box;
    box.damage = file_->damage();
    if (!file_->resume()) file_ = stream_of("");
    return box;
  }

 private:
  static constexpr size_t kLongest = 2 * Members::kLargest;  // bytes of a line: an escape takes more than what it stands for

  Boxed boxed(const std::string& line) {
    Boxed box;
    box.name = std::to_string(number_);
    box.is_document = true;
    if (line.size() > kLongest) {
      box.damage = "the line is longer than " + std::to_string(kLongest >> 20) + " MiB";
      return box;
    }
    try {
      JsonLine fields = read_line(line);
      if (!fields.html && !fields.text) {
        box.damage = R"(the line has neither "html" nor "text")";
        return box;
      }
      box.envelope.charset = "utf-8";
      box.envelope.url = std::move(fields.url);
      box.envelope.title = clean(fields.title);
      box.envelope.published = std::move(fields.date);
      box.envelope.author = clean(fields.author);
      if (fields.html) box.envelope.media_type = MediaType::html;
      box.bytes = stream_of(*std::move(fields.html ? fields.html : fields.text));
    } catch (const Damaged&) {
      box.damage = "the line is no JSON object";
    }
    return box;
  }

  std::unique_ptr<ByteStream> file_;
  uint64_t number_ = 0;
};

}  // namespace

/// The first line is an object with one of our keys; where the name of the file says what it is, any object.
bool looks_like_json_lines(std::string_view head, std::string_view path) {
  const size_t begin = head.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos || head[begin] != '{') return false;
  for (std::string_view ending : {".jsonl", ".ndjson"})
    if (path.ends_with(ending)) return true;
  const std::string_view line = head.substr(begin, head.find('\n', begin) - begin);
  return line.find("\"html\"") != std::string_view::npos || line.find("\"text\"") != std::string_view::npos;
}

std::unique_ptr<Container> read_json_lines(std::unique_ptr<ByteStream> file) { return std::make_unique<JsonLines>(std::move(file)); }

}  // namespace readout
