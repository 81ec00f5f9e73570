#pragma once

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

/// Those among `engagements`, in their order. `heads` are the documents of the record by DocumentAt.
///
/// Odd     a readout is of a contact if it was published on its day or within three days after; of a contact
///         whose day is not known none is missed, nor of one that was only planned
std::vector<OneSided> one_sided(const std::vector<LinkedEngagement>& engagements, const std::vector<Document>& heads);

}  // namespace readout
