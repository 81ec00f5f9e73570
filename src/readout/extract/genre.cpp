#include "readout/extract/genre.h"

#include <algorithm>

#include "readout/base/utf8.h"
#include "readout/doc/lexicons.h"

namespace readout {
namespace {

constexpr uint32_t kFirstSentences = 3;      // in which a readout says who spoke with whom
constexpr uint32_t kOpeningTokens = 45;      // of such a sentence
constexpr size_t kLongestStatement = 12000;  // bytes of a text that speaks in the first person

/// Sections of official sites, as in their addresses and tags.
constexpr struct {
  std::string_view word;
  Genre genre;
} kSections[] = {{"press-briefing", Genre::press_briefing},
                 {"briefings/", Genre::press_briefing},
                 {"readout", Genre::readout},
                 {"speeches", Genre::remarks},
                 {"speech", Genre::remarks},
                 {"remarks", Genre::remarks},
                 {"interview", Genre::interview},
                 {"fact-sheet", Genre::press_release},
                 {"press-release", Genre::press_release}};

class Reader {
 public:
  Reader(const Document& doc, const Lexicons& lex, uint32_t body) : doc_(doc), lex_(lex), body_(body) {}

  Genre read() const {
    if (auto genre = by_title()) return *genre;
    if (!doc_.turns.empty()) return by_turns();
    if (doc_.meta.side) {
      const auto section = by_section();
      if (section && *section != Genre::press_briefing) return *section;
      if (opens_like_readout()) return Genre::readout;
      return is_in_first_person() ? Genre::statement : Genre::press_release;
    }
    return is_reported() ? Genre::news_article : Genre::other;
  }

 private:
  std::string_view str(uint32_t i) const { return doc_.str(doc_.tokens[i]); }

  std::optional<Genre> by_title() const {
    if (!doc_.meta.title) return {};
    const auto row = lex_.genres.patterns.find(doc_.meta.title->value, [&](uint32_t r) {
      const std::string_view needs = lex_.genres.cell(r, "needs");
      return needs == "side" ? doc_.meta.side.has_value() : needs == "turns" ? !doc_.turns.empty() : true;
    });
    if (!row) return {};
    const Genre genre = from_name(lex_.genres.cell(*row, "genre"), Genre::other);
    const bool of_paper = !doc_.meta.side && doc_.turns.empty() && is_reported();  // "Statement on trade ends feud"
    return of_paper ? Genre::news_article : std::optional(genre);
  }

  /// A transcript without a telling title: who is heard in it?
  Genre by_turns() const {
    uint32_t asked = 0, officials = 0, others = 0;
    std::vector<std::string_view> speakers;
    for (const Turn& turn : doc_.turns) {
      asked += turn.role == Role::questioner;
      officials += turn.role == Role::official;
      others += turn.role == Role::speaker;
    }
    if (officials > others) return Genre::background_call;
    if (auto section = by_section(); section && *section != Genre::readout) return *section;
    return asked * 5 > doc_.turns.size() ? Genre::press_briefing : asked > 0 && doc_.turns.size() > 10 ? Genre::interview : Genre::remarks;
  }

  std::optional<Genre> by_section() const {
    std::string where = doc_.meta.url ? doc_.meta.url->value : "";
    for (const char* key : {"tags", "category", "section", "article:section", "type"})
      if (auto at = doc_.declared.find(key); at != doc_.declared.end()) where += ' ' + at->second.value;
    where = lower(where);
    std::ranges::replace(where, '_', '-');
    for (const auto& [word, genre] : kSections)
      if (where.find(word) != std::string::npos) return genre;
    return {};
  }

  /// "… spoke today with …" in the first sentences, and no quotation in the text.
  bool opens_like_readout() const {
    uint32_t looked = 0;
    const uint32_t from = body_ < doc_.blocks.size() ? doc_.blocks[body_].span.begin : 0;
    for (const Sentence& sentence : within(doc_.sentences, {from, static_cast<uint32_t>(doc_.text.size())})) {
      if (looked++ == kFirstSentences) return false;
      const TokenRange range = tokens_in(doc_, sentence.span);
      const uint32_t last = std::min(range.last, range.first + kOpeningTokens);
      for (uint32_t i = range.first; i < last; ++i) {
        const auto match = lex_.contact_words.phrases.longest_at(doc_, lex_.words, i);
        if (!match) continue;
        const ContactPart part = lex_.contact_words.words[match->value].part;
        if (part == ContactPart::verb || part == ContactPart::act_on) return true;
      }
    }
    return false;
  }

  bool is_in_first_person() const {
    if (doc_.text.size() > kLongestStatement) return false;
    return std::ranges::any_of(doc_.tokens, [&](const Token& token) {
      const std::string_view word = doc_.str(token);
      return word == "I" || word == "my" || word == "My";
    });
  }

  /// Does somebody report: a byline, an agency, words of speech beside a name or a quotation?
  bool is_reported() const {
    if (!doc_.meta.authors.empty()) return true;
    if (doc_.meta.outlet && doc_.meta.outlet->basis != Basis::inferred) return true;
    uint32_t cues = 0;
    for (const Token& token : doc_.tokens) {
      if (token.letters != Case::lower) continue;
      const std::string_view word = doc_.str(token);
      cues += word == "said" || word == "told" || word == "reported" || word == "according" || word == "says";
      if (cues >= 2) return true;
    }
    return false;
  }

  const Document& doc_;
  const Lexicons& lex_;
  uint32_t body_;
};

}  // namespace

Genre genre_of(const Document& doc, const Lexicons& lex, uint32_t body) { return Reader(doc, lex, body).read(); }

}  // namespace readout
