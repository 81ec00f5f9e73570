#include "readout/doc/to_json.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <map>

#include "readout/base/json.h"
#include "readout/doc/walk.h"
#include "readout/doc/words_to_json.h"

namespace readout {
namespace {

/// "00" to "99"
constexpr std::array<char, 200> kTwoDigits = [] {
  std::array<char, 200> digits{};
  for (size_t n = 0; n < 100; ++n) digits[2 * n] = static_cast<char>('0' + n / 10), digits[2 * n + 1] = static_cast<char>('0' + n % 10);
  return digits;
}();

/// Prints numbers that mostly share all but their last two digits with the one before.
class RisingNumbers {
 public:
  static constexpr size_t kSlack = 8;  // bytes that are written beyond what is printed

  char* print(char* at, uint32_t number) {
    if (number < 10) return *at = static_cast<char>('0' + number), at + 1;
    const uint32_t hundreds = number / 100, rest = number % 100;
    if (hundreds != hundreds_) {
      hundreds_ = hundreds;
      size_ = std::to_chars(digits_, digits_ + kSlack, hundreds).ptr - digits_;
    }
    std::memcpy(at, digits_, kSlack);
    at += size_;
    std::memcpy(at, kTwoDigits.data() + 2 * rest, 2);
    return at + 2;
  }

 private:
  char digits_[kSlack] = {};  // of 2^32 / 100 at most
  uint32_t hundreds_ = 0;
  ptrdiff_t size_ = 0;
};

/// Prints a document. A value is printed by its type alone; see Writer::put.
class Writer {
 public:
  Writer(const Document& doc, const std::vector<std::string>& layers, const Lexicons* lex = nullptr)
      : doc_(doc), layers_(layers), lex_(lex) {
    bool any = false;  // of the layers of facts, which refer to each other
    doc.each_layer([&](std::string_view name, const auto&) { any |= wants(name); });
    if (!any) return;
    doc.each_layer([&]<class Fact>(std::string_view, const std::vector<Fact>& facts) {
      if (Fact::kKind != Block::kKind || wants("blocks")) ids_[Fact::kKind] = ids_of(doc, facts);  // nothing refers to a block
    });
  }

  std::string write(std::string_view engine, std::string_view data) {
    head(engine, data);
    put("text", doc_.text);
    if (!layers_.empty()) words();
    doc_.each_layer([&](std::string_view name, const auto& facts) {
      if (wants(name)) layer(name, facts);
      if (name == "blocks" && wants("cut")) cuts();
    });
    problems();
    return close();
  }

  void head(std::string_view engine, std::string_view data) {
    json_.begin_object();
    put("type", std::string_view("document"));
    put("id", doc_.id);
    put("path", doc_.path);
    put("media_type", doc_.media_type);
    json_.key("engine");
    json_.begin_object();
    put("version", engine);
    put("data", data);
    json_.end_object();
    if (wants("metadata")) doc_.meta.fields([&](std::string_view name, const auto& value) { put(name, value); });
  }

  std::string close() {
    json_.end_object();
    return json_.take();
  }

 private:
  bool wants(std::string_view layer) const { return layers_.empty() || std::ranges::find(layers_, layer) != layers_.end(); }

  void words() {
    const bool tags = lex_ && wants("tags"), trees = lex_ && wants("trees");
    if (!wants("tokens") && !tags && !trees) return;
    put_ranges("sentences", doc_.sentences);
    put_ranges("tokens", doc_.tokens);
    if (tags) json_.key("tags"), put_tags(json_, doc_, *lex_);
    if (trees) json_.key("trees"), put_trees(json_, doc_, *lex_);
  }

  /// The ranges alone, "[[0,3],[4,9]]": there are many.
  template <class Fact>
  void put_ranges(std::string_view key, const std::vector<Fact>& facts) {
    constexpr size_t kLongest = 24, kChunk = 200;  // bytes of "[4294967295,4294967295],"; ranges that are written at a time
    char chunk[kLongest * kChunk + RisingNumbers::kSlack];
    RisingNumbers numbers;
    json_.key(key);
    json_.begin_array();
    for (size_t i = 0; i < facts.size();) {
      char* at = chunk;
      for (const size_t end = std::min(facts.size(), i + kChunk); i < end; ++i) {
        *at++ = '[';
        at = numbers.print(at, facts[i].span.begin);
        *at++ = ',';
        at = numbers.print(at, facts[i].span.end);
        *at++ = ']';
        *at++ = ',';
      }
      json_.json({chunk, static_cast<size_t>(at - chunk) - 1});
    }
    json_.end_array();
  }

  template <class T>
  void put(std::string_view key, const T& value) {
    json_.key(key);
    put(value);
  }

  template <class Space>
  void range(BasicSpan<Space> span) {
    json_.begin_array();
    json_.value(int64_t{span.begin});
    json_.value(int64_t{span.end});
    json_.end_array();
  }

  void place(Span span) {
    json_.key("span");
    range(span);
    json_.key("source");
    range(doc_.to_source(span));
  }

  template <class T>
  void put(const T& value) {
    if constexpr (std::same_as<T, Span>) {
      json_.begin_object();
      place(value);
      json_.end_object();
    } else if constexpr (std::same_as<T, SourceSpan>) {
      range(value);
    } else if constexpr (std::same_as<T, int32_t>) {
      json_.value(int64_t{value});
    } else if constexpr (std::convertible_to<T, std::string_view>) {
      json_.value(std::string_view(value));
    } else if constexpr (Named<T>) {
      json_.value(name_of(value));
    } else if constexpr (std::same_as<T, Id<Actor>>) {
      json_.value(std::string_view(doc_[value].id));
    } else if constexpr (kIsId<T>) {
      id(value);
    } else if constexpr (kIsOptional<T>) {
      if (value)
        put(*value);
      else
        json_.null();
    } else if constexpr (kIsList<T>) {
      json_.begin_array();
      for (const auto& item : value) put(item);
      json_.end_array();
    } else {
      json_.begin_object();
      fields(value);
      json_.end_object();
    }
  }

  template <class Fact>
  void id(Id<Fact> ref) {
    json_.value(std::string_view(ids_.at(Fact::kKind)[ref.index]));
  }

  /// A place has its span and source among its own fields; a scope is a bare range.
  template <class T>
  void fields(const T& value) {
    value.fields([&](std::string_view name, const auto& field) {
      if constexpr (std::same_as<std::decay_t<decltype(field)>, Span>) {
        if (name == "span") return place(field);
        if (name == "scope") {
          json_.key(name);
          return range(field);
        }
      }
      put(name, field);
    });
  }

  template <class Fact>
  void layer(std::string_view name, const std::vector<Fact>& facts) {
    json_.key(name);
    json_.begin_array();
    for (size_t i = 0; i < facts.size(); ++i) {
      json_.begin_object();
      put("id", ids_.at(Fact::kKind)[i]);
      place(facts[i].span);
      fields(facts[i]);
      json_.end_object();
    }
    json_.end_array();
  }

  void put(const Meta& meta) {
    json_.begin_object();
    put("value", meta.value);
    if (meta.precision) put("precision", *meta.precision);
    put("basis", meta.basis);
    put("source", meta.source);
    json_.end_object();
  }

  void cuts() {
    json_.key("cut");
    json_.begin_array();
    for (const Cut& cut : doc_.cut) {
      json_.begin_object();
      put("source", cut.source);
      put("kind", cut.kind);
      put("rule", cut.rule);
      json_.end_object();
    }
    json_.end_array();
  }

  void problems() {
    json_.key("problems");
    json_.begin_array();
    for (const Problem& problem : doc_.problems) {
      json_.begin_object();
      put("stage", problem.stage);
      put("code", problem.code);
      put("message", problem.message);
      put("source", problem.source);
      json_.end_object();
    }
    json_.end_array();
  }

  const Document& doc_;
  const std::vector<std::string>& layers_;
  const Lexicons* lex_;
  JsonWriter json_;
  std::map<std::string_view, std::vector<std::string>> ids_;
};

}  // namespace

std::string to_json(const Document& doc, std::string_view engine, std::string_view data, const std::vector<std::string>& layers,
                    const Lexicons* lex) {
  return Writer(doc, layers, lex).write(engine, data);
}

std::string head_to_json(const Document& doc, std::string_view engine, std::string_view data) {
  const std::vector<std::string> all_layers;
  Writer writer(doc, all_layers);
  writer.head(engine, data);
  return writer.close();
}

}  // namespace readout
