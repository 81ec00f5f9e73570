#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "readout/corpus/alignment.h"
#include "readout/corpus/quote_changes.h"
#include "readout/store/derive.h"

namespace readout {

/// A quote that gives words, or a turn of a transcript.
struct Saying {
  DocumentAt document;
  uint32_t ordinal = 0;  ///< among the quotes or turns of its document
  bool is_turn = false;
  std::vector<PlainWord> words;
};

/// A quote and a quote or turn of another document that share runs of words.
struct SayingPair {
  uint32_t quote = 0, other = 0;  ///< by their places in Sayings
  WordRange stretch;              ///< the words of `other` among which they are: of a quote all, of a turn those around them
};

/// The quotes and turns of those documents that share words with a quote of another one.
class Sayings {
 public:
  static constexpr uint32_t kAround = 30;  ///< words of a turn that are looked at before and after those shared

  explicit Sayings(const Corpus& corpus);

  size_t size() const { return all_.size(); }
  const Saying& operator[](size_t i) const { return all_[i]; }

  /// Those that may be one saying, each once.
  std::vector<SayingPair> pairs() const;

  const Document& document(uint32_t saying) const { return corpus_.documents[all_[saying].document.index]; }
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
  /// A run of kSaying words that two sayings share, and where it stands in the second.
  struct Hit {
    uint32_t quote, other, at;
    auto operator<=>(const Hit&) const = default;
  };
  void find_sources();
  std::vector<Hit> hits() const;
  WordRange stretch(std::span<const Hit> hits) const;
  void read(uint32_t document, Source& source, std::vector<Saying>& sayings) const;
  const Source& source(uint32_t saying) const { return sources_.at(all_[saying].document.index); }
  const Speaker& speaker_of(uint32_t saying) const;

  const Corpus& corpus_;
  std::vector<uint32_t> shared_;  ///< fingerprints that two documents have, one of them in a quote; sorted
  std::map<uint32_t, Source> sources_;
  std::vector<Saying> all_;
};

}  // namespace readout
