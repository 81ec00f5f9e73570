#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace readout {

/// A file of named tables of whole numbers, used where it lies in memory: mapped, not parsed.
///
/// Head, directory and tables are little-endian; each table begins at a
/// multiple of 64 bytes. docs/model.md has the layout.
class ModelFile {
 public:
  static constexpr uint32_t kVersion = 1;  ///< goes up when tables change their meaning

  ModelFile() = default;
  /// Uses `bytes`, which must outlive it and begin at a multiple of 64. Throws
  /// Error, with `name`, when they are no model of this version, cut short or damaged.
  ModelFile(std::string_view bytes, const std::string& name);
  /// Maps a file. Throws Error.
  static ModelFile map(const std::string& path);

  ModelFile(ModelFile&& other) noexcept { swap(other); }
  ModelFile& operator=(ModelFile&& other) noexcept {
    swap(other);
    return *this;
  }
  ~ModelFile();

  bool empty() const { return bytes_.empty(); }
  uint64_t checksum() const;

  /// The table `name`. Throws Error when there is none or its elements have another size.
  template <class Number>
  std::span<const Number> table(std::string_view name) const {
    const std::string_view bytes = section(name, sizeof(Number));
    return {reinterpret_cast<const Number*>(bytes.data()), bytes.size() / sizeof(Number)};
  }
  /// The same, of `size` elements exactly.
  template <class Number>
  std::span<const Number> table(std::string_view name, size_t size) const {
    const auto numbers = table<Number>(name);
    if (numbers.size() != size) bad_size(name);
    return numbers;
  }

 private:
  std::string_view section(std::string_view name, size_t element) const;
  [[noreturn]] void bad_size(std::string_view name) const;
  void check() const;
  void swap(ModelFile& other) noexcept {
    std::swap(bytes_, other.bytes_);
    std::swap(mapped_, other.mapped_);
    std::swap(name_, other.name_);
  }

  std::string_view bytes_;
  bool mapped_ = false;
  std::string name_;
};

/// Collects tables and makes the bytes of a model file of them.
class ModelWriter {
 public:
  template <class Number>
  void add(std::string_view name, std::span<const Number> numbers) {
    add_bytes(name, {reinterpret_cast<const char*>(numbers.data()), numbers.size_bytes()}, sizeof(Number));
  }
  template <class Number>
  void add(std::string_view name, const std::vector<Number>& numbers) {
    add(name, std::span<const Number>(numbers));
  }
  void add(std::string_view name, std::string_view text) { add_bytes(name, text, 1); }

  std::string bytes() const;

 private:
  struct Part {
    std::string name, bytes;
    size_t element;
  };
  void add_bytes(std::string_view name, std::string_view bytes, size_t element);

  std::vector<Part> parts_;
};

}  // namespace readout
