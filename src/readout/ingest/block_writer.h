#pragma once

#include <string_view>

#include "readout/base/text_builder.h"
#include "readout/doc/document.h"

namespace readout {

/// Writes the text of a document block by block: one block is one line. Runs of
/// blanks of any kind become one plain space, soft hyphens and characters
/// without width are dropped, blanks at the edges of a block as well. Spans are
/// of the input: the text that doc.text held when the writer was made.
class BlockWriter {
 public:
  explicit BlockWriter(Document& doc) : doc_(doc), in_(doc.text), out_(in_) {}

  std::string_view in() const { return in_; }

  /// Ends the open block; what is written next begins a block of this kind.
  void begin(BlockKind kind) {
    end();
    kind_ = kind;
  }
  void end();
  bool has_text() const { return out_.size() > block_begin_; }  ///< of the open block
  BlockKind kind() const { return kind_; }

  void text(SourceSpan from);                        ///< as it is, but for blanks
  void put(SourceSpan from, std::string_view with);  ///< `with` in place of `from`: an entity
  void blank(SourceSpan from);                       ///< a line break
  void cut(SourceSpan from, CutKind kind, std::string rule);

  /// Gives text, blocks, map and cuts to the document.
  void finish();

  /// The bytes of the source that `from`, a part of the input, stands for.
  SourceSpan source_of(SourceSpan from) const { return doc_.origin.to_source({from.begin, from.end}); }

 private:
  void before_text(uint32_t from);
  void copy(uint32_t from, uint32_t to);

  Document& doc_;
  std::string_view in_;
  TextBuilder out_;
  BlockKind kind_ = BlockKind::paragraph;
  uint32_t block_begin_ = 0;
  uint32_t last_ = 0;  // end of the input that was written last
  SourceSpan blank_;   // waits for text after it
  bool pending_ = false;
};

/// The size of the blank character at `pos`, of any kind; 0 if there is none.
uint32_t blank_at(std::string_view text, size_t pos);
/// `text` with blanks as BlockWriter writes them: for values of metadata.
std::string clean(std::string_view text);
std::string_view trim(std::string_view text);  ///< without ASCII blanks at its edges

}  // namespace readout
