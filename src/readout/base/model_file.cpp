#include "readout/base/model_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <bit>
#include <cassert>
#include <cerrno>
#include <cstring>

#include "readout/base/error.h"

namespace readout {
namespace {

static_assert(std::endian::native == std::endian::little, "the tables of a model file are little-endian");

constexpr char kMagic[8] = {'R', 'e', 'a', 'd', 'o', 'u', 't', 'M'};
constexpr size_t kAlignment = 64;

struct Head {
  char magic[8];
  uint32_t version;
  uint32_t sections;
  uint64_t size;      // of the whole file
  uint64_t checksum;  // of all after the head
};
struct Entry {
  char name[32];  // ends with a zero byte
  uint64_t begin, size;
  uint64_t element;
  uint64_t reserved;
};
static_assert(sizeof(Head) == 32 && sizeof(Entry) == 64);

template <class T>
T read(std::string_view bytes, size_t at) {
  T value;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

size_t aligned(size_t size) { return (size + kAlignment - 1) / kAlignment * kAlignment; }

/// Four lanes, so that it runs at the speed of memory; any one changed byte changes it.
uint64_t checksum_of(std::string_view bytes) {
  constexpr uint64_t kFactor = 0x9E3779B97F4A7C15;
  uint64_t lanes[4] = {1, 2, 3, 4};
  size_t at = 0;
  for (; at + 32 <= bytes.size(); at += 32)
    for (size_t lane = 0; lane < 4; ++lane) lanes[lane] = std::rotl((lanes[lane] ^ read<uint64_t>(bytes, at + 8 * lane)) * kFactor, 29);
  uint64_t sum = bytes.size();
  for (; at < bytes.size(); ++at) sum = std::rotl((sum ^ static_cast<unsigned char>(bytes[at])) * kFactor, 29);
  for (uint64_t lane : lanes) sum = std::rotl((sum ^ lane) * kFactor, 29);
  return sum;
}

}  // namespace

ModelFile::ModelFile(std::string_view bytes, const std::string& name) : bytes_(bytes), name_(name) { check(); }

ModelFile ModelFile::map(const std::string& path) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) throw Error("cannot open " + path + ": " + std::strerror(errno));
  struct stat status {};
  const size_t size = fstat(file, &status) == 0 && S_ISREG(status.st_mode) ? static_cast<size_t>(status.st_size) : 0;
  void* memory = size ? mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0) : MAP_FAILED;
  close(file);
  if (memory == MAP_FAILED) throw Error("cannot map " + path + ": it is empty or no plain file");
  ModelFile model;
  model.bytes_ = {static_cast<const char*>(memory), size};
  model.mapped_ = true;
  model.name_ = path;
  model.check();
  return model;
}

ModelFile::~ModelFile() {
  if (mapped_) munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

uint64_t ModelFile::checksum() const { return bytes_.empty() ? 0 : read<Head>(bytes_, 0).checksum; }

void ModelFile::check() const {
  if (bytes_.size() < sizeof(Head) || std::memcmp(bytes_.data(), kMagic, sizeof kMagic) != 0)
    throw Error(name_ + " is no model of Readout");
  const Head head = read<Head>(bytes_, 0);
  if (head.version != kVersion)
    throw Error(name_ + " is a model of version " + std::to_string(head.version) + "; this program reads version " +
                std::to_string(kVersion));
  if (head.size != bytes_.size())
    throw Error(name_ + " has " + std::to_string(bytes_.size()) + " bytes, its head says " + std::to_string(head.size) +
                ": it was cut short");
  if (checksum_of(bytes_.substr(sizeof(Head))) != head.checksum) throw Error(name_ + " is damaged: its checksum is wrong");
  if (head.sections > (bytes_.size() - sizeof(Head)) / sizeof(Entry)) throw Error(name_ + " is damaged: its directory is too long");
  for (uint32_t i = 0; i < head.sections; ++i) {
    const Entry entry = read<Entry>(bytes_, sizeof(Head) + i * sizeof(Entry));
    const bool inside = entry.begin % kAlignment == 0 && entry.begin <= bytes_.size() && entry.size <= bytes_.size() - entry.begin;
    if (!inside || entry.name[sizeof entry.name - 1] != 0 || entry.element == 0 || entry.size % entry.element != 0)
      throw Error(name_ + " is damaged: table " + std::to_string(i) + " lies outside of it");
  }
}

std::string_view ModelFile::section(std::string_view name, size_t element) const {
  const uint32_t sections = bytes_.empty() ? 0 : read<Head>(bytes_, 0).sections;
  for (uint32_t i = 0; i < sections; ++i) {
    const Entry entry = read<Entry>(bytes_, sizeof(Head) + i * sizeof(Entry));
    if (name != entry.name) continue;
    if (entry.element != element) bad_size(name);
    return bytes_.substr(entry.begin, entry.size);
  }
  throw Error((name_.empty() ? "the model" : name_) + " has no table " + std::string(name));
}

void ModelFile::bad_size(std::string_view name) const { throw Error(name_ + ": table " + std::string(name) + " has an unexpected size"); }

void ModelWriter::add_bytes(std::string_view name, std::string_view bytes, size_t element) {
  assert(name.size() < sizeof(Entry::name));
  parts_.push_back({std::string(name), std::string(bytes), element});
}

std::string ModelWriter::bytes() const {
  size_t at = aligned(sizeof(Head) + parts_.size() * sizeof(Entry));
  std::string directory, tables(at - sizeof(Head) - parts_.size() * sizeof(Entry), 0);
  for (const Part& part : parts_) {
    Entry entry{};
    std::memcpy(entry.name, part.name.data(), part.name.size());
    entry.begin = at;
    entry.size = part.bytes.size();
    entry.element = part.element;
    directory.append(reinterpret_cast<const char*>(&entry), sizeof entry);
    tables += part.bytes;
    tables.resize(tables.size() + aligned(part.bytes.size()) - part.bytes.size());
    at += aligned(part.bytes.size());
  }
  const std::string body = directory + tables;
  Head head{};
  std::memcpy(head.magic, kMagic, sizeof kMagic);
  head.version = ModelFile::kVersion;
  head.sections = static_cast<uint32_t>(parts_.size());
  head.size = sizeof(Head) + body.size();
  head.checksum = checksum_of(body);
  return std::string(reinterpret_cast<const char*>(&head), sizeof head) + body;
}

}  // namespace readout
