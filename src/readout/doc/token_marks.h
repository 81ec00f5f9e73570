#pragma once

#include "readout/doc/facts.h"

namespace readout {

// The parts of scan_token that need no word list.

/// The mark, run of marks or emoticon at `pos`.
Token scan_mark(std::string_view text, uint32_t pos);

/// The end of the number whose first digit is at `pos`: "10,000", "12:30", "9/11", "2024-04-02", "555-0134".
uint32_t number_end(std::string_view text, uint32_t pos);

/// The end of an address of the web or of mail, of a domain or file name ("un.org", "plan.doc") that begins with the word of
/// [begin, end); 0 if there is none.
uint32_t address_end(std::string_view text, uint32_t begin, uint32_t end);

/// The same for addresses of mail alone.
uint32_t mail_end(std::string_view text, uint32_t begin, uint32_t end);

}  // namespace readout
