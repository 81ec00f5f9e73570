#include "readout/ingest/json_ld.h"

#include <algorithm>
#include <array>

#include "readout/base/utf8.h"

namespace readout {
namespace {

constexpr int kDeepest = 24;  // nested objects and lists
constexpr size_t kMostAuthors = 20;
constexpr size_t kLongestKept = 2000;  // bytes of a value; longer ones (articleBody) are not needed

enum Field : uint8_t { kHeadline, kPublished, kModified, kAuthor, kPublisher, kFree, kFields };
constexpr std::array<std::string_view, kFields> kNames = {"ld:headline", "ld:datepublished", "ld:datemodified",
                                                          "ld:author",   "ld:publisher",     "ld:free"};

/// What one object of the script says, whatever it is.
struct Thing {
  int rank = 0;  ///< 2 article, 1 page, 0 other
  std::string_view name;
  std::array<std::vector<std::string_view>, kFields> values;
};

int rank_of(std::string_view type) {
  for (std::string_view article : {"Article", "BlogPosting", "Report", "PressRelease", "Posting"})
    if (type.ends_with(article)) return 2;
  return type.ends_with("WebPage") ? 1 : 0;
}

uint32_t hex(std::string_view digits) {
  uint32_t value = 0;
  for (char c : digits) value = value * 16 + static_cast<uint32_t>(is_ascii_digit(c) ? c - '0' : ((c | 32) - 'a' + 10) & 15);
  return value;
}

/// The text of a JSON string without its quotation marks.
std::string unescape(std::string_view raw) {
  std::string out;
  for (size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] != '\\' || i + 1 == raw.size()) {
      out += raw[i];
      continue;
    }
    const char c = raw[++i];
    if (c != 'u' || i + 4 >= raw.size()) {
      out += c == 'n' || c == 't' || c == 'r' || c == 'b' || c == 'f' ? ' ' : c;
      continue;
    }
    char32_t code = hex(raw.substr(i + 1, 4));
    i += 4;
    if (code >= 0xD800 && code < 0xDC00 && raw.substr(i + 1, 2) == "\\u" && i + 6 < raw.size()) {
      const char32_t low = hex(raw.substr(i + 3, 4));
      if (low >= 0xDC00 && low < 0xE000) {
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        i += 6;
      }
    }
    append_utf8(out, code >= 0xD800 && code < 0xE000 ? 0xFFFD : code);
  }
  return out;
}

class Parser {
 public:
  explicit Parser(std::string_view json) : json_(json) {}

  Thing read() {
    value(0, {});
    return std::move(best_);
  }

 private:
  void blanks() {
    while (pos_ < json_.size() && (static_cast<unsigned char>(json_[pos_]) <= ' ' || json_[pos_] == ',' || json_[pos_] == ';')) ++pos_;
  }

  /// The string at pos_, without its quotation marks.
  std::string_view string() {
    const size_t begin = ++pos_;
    while (pos_ < json_.size() && json_[pos_] != '"') pos_ += json_[pos_] == '\\' ? 2 : 1;
    pos_ = std::min(pos_, json_.size());
    const std::string_view text = json_.substr(begin, pos_ - begin);
    ++pos_;
    return text;
  }

  /// Reads one value. Strings and the names of objects go to `strings` where one is given.
  void value(int depth, std::vector<std::string_view>* strings) {
    blanks();
    if (pos_ >= json_.size() || depth > kDeepest) {
      pos_ = json_.size();
      return;
    }
    if (json_[pos_] == '{') {
      Thing thing = object(depth);
      if (strings != nullptr && !thing.name.empty()) keep(*strings, thing.name);
      const bool better = thing.rank > best_.rank || (thing.rank == best_.rank && depth < best_depth_);
      if (better && thing.rank > 0) {
        best_ = std::move(thing);
        best_depth_ = depth;
      }
    } else if (json_[pos_] == '[') {
      ++pos_;
      for (blanks(); pos_ < json_.size() && json_[pos_] != ']'; blanks()) value(depth + 1, strings);
      ++pos_;
    } else if (json_[pos_] == '"') {
      const std::string_view text = string();
      if (strings != nullptr) keep(*strings, text);
    } else {
      const size_t begin = pos_;
      while (pos_ < json_.size() && is_word(json_[pos_])) ++pos_;
      if (strings != nullptr) keep(*strings, json_.substr(begin, pos_ - begin));
      if (pos_ == begin) ++pos_;
    }
  }

  static bool is_word(char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '+' || c == '.'; }

  static void keep(std::vector<std::string_view>& strings, std::string_view text) {
    if (!text.empty() && text.size() <= kLongestKept && strings.size() < kMostAuthors) strings.push_back(text);
  }

  Thing object(int depth) {
    Thing thing;
    ++pos_;
    for (blanks(); pos_ < json_.size() && json_[pos_] != '}'; blanks()) {
      if (json_[pos_] != '"') {
        ++pos_;
        continue;
      }
      const std::string_view key = string();
      blanks();
      if (pos_ < json_.size() && json_[pos_] == ':') ++pos_;
      field(thing, key, depth + 1);
    }
    ++pos_;
    return thing;
  }

  void field(Thing& thing, std::string_view key, int depth) {
    constexpr std::array<std::string_view, kFields> kKeys = {"headline", "datePublished", "dateModified",
                                                             "author",   "publisher",     "isAccessibleForFree"};
    std::vector<std::string_view> strings;
    const auto known = std::ranges::find(kKeys, key);
    if (known != kKeys.end()) {
      value(depth, &thing.values[static_cast<size_t>(known - kKeys.begin())]);
    } else if (key == "@type" || key == "name") {
      value(depth, &strings);
      if (key == "name" && !strings.empty()) thing.name = strings[0];
      if (key == "@type")
        for (std::string_view type : strings) thing.rank = std::max(thing.rank, rank_of(type));
    } else {
      value(depth, nullptr);
    }
  }

  std::string_view json_;
  size_t pos_ = 0;
  Thing best_;
  int best_depth_ = 0;
};

}  // namespace

std::vector<LdField> read_json_ld(std::string_view json) {
  const Thing thing = Parser(json).read();
  std::vector<LdField> fields;
  for (size_t f = 0; f < kFields; ++f) {
    const std::vector<std::string_view>& values = thing.values[f];
    if (values.empty()) continue;
    std::string text = unescape(values[0]);
    std::string_view place = values[0];
    for (size_t i = 1; f == kAuthor && i < values.size(); ++i) {
      text += "; " + unescape(values[i]);
      place = {place.data(), static_cast<size_t>(values[i].data() + values[i].size() - place.data())};
    }
    fields.push_back({kNames[f], place, std::move(text)});
  }
  return fields;
}

}  // namespace readout
