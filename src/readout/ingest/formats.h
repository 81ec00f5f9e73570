#pragma once

#include <string_view>

#include "readout/doc/document.h"

namespace readout {

struct Lexicons;

/// The kind of a document by its first part; the ending of `path` breaks ties only.
MediaType sniff(std::string_view text, std::string_view path);

// One reader a format: from doc.text as decoded to blocks, declared metadata and cuts.
void read_txt(Document& doc);
void read_markdown(Document& doc);
void read_html(Document& doc, const Lexicons& lex);

/// Reads the YAML between "---" lines at the head of `doc.text` into doc.declared.
/// Gives the place where it ends; 0 if there is none.
uint32_t read_front_matter(Document& doc);
/// Does the text begin with front matter?
bool has_front_matter(std::string_view text);

}  // namespace readout
