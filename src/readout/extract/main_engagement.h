#pragma once

#include <optional>
#include <vector>

#include "readout/doc/document.h"

namespace readout {

/// Tells at which contact something is said: the one named in the sentence, else
/// the one that the document is about.
class EngagementIndex {
 public:
  explicit EngagementIndex(const Document& doc);

  /// The engagement at which `by` (empty: a group, or nobody named) says what stands in `sentence`.
  std::optional<Id<Engagement>> at(Span sentence, std::optional<Id<Actor>> by) const;
  /// Does a mention of an engagement cover `span`?
  bool is_mention(Span span) const;
  /// The other of two parties; empty if there are more, or `by` is none of them.
  std::optional<Id<Actor>> other_party(Id<Engagement> engagement, Id<Actor> by) const;
  /// The one that the document is about: the first that names two parties.
  std::optional<Id<Engagement>> main() const { return main_; }

 private:
  struct Place {
    Span span;
    Id<Engagement> engagement;
  };
  bool takes_part(const Engagement& engagement, Id<Actor> actor) const;

  const Document& doc_;
  std::vector<Place> places_;  // every mention, sorted
  std::optional<Id<Engagement>> main_;
};

}  // namespace readout
