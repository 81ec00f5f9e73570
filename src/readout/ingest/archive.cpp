#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

#include <algorithm>
#include <utility>

#include "readout/ingest/containers.h"
#include "readout/ingest/unpack.h"

namespace readout {
namespace {

constexpr std::string_view kZipEntry = "PK\x03\x04";

/// While it lives, names are UTF-8 in this thread, whatever the locale: libarchive gives none that it cannot show there.
class InUtf8 {
 public:
  InUtf8() : before_(uselocale(utf8())) {}
  ~InUtf8() { uselocale(before_); }

 private:
  static locale_t utf8() {
    static const locale_t locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    return locale;
  }
  const locale_t before_;
};

/// libarchive at work on a stream.
class LibArchive {
 public:
  bool told = false;  ///< the damage at which it stands was told

  explicit LibArchive(std::unique_ptr<ByteStream> file) : file_(std::move(file)) {}
  ~LibArchive() { archive_read_free(archive_); }

  /// Begins where the stream stands; `support` says what may come.
  bool open(void (*support)(archive*)) {
    archive_read_free(archive_);
    archive_ = archive_read_new();
    support(archive_);
    begin_ = file_->offset();
    given_ = 0;
    return archive_read_open(archive_, this, nullptr, read, nullptr) == ARCHIVE_OK;
  }

  /// After damage: opens it anew at the next `mark` behind the head of the entry; false if there is none.
  bool open_at(std::string_view mark, void (*support)(archive*)) {
    const uint64_t entry = begin_ + static_cast<uint64_t>(std::max<la_int64_t>(archive_read_header_position(archive_), 0)) + mark.size();
    if (entry > file_->offset()) drop(*file_, entry - file_->offset());
    return skip_to(*file_, mark) && open(support);
  }

  archive* operator*() const { return archive_; }
  std::string error() const {
    if (!file_->damage().empty()) return file_->damage();
    const char* message = archive_error_string(archive_);
    return message ? message : "it is damaged";
  }

 private:
  static la_ssize_t read(archive*, void* self, const void** bytes) {
    LibArchive& of = *static_cast<LibArchive*>(self);
    of.file_->skip(of.given_);  // only now: damage may lie in them
    const std::string_view next = of.file_->some();
    *bytes = next.data();
    of.given_ = next.size();
    return static_cast<la_ssize_t>(next.size());
  }

  const std::unique_ptr<ByteStream> file_;
  archive* archive_ = nullptr;
  uint64_t begin_ = 0;  // where in the stream the archive was opened
  size_t given_ = 0;    // bytes that libarchive has of the stream, which still stands before them
};

/// The bytes of the entry at which an archive stands.
class Entry : public ByteStream {
 public:
  explicit Entry(LibArchive& archive) : archive_(archive) {}

 private:
  size_t fill(char* to, size_t size) override {
    const la_ssize_t got = archive_read_data(*archive_, to, size);
    if (got >= 0) return static_cast<size_t>(got);
    damage_ = archive_.error();
    archive_.told = true;
    return 0;
  }

  LibArchive& archive_;
};

/// What xz or bzip2 packed.
class Unxz : public ByteStream {
 public:
  explicit Unxz(std::unique_ptr<ByteStream> packed) : archive_(std::move(packed)), bytes_(archive_) {
    archive_entry* entry = nullptr;
    if (!archive_.open(support) || archive_read_next_header(*archive_, &entry) != ARCHIVE_OK) damage_ = archive_.error();
  }

 private:
  static void support(archive* reader) {
    archive_read_support_filter_xz(reader);
    archive_read_support_filter_bzip2(reader);
    archive_read_support_format_raw(reader);
  }

  size_t fill(char* to, size_t size) override {
    if (!damage_.empty()) return 0;
    const size_t got = bytes_.some().copy(to, size);
    bytes_.skip(got);
    if (got == 0) damage_ = bytes_.damage();
    return got;
  }

  LibArchive archive_;
  Entry bytes_;
};

/// Names that no reader of folders would show either.
bool is_hidden(std::string_view name) {
  return name.starts_with('.') || name.find("/.") != std::string_view::npos || name.starts_with("__MACOSX/");
}

class Archive : public Container {
 public:
  explicit Archive(std::unique_ptr<ByteStream> file) : is_zip_(file->peek(kZipEntry.size()) == kZipEntry), archive_(std::move(file)) {
    const InUtf8 names;
    open_ = archive_.open(support);
  }

  std::optional<Boxed> next() override {
    const InUtf8 names;
    while (open_) {
      archive_entry* entry = std::exchange(found_, nullptr);
      if (!entry) {
        std::string lost = find_entry();
        if (!lost.empty()) return damaged("entry " + std::to_string(++number_), std::move(lost));
        if (!(entry = std::exchange(found_, nullptr))) return {};
      }
      ++number_;
      std::string name = name_of_entry(entry);
      if (archive_entry_filetype(entry) != AE_IFREG || is_hidden(name)) continue;
      if (number_ == 1 && (name == "[Content_Types].xml" || name == "mimetype")) {
        open_ = false;
        return damaged("", "an office document or a book, not an archive of documents");
      }
      Boxed box;
      box.name = std::move(name);
      if (archive_entry_is_data_encrypted(entry))
        box.damage = "it is encrypted";
      else
        box.bytes = std::make_unique<Entry>(archive_);
      return box;
    }
    return {};
  }

 private:
  static void support(archive* reader) {
    archive_read_support_format_zip_streamable(reader);
    archive_read_support_format_tar(reader);
    archive_read_set_options(reader, "hdrcharset=UTF-8");
  }

  /// Goes to the next entry, which is in `found_` then. What was passed over because it is damaged is told.
  std::string find_entry() {
    std::string lost;
    for (;;) {
      const int status = archive_read_next_header(*archive_, &found_);
      if (status == ARCHIVE_OK || status == ARCHIVE_WARN) return lost;
      found_ = nullptr;
      if (status == ARCHIVE_EOF) return open_ = false, lost;
      if (lost.empty() && !std::exchange(archive_.told, false)) lost = archive_.error();
      if (status != ARCHIVE_FATAL) continue;
      open_ = is_zip_ && archive_.open_at(kZipEntry, support);
      if (!open_) return lost;
    }
  }

  static Boxed damaged(std::string name, std::string why) {
    Boxed box;
    box.name = std::move(name);
    box.damage = std::move(why);
    return box;
  }

  std::string name_of_entry(archive_entry* entry) const {
    for (const char* name : {archive_entry_pathname_utf8(entry), archive_entry_pathname(entry)})
      if (name && *name) return std::string(name).starts_with("./") ? name + 2 : name;
    return "entry " + std::to_string(number_);
  }

  const bool is_zip_;
  LibArchive archive_;
  bool open_ = false;
  archive_entry* found_ = nullptr;  // but not yet told of
  uint64_t number_ = 0;             // of entries, folders as well
};

}  // namespace

bool looks_like_archive(std::string_view head, std::string_view) {
  constexpr size_t kTarMark = 257;
  return head.starts_with(kZipEntry) || (head.size() > kTarMark && head.substr(kTarMark).starts_with("ustar"));
}

std::unique_ptr<Container> read_archive(std::unique_ptr<ByteStream> file) { return std::make_unique<Archive>(std::move(file)); }

std::unique_ptr<ByteStream> unpacked_by_libarchive(std::unique_ptr<ByteStream> packed) { return std::make_unique<Unxz>(std::move(packed)); }

}  // namespace readout
