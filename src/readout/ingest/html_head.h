#pragma once

#include "readout/doc/document.h"
#include "readout/ingest/html_page.h"

namespace readout {

/// Reads what a page says about itself into doc.declared, each value by its
/// lower-case name with the basis html_meta; the first value of a name counts.
///
///   title                     <title>
///   lang                      <html lang>
///   canonical                 <link rel=canonical>
///   og:title, article:published_time, author, date, …     <meta name|property|itemprop content>, the name as it stands
///   ld:headline, ld:datepublished, ld:datemodified, ld:author, ld:publisher, ld:free    JSON-LD; several authors parted by "; "
///   time                      the first <time datetime> of the main content or just before it
///   time:pubdate              <time pubdate>, itemprop=datePublished
void read_html_head(Document& doc, const HtmlPage& page);

}  // namespace readout
