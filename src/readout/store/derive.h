#pragma once

#include <functional>
#include <future>
#include <span>
#include <string>
#include <vector>

#include "readout/doc/document.h"
#include "readout/store/derived.h"
#include "readout/store/document_rows.h"
#include "readout/store/mask.h"
#include "readout/store/members.h"
#include "readout/store/memory.h"

namespace readout {

struct Lexicons;

/// What the passes across documents see: documents sorted by hash, each with its
/// metadata, actors, map and the layers that are kForPasses. `path` is the first of
/// its paths, for messages only: no result may depend on it.
struct Corpus {
  const Lexicons& lex;
  std::vector<Document> documents;
  std::vector<std::string> sketches;  ///< what corpus/ made of each text when it was read

  /// The cleaned text of one document, or its times, read for this call: ask for few.
  std::function<std::string(DocumentAt)> text;
  std::function<std::vector<Time>(DocumentAt)> times;
  /// One document with its quotes, turns, actors and map alone.
  std::function<Document(DocumentAt)> sayings;
  Recalled before = {};  ///< empty when all is to be looked at anew
};

/// One step of what is derived; `version` goes up when the same documents may now give other results.
/// A pass fills lists of its own, and may read those of earlier passes of its lane: lanes run side by side.
struct Pass {
  const char* name;
  int version;
  void (*run)(const Corpus&, Derived&);
  int lane = 0;
};

/// What makes the derived tables: the passes in their order.
struct Deriver {
  const Lexicons& lex;
  std::span<const Pass> passes;

  std::string versions() const;  ///< "lineage 1, engagements 1"
};

/// What a build has beside its record.
struct AtHand {
  KeptDocuments kept;                     ///< documents that were written just now: they are not read again
  std::future<KeptDocuments> ahead;       ///< others that are being read; may be empty
  Recalled before;                        ///< what the same passes found out of documents whose names were masked
  bool committed = false;                 ///< all documents are: other connections see them too, so that several threads may read
  std::vector<Document>* used = nullptr;  ///< takes them when all is derived: freeing so many takes its time
};

/// Derives everything from these documents, which are sorted by hash. Names given "not for
/// attribution" are masked in what the passes see, unless `show_protected`.
Derived derive(Database& db, const std::vector<Member>& members, const Deriver& deriver, bool show_protected = false, AtHand at_hand = {});

/// Replaces the derived tables. Not a transaction of its own.
void write_derived(Database& db, const std::vector<Member>& members, const Derived& derived);
Derived read_derived(Database& db, const std::vector<Member>& members);

/// Calls `line` with each derived object as one line of the export; until it returns false.
bool each_derived_line(const Derived& derived, const std::vector<Member>& members, const std::function<bool(const std::string&)>& line);

/// The objects of one kind ("engagement") as lines of CSV, the first with the columns' names; empty if there is no such kind.
std::vector<std::string> derived_csv(const Derived& derived, const std::vector<Member>& members, std::string_view kind);

/// SHA-256 over the sorted hashes and checksums of the documents and all derived objects, without paths.
std::string digest_of(const std::vector<Member>& members, const Derived& derived);

}  // namespace readout
