#pragma once

#include "readout/extract/contacts.h"

namespace readout {

/// Does token `i`, before `end`, begin "cancelled", "postponed", "called off"?
bool calls_off(const Clauses& at, uint32_t i, uint32_t end);

/// "The meeting of the minister with his guest on Monday has been called off", "cancelled his visit": also of a verb that is a noun there.
bool is_called_off(const Clauses& at, const Contact& contact);

}  // namespace readout
