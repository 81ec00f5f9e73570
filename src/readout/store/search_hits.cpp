#include "readout/store/search_hits.h"

#include <sqlite3.h>

#include <algorithm>

#include "readout/base/error.h"

namespace readout {
namespace {

fts5_api* api_of(Database& db) {
  fts5_api* api = nullptr;
  Statement ask(db, "SELECT fts5(?1)");
  ask.bind_pointer(1, &api, "fts5_api_ptr");
  ask.step();
  if (!api) throw Error("SQLite has no FTS5");
  return api;
}

}  // namespace

SearchHits::SearchHits(Database& db, const SearchWords& words) : functions_(std::make_unique<fts5_tokenizer>()) {
  fts5_api* api = api_of(db);
  void* context = nullptr;
  const char* options[] = {kTokenizer[1], kTokenizer[2]};
  if (api->xFindTokenizer(api, kTokenizer[0], &context, functions_.get()) != SQLITE_OK ||
      functions_->xCreate(context, options, 2, &tokenizer_) != SQLITE_OK)
    throw Error("SQLite cannot cut words");
  for (const SearchWords* wanted : wanted_phrases(words)) {
    Wanted& one = wanted_.emplace_back(Wanted{{}, wanted->within});
    for (const SearchPhrase& phrase : wanted->phrases) {
      Phrase& tokens = one.phrases.emplace_back(Phrase{{}, phrase.prefix});
      for (Token& token : tokens_of(phrase.words)) tokens.tokens.push_back(std::move(token.text));
    }
  }
}

SearchHits::~SearchHits() {
  if (tokenizer_) functions_->xDelete(tokenizer_);
}

std::vector<SearchHits::Token> SearchHits::tokens_of(std::string_view text) const {
  std::vector<Token> tokens;
  const auto take = [](void* list, int, const char* token, int size, int begin, int end) {
    static_cast<std::vector<Token>*>(list)->push_back(
        {std::string(token, static_cast<size_t>(size)), {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}});
    return SQLITE_OK;
  };
  functions_->xTokenize(tokenizer_, &tokens, FTS5_TOKENIZE_DOCUMENT, text.data(), static_cast<int>(text.size()), take);
  return tokens;
}

/// The first tokens of each place where a phrase stands.
std::vector<uint32_t> SearchHits::places_of(const Phrase& phrase, const std::vector<Token>& tokens) {
  std::vector<uint32_t> places;
  const size_t size = phrase.tokens.size();
  const auto is_at = [&](size_t first) {
    for (size_t i = 0; i < size; ++i) {
      const std::string &there = tokens[first + i].text, &wanted = phrase.tokens[i];
      if (phrase.prefix && i + 1 == size ? !there.starts_with(wanted) : there != wanted) return false;
    }
    return true;
  };
  for (size_t first = 0; size > 0 && first + size <= tokens.size(); ++first)
    if (is_at(first)) places.push_back(static_cast<uint32_t>(first));
  return places;
}

/// Where all phrases stand so near each other: from a first one on, the others within the words that may lie between.
void SearchHits::add_near(const Wanted& wanted, const std::vector<Token>& tokens, std::vector<Span>& found) {
  std::vector<std::vector<uint32_t>> places;
  for (const Phrase& phrase : wanted.phrases) places.push_back(places_of(phrase, tokens));
  const auto span_of = [&](size_t phrase, uint32_t place) {
    return Span{tokens[place].span.begin, tokens[place + wanted.phrases[phrase].tokens.size() - 1].span.end};
  };
  for (size_t first = 0; first < places.size(); ++first)
    for (const uint32_t place : places[first]) {
      const size_t farthest = place + wanted.phrases[first].tokens.size() + wanted.within;
      std::vector<Span> near = {span_of(first, place)};
      bool all = true;
      for (size_t other = 0; other < places.size() && all; ++other) {
        if (other == first) continue;
        const auto begin = std::ranges::lower_bound(places[other], place), end = std::ranges::upper_bound(places[other], farthest);
        all = begin < end;
        for (auto at = begin; at < end; ++at) near.push_back(span_of(other, *at));
      }
      if (all) found.insert(found.end(), near.begin(), near.end());
    }
}

std::vector<Span> SearchHits::in(std::string_view line) const {
  const std::vector<Token> tokens = tokens_of(line);
  std::vector<Span> found, merged;
  for (const Wanted& wanted : wanted_) add_near(wanted, tokens, found);
  std::ranges::sort(found);
  for (const Span span : found) {
    if (merged.empty() || span.begin >= merged.back().end)
      merged.push_back(span);
    else
      merged.back().end = std::max(merged.back().end, span.end);
  }
  return merged;
}

}  // namespace readout
