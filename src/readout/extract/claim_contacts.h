#pragma once

#include "readout/extract/contacts.h"

namespace readout {

/// The contacts of the text with those that only a claim makes one ("an hour-long discussion"), sorted by trigger.
std::vector<Contact> claim_contacts(const Clauses& at);

}  // namespace readout
