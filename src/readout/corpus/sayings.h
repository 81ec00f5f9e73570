#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "readout/corpus/alignment.h"
#include "readout/corpus/quote_changes.h"
#include "readout/corpus/saying_candidates.h"
#include "readout/store/derive.h"

namespace readout {

/// A quote that gives words, or a turn of a transcript.
struct Saying {
  SayingAt at;
  std::vector<PlainWord> words;
  std::vector<uint32_t> runs;  ///< runs_of() the words
};

/// A quote and a quote or turn of another document that share runs of words.
struct SayingPair {
  uint32_t quote = 0, other = 0;  ///< by their places in Sayings
  WordRange stretch;              ///< the words of `other` among which they are: of a quote all, of a turn those around them
};

/// The quotes and turns that share words with a quote of another document. Their words are read only where they are wanted.
class Sayings {
 public:
  static constexpr uint32_t kAround = 30;  ///< words of a turn that are looked at before and after those shared

  explicit Sayings(const Corpus& corpus);

  size_t size() const { return all_.size(); }
  const Saying& operator[](size_t i) const { return all_[i]; }

  /// Those that may be one saying, by their fingerprints.
  const std::vector<SayingCandidate>& candidates() const { return candidates_; }
  uint32_t place(const SayingAt& at) const;

  /// Reads what is asked for below of these documents, but for documents that were read before.
  void read(std::vector<uint32_t> documents);

  /// A candidate, if its words are near enough.
  std::optional<SayingPair> pair(const SayingCandidate& candidate) const;

  const Document& document(uint32_t saying) const { return corpus_.documents[all_[saying].at.document]; }
  SaidWords said(uint32_t saying) const;
  SaidWords said(uint32_t saying, WordRange words) const;
  Passage passage(uint32_t saying, WordRange words) const;
  std::string id(uint32_t saying) const;  ///< in its document: "quote:12-40"

  /// The actor's id, if known, and the name.
  std::pair<std::optional<std::string>, std::string> speaker(uint32_t saying) const;
  /// Who the speakers of two sayings are to each other; `unnamed`: neither is told by name.
  enum class Speakers { same, two, unnamed, unknown };
  Speakers speakers(uint32_t a, uint32_t b) const;

 private:
  struct Source {
    Document doc;  ///< only quotes, turns, actors and map
    std::string text;
    std::vector<std::string> quote_ids, turn_ids;
  };
  using Places = std::vector<uint32_t>;
  void read(uint32_t document, Source& source);
  /// Where runs of the quote begin in `other`.
  Places shared_places(uint32_t quote, uint32_t other) const;
  WordRange stretch(uint32_t quote, uint32_t other, std::span<const uint32_t> places) const;
  const Source& source(uint32_t saying) const { return sources_.at(all_[saying].at.document); }
  const Speaker& speaker_of(uint32_t saying) const;

  const Corpus& corpus_;
  std::vector<SayingCandidate> candidates_;
  std::map<uint32_t, Source> sources_;
  std::vector<Saying> all_;  ///< sorted by their places
};

}  // namespace readout
