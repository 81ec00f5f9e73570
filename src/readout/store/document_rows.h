#pragma once

#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "readout/doc/document.h"
#include "readout/store/sqlite.h"

namespace readout {

/// What the record keeps of one document, made ready by the thread that read it,
/// so that the one writer only writes.
struct PackedDocument {
  Document doc;                              ///< but what is packed below, source and tokens
  std::string sketch;                        ///< what corpus/ finds copies by
  std::string text, map, sentences, blocks;  ///< as stored
  std::optional<std::string> source;         ///< compressed; only where sources are kept
  uint64_t size = 0;                         ///< of the source, in bytes
  std::string checksum;
};
PackedDocument pack_document(Document doc, std::string sketch, bool keep_source);

/// SHA-256 over all that the record keeps of a document, but when it learned of
/// it, its paths and its source: what the digest of a record is made of.
std::string checksum_of(const Document& doc, std::string_view sketch);

/// Writes documents into the tables, each as a new row.
class DocumentWriter {
 public:
  explicit DocumentWriter(Database& db);

  /// Returns the doc_id. Writes no path: the document is not yet part of the record.
  int64_t write(const PackedDocument& packed, int64_t engine_id, const std::string& learned_at);

 private:
  Database& db_;
  Statement document_, text_, source_, actor_, cut_, problem_;
  std::map<std::string_view, Statement> facts_;  // by layer
};

/// Reads documents back, equal to what was written but for source, tokens and envelope.
class DocumentReader {
 public:
  explicit DocumentReader(Database& db);

  /// Throws Error when there is no such document. `sketch` takes what was stored as such.
  Document read(int64_t doc_id, std::string* sketch = nullptr);
  /// Only hash, media type, actors and metadata.
  Document head(int64_t doc_id);
  std::string text(int64_t doc_id);
  Document passages(int64_t doc_id);        ///< text and map
  std::string packed_text(int64_t doc_id);  ///< for decompress()
  std::vector<Time> times(int64_t doc_id);
  Document sayings(int64_t doc_id);  ///< quotes, turns, actors and map
  Document names(int64_t doc_id);    ///< what find_protected() reads: text and map, rules, mentions and actors

 private:
  template <class Fact>
  void read_layer(int64_t doc_id, std::string_view layer, Document& doc, std::vector<Fact>& facts);
  OffsetMap map(int64_t doc_id);

  Statement document_, text_, actor_, cut_, problem_;
  std::map<std::string_view, Statement> facts_;
};

/// The layers that the passes across documents read in all documents; others they ask for, by document.
template <class Fact>
inline constexpr bool kForPasses = std::same_as<Fact, Engagement> || std::same_as<Fact, Commitment> || std::same_as<Fact, Claim>;

/// Documents as those passes see them: metadata, actors, map and the layers that are kForPasses.
/// In the order of `doc_ids`; one scan of each table for all of them.
struct CompactDocuments {
  std::vector<Document> documents;
  std::vector<std::string> sketches;
};

/// Some of them that are at hand, by their doc_ids: they need not be read again.
struct KeptDocument {
  Document doc;
  std::string sketch;
};
using KeptDocuments = std::unordered_map<int64_t, KeptDocument>;

/// With `beside`, another connection to the same record, from two threads.
CompactDocuments read_compact(Database& db, const std::vector<int64_t>& doc_ids, KeptDocuments kept = {}, Database* beside = nullptr);

/// What is left of a document that was written, as the passes see it.
KeptDocument compact(PackedDocument packed);

/// The tables that hold rows of documents by doc_id; `documents` itself is the last.
std::vector<std::string> document_tables();

}  // namespace readout
