#include "readout/train/running_text.h"

#include <algorithm>

#include "readout/base/files.h"
#include "readout/base/utf8.h"
#include "readout/language/word_form.h"

namespace readout {
namespace {

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019; }
bool is_word_char(char32_t c) { return is_letter(c) || (c >= '0' && c <= '9'); }
bool is_blank(char32_t c) { return c <= ' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x2060; }

class Splitter {
 public:
  Splitter(std::string_view text, const std::function<void(std::string_view)>& visit) : text_(text), visit_(visit) {}

  void run() {
    while (pos_ < text_.size()) {
      const Utf8Char c = at(pos_);
      if (is_blank(c.code))
        blank(c);
      else if (is_word_char(c.code))
        word();
      else
        mark(c);
    }
    end();
  }

 private:
  Utf8Char at(size_t pos) const { return pos < text_.size() ? utf8_at(text_, pos) : Utf8Char{0, 1}; }
  void end() { visit_({}); }
  void add(size_t begin, size_t end) { visit_(text_.substr(begin, end - begin)); }

  void blank(Utf8Char c) {
    if (c.code == '\n' && new_line_) end();
    new_line_ = c.code == '\n' || (new_line_ && c.code != '\n');
    pos_ += c.size;
  }

  void mark(Utf8Char c) {
    new_line_ = false;
    add(pos_, pos_ + c.size);
    pos_ += c.size;
    if ((c.code == '.' || c.code == '!' || c.code == '?') && is_blank(at(pos_).code)) end();
  }

  /// A word with points, commas and apostrophes inside; n't, 's, 'll … are words of their own.
  void word() {
    new_line_ = false;
    const size_t begin = pos_;
    size_t apostrophe = 0;
    while (pos_ < text_.size()) {
      const Utf8Char c = at(pos_);
      const bool inner = (c.code == '.' || c.code == ',' || is_apostrophe(c.code)) && is_word_char(at(pos_ + c.size).code);
      if (!is_word_char(c.code) && !inner) break;
      if (is_apostrophe(c.code)) apostrophe = pos_;
      pos_ += c.size;
    }
    const bool dotted = pos_ - begin >= 3 && text_[pos_ - 2] == '.' && at(pos_).code == '.';  // U.S.
    if (dotted) ++pos_;
    if (apostrophe == 0 || pos_ - apostrophe > 5) return add(begin, pos_);
    const size_t after = apostrophe + at(apostrophe).size;
    const bool negation = text_.substr(after, pos_ - after) == "t" && apostrophe > begin + 1 && text_[apostrophe - 1] == 'n';
    const size_t cut = apostrophe - (negation ? 1 : 0);
    add(begin, cut);
    add(cut, pos_);
  }

  std::string_view text_;
  const std::function<void(std::string_view)>& visit_;
  size_t pos_ = 0;
  bool new_line_ = true;
};

}  // namespace

void each_running_word(std::string_view text, const std::function<void(std::string_view)>& visit) { Splitter(text, visit).run(); }

void each_word_in(const std::string& folder, const std::function<void(std::string_view)>& visit) {
  for (const std::string& path : list_files(folder, ".md")) {
    const std::string bytes = read_file(path);
    const size_t end = bytes.starts_with("---\n") ? bytes.find("\n---\n", 3) : std::string::npos;
    each_running_word(std::string_view(bytes).substr(end == std::string::npos ? 0 : end + 5), visit);
  }
}

void append_running_text(std::vector<uint64_t>& keys, std::string_view text) {
  each_running_word(text, [&](std::string_view word) { keys.push_back(word.empty() ? 0 : word_form(word).key); });
}

std::vector<uint64_t> read_running_text(const std::string& folder) {
  std::vector<uint64_t> keys{0};
  each_word_in(folder, [&](std::string_view word) { keys.push_back(word.empty() ? 0 : word_form(word).key); });
  return keys;
}

}  // namespace readout
