#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "readout/doc/document.h"
#include "readout/store/derived.h"

namespace readout {

/// A contact of two states of which the record has the readout of one and not of the other.
struct OneSided {
  const LinkedEngagement* engagement = nullptr;
  DocumentAt readout;  ///< of the side that told of it
  std::string lacks;   ///< the state whose readout is not there
};

/// The readouts of a contact of two states that was held on a known day, by the state that published them: the first of each.
std::map<std::string, DocumentAt, std::less<>> readouts_of(const LinkedEngagement& engagement, const std::vector<Document>& heads);

/// Those among `engagements`, in their order. `heads` are the documents of the record by DocumentAt.
///
/// Odd     a readout is of a contact if it was published on its day or within three days after; of a contact
///         whose day is not known none is missed, nor of one that was only planned
std::vector<OneSided> one_sided(const std::vector<LinkedEngagement>& engagements, const std::vector<Document>& heads);

}  // namespace readout
