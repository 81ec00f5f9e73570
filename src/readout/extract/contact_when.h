#pragma once

#include "readout/extract/contacts.h"

namespace readout {

/// When the contact took or takes place, as its clause tells; `around` are the tokens up to the next words of contact.
When when_of(const Clauses& at, const Contact& contact, TokenRange around);
/// Where: "in Lima", "at the White House".
/// How the contact of a verb was held, told behind its partner: "met with the Premier virtually", "in person", "by phone".
Mode mode_after(const Clauses& at, const Contact& contact);
std::optional<Place> place_of(const Clauses& at, const Contact& contact, TokenRange around);

/// Can both values be of one contact? "2023-11" and "2023-11-15", "XXXX-04-02" and "2024-04-02", an empty one and any.
bool times_fit(std::string_view a, std::string_view b);
/// Does `a` tell more than `b`?
bool more_precise(const When& a, const When& b);
/// How precise a TIMEX3 value of a day, month, … is.
Precision precision_of(std::string_view value);

}  // namespace readout
