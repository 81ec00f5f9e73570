#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <zlib.h>
#include <zstd.h>

#include <string>
#include <utility>
#include <vector>

// Containers for tests, all of invented documents.

namespace made {

inline std::string gzip(const std::string& bytes) {
  std::string out(compressBound(bytes.size()) + 64, '\0');
  z_stream state{};
  deflateInit2(&state, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
  state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  state.avail_in = static_cast<uInt>(bytes.size());
  state.next_out = reinterpret_cast<Bytef*>(out.data());
  state.avail_out = static_cast<uInt>(out.size());
  deflate(&state, Z_FINISH);
  out.resize(state.total_out);
  deflateEnd(&state);
  return out;
}

inline std::string zstd(const std::string& bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 3));
  return out;
}

using Files = std::vector<std::pair<std::string, std::string>>;  // name and bytes

/// An archive of these files; `format` and `filter` as libarchive calls them.
inline std::string pack(const Files& files, int format, int filter = ARCHIVE_FILTER_NONE) {
  std::string out(1 << 20, '\0');
  size_t used = 0;
  archive* to = archive_write_new();
  archive_write_set_format(to, format);
  archive_write_add_filter(to, filter);
  archive_write_set_bytes_in_last_block(to, 1);
  archive_write_open_memory(to, out.data(), out.size(), &used);
  for (const auto& [name, bytes] : files) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_write_header(to, entry);
    archive_write_data(to, bytes.data(), bytes.size());
    archive_entry_free(entry);
  }
  archive_write_close(to);
  archive_write_free(to);
  out.resize(used);
  return out;
}
inline std::string zip(const Files& files) { return pack(files, ARCHIVE_FORMAT_ZIP); }
inline std::string tar(const Files& files, int filter = ARCHIVE_FILTER_NONE) { return pack(files, ARCHIVE_FORMAT_TAR_USTAR, filter); }

inline std::string record(const std::string& id, const std::string& type, const std::string& block, const std::string& more = "") {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:" + id + ">\r\nWARC-Target-URI: https://gull.example/" + id +
         "\r\nWARC-Date: 2031-05-06T10:00:00Z\r\n" + more + "Content-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block +
         "\r\n\r\n";
}

inline std::string answer(const std::string& body, const std::string& header = "Content-Type: text/html; charset=UTF-8\r\n") {
  return "HTTP/1.1 200 OK\r\n" + header + "\r\n" + body;
}

inline const std::vector<std::string> kRecords = {
    record("info", "warcinfo", "software: none"),
    record("a", "response", answer("<p>Envoys of Sundrevia came.</p>")),
    record("q", "request", "GET / HTTP/1.1\r\n\r\n"),
    record("b", "response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>Nothing here.</p>"),
    record("c", "response", answer("GIF89a", "Content-Type: image/gif\r\n")),
    record("d", "response", answer("5\r\n<p>Il\r\n8\r\nmarra</p\r\n1\r\n>\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n")),
    record("e", "conversion", "Talks ended.", "Content-Type: text/plain\r\n"),
};
inline const std::string kInWarc = "urn:a = <p>Envoys of Sundrevia came.</p>\nurn:d = <p>Ilmarra</p>\nurn:e = Talks ended.\n";

inline std::string joined(const std::vector<std::string>& parts, std::string (*pack_part)(const std::string&) = nullptr) {
  std::string out;
  for (const std::string& part : parts) out += pack_part ? pack_part(part) : part;
  return out;
}

inline const std::string kRss =
    "\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- made by hand -->\n<rss version=\"2.0\" "
    "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Gull</title><link>https://gull.example</link>"
    "<item><title>Talks &amp;amp; tea</title><link>https://gull.example/1</link><guid>one</guid><pubDate>Tue, 06 May 2031 10:00:00 "
    "GMT</pubDate>"
    "<dc:creator>Mara Quill</dc:creator><description>In short.</description><content:encoded><![CDATA[<p>They "
    "met.</p>]]></content:encoded></item>"
    "<item><title>Next</title><link>https://gull.example/2</link><description>&lt;p&gt;More&nbsp;soon.&lt;/p&gt;</description></item>"
    "</channel></rss>";

inline const std::string kAtom =
    "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Gull</title><entry><id>urn:x</id><title>Talks</title>"
    "<link rel=\"self\" href=\"https://gull.example/self\"/><link href=\"https://gull.example/3\"/><updated>2031-05-06T10:00:00Z</updated>"
    "<author><name>Mara Quill</name></author><content type=\"xhtml\"><div>They <b>met</b>.</div></content></entry>"
    "<entry><id>urn:y</id><content type=\"text\">Plain &lt;words&gt;</content></entry></feed>";

inline const std::string kHead =
    "From: \"Press office\" <press@mfa.example>\r\nTo: desk@gull.example\r\nSubject: =?utf-8?Q?Talks_=E2=80=93_a_note?=\r\n"
    "Date: Tue, 06 May 2031 10:00:00 +0200\r\nMIME-Version: 1.0\r\n";
inline const std::string kPlainMail = kHead +
                                      "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                                      "The min=\r\nister of Ilmarra caf=E9.\r\n";
inline const std::string kParts =
    kHead +
    "Content-Type: multipart/mixed; boundary=\"cut\"\r\n\r\n--cut\r\nContent-Type: text/html\r\n\r\n<p>See below.</p>\r\n"
    "--cut\r\nContent-Type: text/plain; name=\"note.txt\"\r\nContent-Transfer-Encoding: base64\r\n\r\nVGhleSBtZXQu\r\n"
    "--cut\r\nContent-Type: image/png; name=\"seal.png\"\r\n\r\nx\r\n";
inline const std::string kMbox = "From a@gull.example Tue May  6 10:00:00 2031\n" + kPlainMail +
                                 "\nFrom b@gull.example Tue May  6 11:00:00 2031\n" + kHead +
                                 "\n>From now on talks are monthly.\nFrom here: no new mail.\n";

}  // namespace made
