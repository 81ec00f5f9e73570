#include "readout/corpus/fingerprints.h"

#include <algorithm>

#include "readout/doc/document.h"

namespace readout {
namespace {

Fingerprints sorted(Fingerprints list) {
  std::ranges::sort(list);
  list.erase(std::ranges::unique(list).begin(), list.end());
  return list;
}

/// The least of each kWindow neighbours; of a shorter text, the least of all.
Fingerprints winnow(std::span<const uint32_t> runs) {
  Fingerprints out;
  for (size_t first = 0; first < runs.size(); ++first) {
    const std::span<const uint32_t> window = runs.subspan(first, std::min(kWindow, runs.size() - first));
    out.push_back(*std::ranges::min_element(window));
    if (first + window.size() == runs.size()) break;
  }
  return out;
}

/// The words of a list, sorted by their places, that begin inside `span`.
std::span<const PlainWord> words_in(std::span<const PlainWord> words, Span span) {
  const auto first = std::ranges::lower_bound(words, span.begin, {}, [](const PlainWord& word) { return word.span.begin; });
  const auto last = std::lower_bound(first, words.end(), span.end, [](const PlainWord& word, uint32_t at) { return word.span.begin < at; });
  return {first, last};
}

/// Does an apostrophe join the word that begins at `at` to the one before it?
bool is_joined(std::string_view text, uint32_t at) {
  const std::string_view before = text.substr(0, at);
  return before.ends_with('\'') || before.ends_with("’");
}

uint32_t hash_of(std::string_view word) { return plain_words(word).at(0).hash; }

}  // namespace

std::vector<PlainWord> said_words(std::span<const PlainWord> words, std::string_view text) {
  static const struct {
    uint32_t s = hash_of("s"), re = hash_of("re"), m = hash_of("m"), ve = hash_of("ve"), ll = hash_of("ll"), d = hash_of("d"),
             t = hash_of("t"), can = hash_of("can"), won = hash_of("won"), is = hash_of("is"), are = hash_of("are"), am = hash_of("am"),
             have = hash_of("have"), will = hash_of("will"), would = hash_of("would"), nope = hash_of("not");
  } k;
  std::vector<PlainWord> out(words.begin(), words.end());
  for (size_t i = 1; i < out.size(); ++i) {
    uint32_t& hash = out[i].hash;
    if (out[i].span.size() > 2 || !is_joined(text, out[i].span.begin)) continue;
    if (hash == k.t) {
      uint32_t& verb = out[i - 1].hash;
      const std::string_view before = slice(text, out[i - 1].span);
      if (verb == k.won)
        verb = k.will;
      else if (verb != k.can && before.size() > 2 && (before.ends_with('n') || before.ends_with('N')))
        verb = hash_of(before.substr(0, before.size() - 1));
      hash = k.nope;
    } else {
      hash = hash == k.s    ? k.is
             : hash == k.re ? k.are
             : hash == k.m  ? k.am
             : hash == k.ve ? k.have
             : hash == k.ll ? k.will
             : hash == k.d  ? k.would
                            : hash;
    }
  }
  return out;
}

bool gives_words(const Quote& quote) { return quote.form != QuoteForm::indirect; }

std::vector<PlainWord> words_of(Span span, std::string_view text) {
  std::vector<PlainWord> words = plain_words(slice(text, span));
  for (PlainWord& word : words) word.span = {word.span.begin + span.begin, word.span.end + span.begin};
  return said_words(words, text);
}

std::vector<uint32_t> runs_of(std::span<const PlainWord> words) {
  std::vector<uint32_t> runs;
  each_shingle<kSaying>(words, [&](size_t, uint64_t hash) { runs.push_back(static_cast<uint32_t>(hash >> 32)); });
  return runs;
}

std::vector<Fingerprints> quoted_fingerprints(const Document& doc) {
  std::vector<Fingerprints> out;
  for (const Quote& quote : doc.quotes)
    out.push_back(gives_words(quote) ? sorted(runs_of(words_of(quote.span, doc.text))) : Fingerprints());
  return out;
}

std::vector<Fingerprints> said_fingerprints(const Document& doc, std::span<const PlainWord> words) {
  std::vector<Fingerprints> out;
  for (const Turn& turn : doc.turns) out.push_back(sorted(winnow(runs_of(said_words(words_in(words, turn.content), doc.text)))));
  return out;
}

}  // namespace readout
