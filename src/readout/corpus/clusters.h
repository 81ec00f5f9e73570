#pragma once

#include <map>
#include <unordered_map>

#include "readout/corpus/contact.h"

namespace readout {

/// Contacts of several documents that are one engagement.
struct Cluster {
  std::vector<const ToldContact*> contacts;
  std::map<uint32_t, const ToldContact*> by_document;
  std::optional<DayRange> range;  ///< the narrowest that all agree on
  OpenDay open;                   ///< what is said without a year
  bool year_from_other = false;   ///< the year of some contact came from another document
};

/// Puts contacts together that are one engagement.
///
/// The surest dates come first: each contact joins the one cluster that fits it or
/// begins its own. A document whose year is open gets a window from an engagement
/// that it shares with a dated document; within it its other dates are settled.
class Clusters {
 public:
  Clusters(const Corpus& corpus, const Derived& derived, const std::vector<ToldContact>& contacts);
  std::vector<Cluster> run();

 private:
  struct Fit {
    int score = 0;
    uint32_t cluster = 0;
  };
  struct Block {
    std::multimap<Day, uint32_t> dated;  ///< by first day
    std::vector<uint32_t> open;
  };

  void place(const ToldContact& contact, bool only_by_place);
  std::vector<Fit> fits(const ToldContact& contact, std::optional<DayRange> range, const Block& block) const;
  int score(const ToldContact& contact, std::optional<DayRange> range, const Cluster& cluster) const;
  std::optional<DayRange> settled_range(const ToldContact& contact) const;
  void join(const ToldContact& contact, std::optional<DayRange> range, std::optional<uint32_t> cluster);
  bool join_as_copy(const ToldContact& contact);
  void learn_window(const ToldContact& contact, const Cluster& cluster);
  std::string likeness(const ToldContact& contact) const;

  const std::vector<ToldContact>& contacts_;
  std::vector<Cluster> clusters_;
  std::unordered_map<std::string, Block> blocks_;
  std::vector<std::optional<DayRange>> window_;  ///< when each document was written, as far as is known
  std::vector<bool> dated_;                      ///< does it say so itself?
  std::vector<std::optional<uint32_t>> origin_;  ///< of the documents that have copies or are copies
  std::unordered_map<std::string, std::vector<uint32_t>> of_copies_;
  std::vector<bool> placed_;
};

}  // namespace readout
