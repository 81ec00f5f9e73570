#include <cstring>

#include "readout/base/sha256.h"
#include "readout/base/varint.h"
#include "readout/store/compress.h"
#include "readout/store/document_cells.h"
#include "readout/store/document_rows.h"
#include "readout/store/fact_rows.h"

namespace readout {
namespace {

std::string pack_sentences(const std::vector<Sentence>& sentences) {
  std::string out;
  uint32_t last = 0;
  for (const Sentence& sentence : sentences) {
    put_signed_varint(out, int64_t{sentence.span.begin} - last);
    put_varint(out, sentence.span.size());
    last = sentence.span.end;
  }
  return out;
}

std::string pack_blocks(const std::vector<Block>& blocks) {
  std::string out;
  uint32_t last = 0;
  for (const Block& block : blocks) {
    put_signed_varint(out, int64_t{block.span.begin} - last);
    put_varint(out, block.span.size());
    put_varint(out, static_cast<uint64_t>(block.kind));
    last = block.span.end;
  }
  return out;
}

/// Collects cells as bytes that no two different rows share.
class Canon {
 public:
  void enter(std::string_view) {}
  void leave() {}
  void null(std::string_view) {
    *room(1) = 'n';
    ++size_;
  }
  void cell(std::string_view, int64_t value) {
    char* const start = room(kLongest);
    char* at = start;
    *at++ = 'i';
    uint64_t rest = (static_cast<uint64_t>(value) << 1) ^ static_cast<uint64_t>(value >> 63);
    for (; rest >= 0x80; rest >>= 7) *at++ = static_cast<char>(rest | 0x80);
    *at++ = static_cast<char>(rest);
    size_ += static_cast<size_t>(at - start);
  }
  void cell(std::string_view name, std::string_view text) {
    *room(1) = 't';
    ++size_;
    cell(name, static_cast<int64_t>(text.size()));
    std::memcpy(room(text.size()), text.data(), text.size());
    size_ += text.size();
  }
  void cell(std::string_view name, std::string&& text) { cell(name, std::string_view(text)); }
  std::string digest() const { return sha256({bytes_.data(), size_}); }

 private:
  static constexpr size_t kLongest = 11;  // of a number

  char* room(size_t more) {
    if (bytes_.size() < size_ + more) bytes_.resize(2 * (size_ + more));
    return bytes_.data() + size_;
  }

  std::vector<char> bytes_;
  size_t size_ = 0;
};

std::string checksum(const Document& doc, std::string_view sketch, std::string_view map, std::string_view sentences,
                     std::string_view blocks) {
  Canon canon;
  const DocumentContext context(doc);
  for (std::string_view bytes :
       {std::string_view(doc.id), name_of(doc.media_type), std::string_view(doc.text), map, sentences, blocks, sketch})
    canon.cell("", bytes);
  canon.cell("", to_json_text(context, doc.meta));
  for (const Actor& actor : doc.actors) put_actor(canon, actor);
  for (const Cut& cut : doc.cut) put_cut(canon, cut);
  for (const Problem& problem : doc.problems) put_problem(canon, problem);
  each_row_layer(doc, [&](std::string_view layer, const auto& facts) {
    canon.cell("", layer);
    for (const auto& fact : facts) put_fact(canon, context, fact);
  });
  return canon.digest();
}

/// Without what was packed or is not kept: the thread that read it frees that at once, and has it in its cache again for the next one.
Document only_what_is_written(Document doc) {
  Document out;
  out.id = std::move(doc.id);
  out.media_type = doc.media_type;
  out.meta = std::move(doc.meta);
  out.origin = std::move(doc.origin);
  out.cut = std::move(doc.cut);
  out.problems = std::move(doc.problems);
  out.actors = std::move(doc.actors);
  each_row_layer(out, [&]<class Fact>(std::string_view, const std::vector<Fact>& facts) {
    doc.each_layer([&]<class Other>(std::string_view, const std::vector<Other>& read) {
      if constexpr (std::same_as<Fact, Other>) filled(facts) = std::move(filled(read));
    });
  });
  return out;
}

}  // namespace

std::string checksum_of(const Document& doc, std::string_view sketch) {
  return checksum(doc, sketch, doc.origin.pack(), pack_sentences(doc.sentences), pack_blocks(doc.blocks));
}

PackedDocument pack_document(Document doc, std::string sketch, bool keep_source) {
  PackedDocument packed;
  packed.text = compress(doc.text);
  packed.map = doc.origin.pack();
  packed.sentences = pack_sentences(doc.sentences);
  packed.blocks = pack_blocks(doc.blocks);
  packed.size = doc.source.size();
  if (keep_source) {
    packed.source = compress(doc.source);
    if (const std::string envelope = doc.envelope.lines(); !envelope.empty()) packed.source->append(note_frame(envelope));
  }
  packed.checksum = checksum(doc, sketch, packed.map, packed.sentences, packed.blocks);
  packed.sketch = std::move(sketch);
  packed.doc = only_what_is_written(std::move(doc));
  return packed;
}

}  // namespace readout
