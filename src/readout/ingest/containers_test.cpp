#include "readout/ingest/containers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "made_containers.h"

// What is in containers, whole and damaged.

using namespace readout;
using namespace made;

namespace {

/// What is in a file, a line a member: "place = its bytes", or "place ! why it cannot be read".
std::string listing(const std::string& file, const std::string& path = "x") {
  Members members(stream_of(file), path);
  if (!members.is_container()) return "a document\n";
  std::string out;
  while (auto member = members.next())
    out += member->place + (member->damage.empty() ? " = " + member->source : " ! " + member->damage) + '\n';
  return out;
}

/// The same with the envelopes, for one member.
std::string envelope(const std::string& file, const std::string& path = "x") {
  auto member = Members(stream_of(file), path).next();
  return member ? member->envelope.lines() : "";
}

TEST(Containers, GiveTheirMembers) {
  const Files files = {{"a.txt", "They met."}, {"sub/b.html", "<p>Twice.</p>"}, {".hidden", "x"}, {"__MACOSX/a.txt", "x"}};
  const std::string in_files = "a.txt = They met.\nsub/b.html = <p>Twice.</p>\n";
  const std::string lines =
      "{\"url\": \"https://gull.example/1\", \"text\": \"They \\u201cmet\\u201d.\"}\n\n{\"html\": \"<p>Twice.</p>\", \"n\": {\"a\": "
      "[]}}\r\n";
  std::string named = zip({{"xx.txt", "They met."}});
  named[7] |= 0x08;  // names are UTF-8
  for (size_t at; (at = named.find("xx.txt")) != std::string::npos;) named.replace(at, 2, "Ñ");
  const struct {
    const char* why;
    std::string file, want;
  } cases[] = {
      {"a name that is not ASCII", named, "Ñ.txt = They met.\n"},
      {"a text is no container", "They met.", "a document\n"},
      {"nor is an empty file", "", "a document\n"},
      {"nor a release that begins like a mail", "From: the ministry\nDate: 6 May 2031\n\nThey met.", "a document\n"},
      {"nor a story of places", "From Oslo to Lima: 12:30 talks\nwere: held", "a document\n"},
      {"nor a page", "<!DOCTYPE html><html><body>x</body></html>", "a document\n"},
      {"JSON Lines", lines, "1 = They “met”.\n3 = <p>Twice.</p>\n"},
      {"JSON Lines in gzip", gzip(lines), "1 = They “met”.\n3 = <p>Twice.</p>\n"},
      {"one packed document", gzip("They met."), " = They met.\n"},
      {"packed twice", zstd(gzip("They met.")), " = They met.\n"},
      {"RSS", kRss, "one = <p>They met.</p>\nhttps://gull.example/2 = <p>More\u00A0soon.</p>\n"},
      {"Atom", kAtom, "urn:x = <div>They <b>met</b>.</div>\nurn:y = Plain <words>\n"},
      {"WARC", joined(kRecords), kInWarc},
      {"WARC, gzip a record", joined(kRecords, gzip), kInWarc},
      {"WARC, one gzip", gzip(joined(kRecords)), kInWarc},
      {"WARC, zstd a record", joined(kRecords, zstd), kInWarc},
      {"ZIP", zip(files), in_files},
      {"TAR", tar(files), in_files},
      {"TAR in gzip", tar(files, ARCHIVE_FILTER_GZIP), in_files},
      {"TAR in xz", tar(files, ARCHIVE_FILTER_XZ), in_files},
      {"TAR in zstd", tar(files, ARCHIVE_FILTER_ZSTD), in_files},
      {"EML", kPlainMail, " = The minister of Ilmarra caf\xE9.\r\n\n"},
      {"EML with attachments", kParts + "--cut--\r\n", " = <p>See below.</p>\nnote.txt = They met.\n"},
      {"mbox", kMbox, "1 = The minister of Ilmarra caf\xE9.\n\n\n2 = From now on talks are monthly.\nFrom here: no new mail.\n\n"},
      {"containers in containers", zip({{"in.warc.gz", joined(kRecords, gzip)}, {"t.tar", tar({{"m.eml", kPlainMail}})}}),
       "in.warc.gz#urn:a = <p>Envoys of Sundrevia came.</p>\nin.warc.gz#urn:d = <p>Ilmarra</p>\nin.warc.gz#urn:e = Talks ended.\n"
       "t.tar#m.eml = The minister of Ilmarra caf\xE9.\r\n\n"},
  };
  for (const auto& c : cases) EXPECT_EQ(listing(c.file), c.want) << c.why;
}

TEST(Containers, DeclareWhatTheySayOfTheirMembers) {
  const struct {
    const char* why;
    std::string file, want;
  } cases[] = {
      {"JSON Lines", R"({"url": "https://gull.example/1", "title": "Talks", "date": "2031-05-06", "html": "x"})",
       "media_type: text/html\ncharset: utf-8\nurl: https://gull.example/1\npublished: 2031-05-06\ntitle: Talks\n"},
      {"RSS", kRss,
       "media_type: text/html\ncharset: utf-8\nurl: https://gull.example/1\npublished: Tue, 06 May 2031 10:00:00 GMT\n"
       "title: Talks & tea\nauthor: Mara Quill\n"},
      {"Atom", kAtom,
       "media_type: text/html\ncharset: utf-8\nurl: https://gull.example/3\npublished: 2031-05-06T10:00:00Z\ntitle: Talks\n"
       "author: Mara Quill\n"},
      {"WARC", joined(kRecords), "media_type: text/html\ncharset: utf-8\nurl: https://gull.example/a\n"},
      {"EML", kPlainMail, "charset: iso-8859-1\npublished: 2031-05-06T10:00:00+02:00\ntitle: Talks – a note\nauthor: Press office\n"},
      {"a file of an archive says all itself", zip({{"a.txt", "They met."}}), ""},
  };
  for (const auto& c : cases) EXPECT_EQ(envelope(c.file), c.want) << c.why;
}

TEST(Containers, TellWhatIsDamagedAndReadTheRest) {
  std::vector<std::string> packed;
  for (const std::string& one : kRecords) packed.push_back(gzip(one));
  packed[1][packed[1].size() / 2] ^= 0x55;
  std::string bad_zip = zip({{"a.txt", std::string(300, 'a') + "They met."}, {"b.txt", "Twice."}});
  bad_zip[bad_zip.find("PK", 4) - 4] ^= 0x55;
  const std::string two = record("x", "resource", "They met."), cut_tar = tar({{"a.txt", "Once."}, {"b.txt", std::string(2000, 'b')}});
  std::string deep = zip({{"a.txt", "x"}});
  for (int i = 0; i < 4; ++i) deep = zip({{"d.zip", deep}});
  const auto damaged = [](const std::string& file) {  // only the places, without numbers of bytes, and what is read
    std::istringstream all(listing(file));
    std::string out;
    for (std::string line; std::getline(all, line); out += line + '\n') {
      if (const size_t why = line.find(" ! "); why != std::string::npos) line.resize(why + 2);
      if (line.starts_with("byte ")) line = "byte !";
    }
    return out;
  };
  const struct {
    const char* why;
    std::string file, want;
  } cases[] = {
      {"lines of no use", "{\"text\": \"a\"}\nnothing\n{\"title\": \"b\"}\n{\"text\": \"c\"\n{\"text\": \"d\"} e\n{\"text\": \"f\"}",
       "1 = a\n2 !\n3 !\n4 !\n5 !\n6 = f\n"},
      {"a feed that is cut off", kRss.substr(0, kRss.find("soon")), "one = <p>They met.</p>\nitem 2 !\n"},
      {"a feed with a flaw",
       "<rss><channel><item><title>Tea & talks</title><description>&lt;p&gt;a&lt;/p&gt;</description></item></channel></rss>",
       "1 = <p>a</p>\n !\n"},
      {"a WARC that is cut off", two + two.substr(0, two.size() - 9), "urn:x = They met.\nurn:x !\n"},
      {"a WARC that is cut off in a header", two + two.substr(0, 60), "urn:x = They met.\nurn:x !\n"},
      {"bytes between records", two + "what is\nthis\n" + two, "urn:x = They met.\nbyte !\nurn:x = They met.\n"},
      {"a gzip that is cut off", joined(kRecords, gzip).substr(0, joined(kRecords, gzip).size() - 40),
       "urn:a = <p>Envoys of Sundrevia came.</p>\nurn:d = <p>Ilmarra</p>\nbyte !\n"},
      {"a bad entry of a ZIP", bad_zip, "a.txt !\nb.txt = Twice.\n"},
      {"a TAR that is cut off", cut_tar.substr(0, 2000), "a.txt = Once.\nb.txt !\n"},
      {"an xz that is cut off", tar({{"a.txt", "Once."}}, ARCHIVE_FILTER_XZ).substr(0, 60), " !\n"},
      {"a mail whose parts do not end", kParts, " = <p>See below.</p>\nnote.txt = They met.\npart 4 !\n"},
      {"too deep", deep, "d.zip#d.zip#d.zip#d.zip !\n"},
      {"too large", gzip(std::string(Members::kLargest + 1, ' ')), " !\n"},
      {"a text document", zip({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<w/>"}}), " !\n"},
  };
  for (const auto& c : cases) EXPECT_EQ(damaged(c.file), c.want) << c.why;
  const std::string rest = damaged(joined(packed));
  EXPECT_NE(rest.find("urn:d = <p>Ilmarra</p>\nurn:e = Talks ended.\n"), std::string::npos) << rest;
  EXPECT_NE(rest.find(" !"), std::string::npos) << rest;
}

TEST(Containers, GoOnBehindAPartThatFailsAtItsHead) {
  const std::string three = zstd(kRecords[1]) + "\x28\xB5\x2F\xFD\xFF\xFF\xFF" + zstd(kRecords[6]);
  const std::string got = listing(three);
  EXPECT_TRUE(got.starts_with("urn:a = ") && got.ends_with("urn:e = Talks ended.\n")) << got;
  EXPECT_EQ(std::ranges::count(got, '!'), 1) << got;
}

TEST(Containers, SurviveBeingCutAnywhere) {
  for (const std::string& file : {joined(kRecords, gzip), joined(kRecords), kRss, kAtom, kParts, kMbox, zip({{"a.txt", "They met."}}),
                                  tar({{"a.txt", "They met."}}, ARCHIVE_FILTER_XZ)})
    for (size_t size = 0; size < file.size(); size += 1 + file.size() / 300) listing(file.substr(0, size));
}

TEST(Containers, EndAtMassAndDepth) {
  std::string mail = kHead, xml = "<rss><channel><item>";
  for (int i = 0; i < 5000; ++i) {
    const std::string number = std::to_string(i);
    mail += "Content-Type: multipart/mixed; boundary=b" + number + "\n\n--b" + number + "\n";
    xml += "<description>";
  }
  EXPECT_EQ(listing(mail), " ! its parts lie too deep in each other\n");
  listing(xml);
  std::string laughs = "<!DOCTYPE rss [<!ENTITY a0 \"ha\">";
  for (int i = 1; i < 40; ++i) {
    const std::string one = "&a" + std::to_string(i - 1) + ";";
    laughs += "<!ENTITY a" + std::to_string(i) + " \"" + one + one + "\">";
  }
  laughs += "<!ENTITY f SYSTEM \"/etc/hostname\">]><rss><channel><item><description>&a39;&f;</description></item></channel></rss>";
  EXPECT_LT(listing(laughs).size(), 1000u);
}

}  // namespace
