#pragma once

#include <span>
#include <string_view>

#include "readout/doc/document.h"

namespace readout {

/// Where each value of the metadata is declared, in order of trust: the one place
/// to tune it. Keys as in Document::declared.
namespace declared {
inline constexpr std::string_view kTitle[] = {"headline", "ld:headline", "og:title", "twitter:title", "title"};
inline constexpr std::string_view kUrl[] = {"source_url", "canonical", "og:url", "url", "permalink", "link", "source"};
inline constexpr std::string_view kOutlet[] = {"outlet", "publisher", "ld:publisher", "og:site_name", "site_name", "site", "publication"};
inline constexpr std::string_view kAuthors[] = {"authors", "author", "ld:author", "byline", "article:author", "creator", "by"};
inline constexpr std::string_view kLanguage[] = {"lang", "language", "og:locale", "inlanguage", "content-language"};
inline constexpr std::string_view kPublished[] = {"published_time", "ld:datepublished",  "article:published_time", "published",
                                                  "publish_date",   "date_published",    "publication_date",       "pubdate",
                                                  "published_at",   "og:published_time", "parsely-pub-date",       "sailthru.date",
                                                  "date",           "datepublished",     "dc.date.issued",         "dcterms.created",
                                                  "dc.date",        "time:pubdate"};
inline constexpr std::string_view kPublishedLast[] = {"time"};  ///< asked after the address and the head of the text
inline constexpr std::string_view kModified[] = {"modified_time", "ld:datemodified", "article:modified_time", "modified",      "updated",
                                                 "last_modified", "og:updated_time", "updated_time",          "date_modified", "lastmod"};
}  // namespace declared

/// The first of `keys` whose value `read` accepts, as read says it: read(const Meta&) gives an optional<Meta>.
template <class Read>
std::optional<Meta> first_declared(const Document& doc, std::span<const std::string_view> keys, Read&& read) {
  for (std::string_view key : keys)
    if (auto at = doc.declared.find(std::string(key)); at != doc.declared.end())
      if (std::optional<Meta> value = read(at->second)) return value;
  return {};
}

}  // namespace readout
