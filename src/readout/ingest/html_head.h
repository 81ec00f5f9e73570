#pragma once

#include "readout/doc/document.h"
#include "readout/ingest/html_page.h"

namespace readout {

struct Lexicons;

/// Reads what a page says about itself into doc.declared, each value by its
/// lower-case name with the basis html_meta; the first value of a name counts.
///
///   title                     <title>
///   lang                      <html lang>
///   canonical                 <link rel=canonical>
///   og:title, article:published_time, author, date, …     <meta name|property|itemprop content>, the name as it stands
///   ld:headline, ld:datepublished, ld:datemodified, ld:author, ld:publisher, ld:free    JSON-LD; several authors parted by "; "
///   published                 what else is named as the day of publication: meta names, itemprop=datePublished, <time pubdate>
///   time                      the first <time datetime> that is no furniture, else the day in a line near the title (basis dateline)
void read_html_head(Document& doc, const HtmlPage& page, const Lexicons& lex);

}  // namespace readout
