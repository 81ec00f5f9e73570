#pragma once

#include <optional>
#include <string>
#include <vector>

#include "readout/store/derive.h"
#include "readout/store/document_rows.h"
#include "readout/store/record.h"
#include "readout/store/viewpoint.h"

namespace readout {

/// A record as it may be seen: the one way for commands to read it. Documents that are
/// published later, under embargo or learned of too late are not there, and what is
/// derived is derived without them. An embargo without an instant holds until its
/// document is released. A document whose day is unknown is shown.
class View {
 public:
  View(const std::string& record, const Viewpoint& from, const Deriver& deriver);

  const std::vector<Member>& documents() const { return members_; }  ///< sorted by hash
  Document read(DocumentAt document);                                ///< with text and all facts
  Document head(DocumentAt document);                                ///< metadata only
  Engine engine(DocumentAt document) { return engine_at(db_, members_[document.index].engine_id); }
  const Derived& derived();

  /// Of what is seen: that of the record where nothing is hidden.
  std::string digest();

 private:
  Protected names_of(DocumentAt document);

  Database db_;
  Viewpoint from_;
  Deriver deriver_;
  DocumentReader reader_;
  std::vector<Member> members_;
  bool complete_ = true;  ///< nothing is hidden
  std::optional<Derived> derived_;
};

}  // namespace readout
