#pragma once

#include "readout/extract/engagement_drafts.h"

namespace readout {

/// Settles the times that are counted from a contact: "a year and a day ago from this meeting" has its value once the day of that
/// meeting is known, and dates what the sentence tells of more closely ("met in 2023, a year and a day ago from this meeting").
/// A wider time right before it, or none, gives way: that of the last contact told of without one. n log n in the mentions.
/// Reads: times, the drafts. Writes: the value and anchor (basis `sentence`) of such times, the `when` of such drafts.
void count_from_contacts(Document& doc, const Lexicons& lex, std::vector<Draft>& drafts);

}  // namespace readout
