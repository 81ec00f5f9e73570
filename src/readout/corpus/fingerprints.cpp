#include "readout/corpus/fingerprints.h"

#include <algorithm>

#include "readout/doc/document.h"

namespace readout {
namespace {

uint32_t upper_half(uint64_t hash) { return static_cast<uint32_t>(hash >> 32); }

void sort_once(std::vector<uint32_t>& list) {
  std::ranges::sort(list);
  list.erase(std::ranges::unique(list).begin(), list.end());
}

/// Appends the least of each kWindow neighbours; of a shorter text, the least of all.
void winnow(std::span<const PlainWord> words, std::vector<uint32_t>& out) {
  std::vector<uint32_t> hashes;
  each_shingle<kSaying>(words, [&](size_t, uint64_t hash) { hashes.push_back(upper_half(hash)); });
  for (size_t first = 0; first < hashes.size(); ++first) {
    const size_t last = std::min(first + kWindow, hashes.size());
    out.push_back(*std::min_element(hashes.begin() + static_cast<ptrdiff_t>(first), hashes.begin() + static_cast<ptrdiff_t>(last)));
    if (last == hashes.size()) break;
  }
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

std::vector<PlainWord> words_of(const Quote& quote, std::string_view text) {
  std::vector<PlainWord> words = plain_words(slice(text, quote.span));
  for (PlainWord& word : words) word.span = {word.span.begin + quote.span.begin, word.span.end + quote.span.begin};
  return said_words(words, text);
}

std::span<const PlainWord> words_in(std::span<const PlainWord> words, Span span) {
  const auto first = std::ranges::lower_bound(words, span.begin, {}, [](const PlainWord& word) { return word.span.begin; });
  const auto last = std::lower_bound(first, words.end(), span.end, [](const PlainWord& word, uint32_t at) { return word.span.begin < at; });
  return {first, last};
}

std::vector<uint32_t> quoted_fingerprints(const Document& doc) {
  std::vector<uint32_t> out;
  for (const Quote& quote : doc.quotes)
    if (gives_words(quote))
      each_shingle<kSaying>(words_of(quote, doc.text), [&](size_t, uint64_t hash) { out.push_back(upper_half(hash)); });
  sort_once(out);
  return out;
}

std::vector<uint32_t> said_fingerprints(const Document& doc, std::span<const PlainWord> words) {
  std::vector<uint32_t> out;
  for (const Turn& turn : doc.turns) winnow(said_words(words_in(words, turn.content), doc.text), out);
  sort_once(out);
  return out;
}

}  // namespace readout
