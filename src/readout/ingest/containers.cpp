#include "readout/ingest/containers.h"

namespace readout {
namespace {

constexpr size_t kHead = 1 << 14;  // bytes that tell the format

struct ContainerFormat {
  bool (*looks_like)(std::string_view head, std::string_view path);
  std::unique_ptr<Container> (*read)(std::unique_ptr<ByteStream> file);
};

constexpr ContainerFormat kFormats[] = {
    {looks_like_json_lines, read_json_lines}, {looks_like_feed, read_feed}, {looks_like_warc, read_warc},
    {looks_like_archive, read_archive},       {looks_like_mbox, read_mbox}, {looks_like_mail, read_mail},
};

const ContainerFormat* format_of(ByteStream& file, std::string_view path) {
  const std::string_view head = file.peek(kHead);
  for (const ContainerFormat& format : kFormats)
    if (format.looks_like(head, path)) return &format;
  return nullptr;
}

/// A file that is packed and holds one document.
class Packed : public Container {
 public:
  explicit Packed(std::unique_ptr<ByteStream> file) : file_(std::move(file)) {}
  std::optional<Boxed> next() override {
    if (!file_) return {};
    Boxed box;
    box.bytes = std::move(file_);
    box.is_document = true;
    return box;
  }

 private:
  std::unique_ptr<ByteStream> file_;
};

/// "a.jsonl" of "a.jsonl.gz".
std::string_view without_packing(std::string_view path) {
  for (std::string_view ending : {".gz", ".zst", ".xz", ".bz2"})
    if (path.ends_with(ending)) return path.substr(0, path.size() - ending.size());
  return path;
}

std::string joined(const std::string& place, const std::string& name) {
  return place.empty() || name.empty() ? place + name : place + '#' + name;
}

}  // namespace

Members::Members(std::unique_ptr<ByteStream> file, std::string_view path) {
  const ByteStream* const given = file.get();
  file = unpacked(std::move(file));
  if (const ContainerFormat* format = format_of(*file, without_packing(path)))
    open_.push_back({format->read(std::move(file)), ""});
  else if (file.get() != given)
    open_.push_back({std::make_unique<Packed>(std::move(file)), ""});
  else
    file_ = std::move(file);
}

std::optional<ContainerMember> Members::next() {
  while (!open_.empty()) {
    std::optional<Boxed> box = open_.back().container->next();
    if (!box) {
      open_.pop_back();
      continue;
    }
    std::string place = joined(open_.back().place, box->name);
    if (auto member = open_or_take(*std::move(box), std::move(place))) return member;
  }
  return {};
}

/// Opens what is a container; then there is no document yet.
std::optional<ContainerMember> Members::open_or_take(Boxed box, std::string place) {
  ContainerMember member{std::move(place), "", std::move(box.envelope), std::move(box.damage)};
  if (!member.damage.empty()) return member;
  std::unique_ptr<ByteStream> bytes;
  const ContainerFormat* format = nullptr;
  if (box.bytes) {
    bytes = box.is_document ? std::move(box.bytes) : unpacked(std::move(box.bytes));
    format = box.is_document ? nullptr : format_of(*bytes, without_packing(box.name));
  }
  if (box.inside || format) {
    if (open_.size() == kDeepest) {
      member.damage = "lies in more than " + std::to_string(kDeepest) + " containers";
      return member;
    }
    open_.push_back({box.inside ? std::move(box.inside) : format->read(std::move(bytes)), member.place});
    return {};
  }
  member.source = take(*bytes, kLargest);
  if (!bytes->peek(1).empty())
    member.damage = "larger than " + std::to_string(kLargest >> 20) + " MiB";
  else
    member.damage = bytes->damage();
  if (!member.damage.empty()) member.source.clear();
  return member;
}

}  // namespace readout
