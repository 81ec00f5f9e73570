#include "readout/extract/quote_speakers.h"

namespace readout {
namespace {

std::string key_of(std::string_view word) {
  std::string key;
  append_word_key(key, word);
  return key;
}

bool may_head(MentionKind kind) { return kind != MentionKind::nationality; }

/// Are these words the speaker's own? Whoever speaks says "I" of himself, never "he".
bool is_around(const Source* around, const Speaker& speaker) {
  if (!around) return false;
  const Speaker& own = around->speaker;
  return own.kind == speaker.kind && own.actor == speaker.actor && own.number == speaker.number && own.name == speaker.name;
}

}  // namespace

Source Speakers::make(TokenRange phrase, SpeakerKind kind, Attribution level, std::optional<Id<Actor>> actor, std::string name) const {
  Source source;
  source.speaker.surface = span_of(context_.doc, phrase);
  source.speaker.kind = kind;
  source.speaker.actor = actor;
  source.speaker.name = std::move(name);
  source.level = level;
  return source;
}

/// The place of the head noun: the last word before "of", "who" or a comma.
uint32_t Speakers::head_of(TokenRange phrase) const {
  if (sort_of(phrase, phrase.last - 1) == Sort::document && has(phrase, "and"))
    return phrase.last - 1;  // "both the French and the German readouts"
  for (uint32_t i = phrase.first + 1; i < phrase.last; ++i) {
    const std::string_view word = words_.str(i);
    const bool ends =
        words_.is(i, WordClass::preposition) || word == "," || word == "who" || word == "that" || word == "and" || word == "(";
    if (ends && words_.token(i).letters != Case::initial) return i - 1;
  }
  return phrase.last - 1;
}

bool Speakers::has(TokenRange phrase, std::string_view word) const {
  for (uint32_t i = phrase.first; i < phrase.last; ++i)
    if (words_.str(i) == word) return true;
  return false;
}

Speakers::Sort Speakers::sort_of(TokenRange phrase, uint32_t head) const {
  const uint32_t from = head > phrase.first ? head - 1 : head;
  for (uint32_t i = from; i <= head; ++i) {
    const auto match = context_.lex.source_words.phrases.longest_at(context_.doc, context_.lex.words, i);
    if (!match || match->end != head + 1) continue;
    const std::string_view id = context_.lex.source_words.cell(match->value, "id");
    if (id == "office") return key_of(words_.str(phrase.first)).size() > 2 ? Sort::office : Sort::unnamed;  // not "a minister"
    if (id == "unnamed") return Sort::unnamed;
    if (id == "spokesperson") return Sort::spokesperson;
    if (id == "document") return Sort::document;
    if (id == "institution") return Sort::institution;
    if (id == "people") return Sort::people;
  }
  for (uint32_t i = from; i <= head; ++i)
    if (const auto title = context_.lex.actors.titles.longest_at(context_.doc, context_.lex.words, i); title && title->end == head + 1)
      return definite(phrase) || words_.capital(phrase.first) ? Sort::office : Sort::unnamed;
  return Sort::none;
}

/// The person whom the phrase names: not one who only owns or is spoken for.
const Mention* Speakers::person_in(TokenRange phrase) const {
  bool led_in = false;
  for (uint32_t i = phrase.first; i < phrase.last; ++i) {
    const Mention* mention = words_.mention(i);
    if (!mention) {
      led_in = words_.is(i, WordClass::preposition) ? true : words_.str(i) == "," ? false : led_in;
      continue;
    }
    const TokenRange range = words_.range_of(*mention);
    const bool owns = range.last < phrase.last && words_.token(range.last).word == Vocabulary::kPossessive;
    const bool inner = range.last < phrase.last && words_.token(range.last).letters == Case::lower && words_.nominal(range.last) &&
                       !words_.is(range.last, WordClass::adverb);
    if (mention->kind == MentionKind::person && !owns && !inner && !led_in) return mention;
    i = std::max(i, range.last - 1);
  }
  return nullptr;
}

/// The state or body to which the phrase belongs: "the Chinese readout", "a White House official".
const Mention* Speakers::owner_in(TokenRange phrase) const {
  for (uint32_t i = phrase.first; i < phrase.last; ++i)
    if (const Mention* mention = words_.mention(i); mention && mention->actor && mention->kind != MentionKind::person) return mention;
  return nullptr;
}

bool Speakers::definite(TokenRange phrase) const {
  const std::string key = key_of(words_.str(phrase.first));
  return key == "the" || key == "this" || key == "that" || key == "these" || key == "those";
}

Source Speakers::pronoun(uint32_t i, const Source* around) {
  const TokenRange phrase{i, i + 1};
  const std::string key = key_of(words_.str(i));
  if (key == "i" || key == "we" || key == "my" || key == "our" || key == "us") {
    if (!around) return make(phrase, SpeakerKind::role, Attribution::unattributed, {}, text(phrase));
    Source same = *around;
    same.speaker.surface = span_of(context_.doc, phrase);
    return same;
  }
  const Mention* mention = words_.mention(i);
  const bool person = key == "he" || key == "she" || key == "his" || key == "her" || key == "him";
  const bool near = last_ && i < last_at_ + 60;
  if (person) {
    if (near && last_->speaker.kind == SpeakerKind::unnamed && !is_around(around, last_->speaker)) {
      Source same = *last_;
      same.speaker.surface = span_of(context_.doc, phrase);
      return same;
    }
    if (mention && mention->actor && !(around && around->speaker.actor == mention->actor))
      return make(phrase, SpeakerKind::named, Attribution::on_record_named, mention->actor, mention->name);
    if (last_ && (last_->speaker.kind == SpeakerKind::named || last_->speaker.kind == SpeakerKind::role) &&
        !is_around(around, last_->speaker)) {
      Source same = *last_;
      same.speaker.surface = span_of(context_.doc, phrase);
      return same;
    }
    return make(phrase, SpeakerKind::role, Attribution::on_record_named, {}, text(phrase));
  }
  const std::optional<Source>& before = key == "it" || key == "its"       ? last_thing_
                                        : key == "they" || key == "their" ? (last_people_ ? last_people_ : last_body_)
                                                                          : std::optional<Source>();
  if (before) {
    Source same = *before;
    same.speaker.surface = span_of(context_.doc, phrase);
    return same;
  }
  if (key == "this" || key == "that" || key == "which" || key == "these") {
    Source nothing = make(phrase, SpeakerKind::group, Attribution::unattributed, {}, text(phrase));
    nothing.can_speak = false;
    return nothing;
  }
  if (key == "you") return make(phrase, SpeakerKind::role, Attribution::unattributed, {}, text(phrase));
  return make(phrase, SpeakerKind::group, Attribution::on_background_unnamed, {}, text(phrase));
}

/// "a senior official": numbered; "the official" is the one before, if his description allows.
Source Speakers::unnamed(TokenRange phrase, uint32_t head) {
  const std::string noun = key_of(words_.str(head));
  std::string description;
  for (uint32_t i = phrase.first; i <= head; ++i)
    if (!words_.determiner(i)) append_word_key(description, words_.str(i)), description += ' ';
  const std::string first = key_of(words_.str(phrase.first));
  const bool another = first == "another" || description.starts_with("second ") || description.starts_with("other ");
  Source source = make(phrase, SpeakerKind::unnamed, Attribution::on_background_unnamed, {}, text(phrase));
  if (!another)
    for (size_t n = unnamed_.size(); n-- > 0;) {
      const bool same = unnamed_[n].description == description || (definite(phrase) && unnamed_[n].head == noun);
      if (!same) continue;
      source.speaker.number = unnamed_[n].number;
      return source;
    }
  const auto number = static_cast<int32_t>(unnamed_.size()) + 1;
  source.speaker.number = number;
  constexpr size_t kMostUnnamed = 60;
  if (unnamed_.size() < kMostUnnamed) unnamed_.push_back({noun, description, number});
  return source;
}

Source Speakers::document(TokenRange phrase) {
  const Mention* owner = owner_in(phrase);
  Source source = make(phrase, SpeakerKind::document, Attribution::document, owner ? owner->actor : std::nullopt, text(phrase));
  if (!owner && definite(phrase) && last_document_) source.speaker.actor = last_document_->speaker.actor;
  last_document_ = last_thing_ = source;
  return source;
}

Source Speakers::body(TokenRange phrase, const Mention* mention) {
  Source source = make(phrase, mention && mention->actor ? SpeakerKind::named : SpeakerKind::group, Attribution::on_record_institution,
                       mention ? mention->actor : std::nullopt, mention ? mention->name : text(phrase));
  last_body_ = last_thing_ = source;
  return source;
}

/// A name that no list knows: of a person, unless it looks like a body's.
Source Speakers::proper(TokenRange phrase, uint32_t head) {
  const bool article = words_.determiner(phrase.first);
  const bool acronym = words_.token(head).letters == Case::upper && words_.str(head).size() > 1;
  const uint32_t words = head + 1 - phrase.first;
  if (article || acronym || words > 4) return body(phrase, nullptr);
  return make(phrase, SpeakerKind::named, Attribution::on_record_named, {}, text({phrase.first, head + 1}));
}

Source Speakers::read(TokenRange phrase, const Source* around) {
  Source source;
  const TokenRange whole = phrase;
  if (phrase.size() > 1 && words_.token(phrase.last - 1).word == Vocabulary::kPossessive) --phrase.last;  // "the bank's | warning"
  const uint32_t head = head_of(phrase);
  const Mention* at_head = words_.mention(head);
  if (phrase.size() == 1 && words_.pronoun(phrase.first) && !(at_head && at_head->form != MentionForm::pronoun)) {
    source = pronoun(phrase.first, around);
  } else if (const Mention* person = person_in(phrase)) {
    source = make(phrase, SpeakerKind::named, Attribution::on_record_named, person->actor, person->name);
  } else {
    const Sort sort = sort_of(phrase, head);
    if ((at_head && at_head->kind == MentionKind::office) || sort == Sort::office)
      source = make(phrase, SpeakerKind::role, Attribution::on_record_named, at_head ? at_head->actor : std::nullopt, text(phrase));
    else if (at_head && may_head(at_head->kind) && at_head->kind != MentionKind::group && at_head->kind != MentionKind::document)
      source = body(phrase, at_head);
    else if (sort == Sort::document)
      source = document(phrase);
    else if (sort == Sort::spokesperson)
      source = make(phrase, SpeakerKind::role, Attribution::on_record_institution,
                    owner_in(phrase) ? owner_in(phrase)->actor : std::nullopt, text(phrase));
    else if (sort == Sort::unnamed)
      source = unnamed(phrase, head);
    else if (sort == Sort::institution || at_head)
      source = body(phrase, at_head ? at_head : nullptr);
    else if (sort == Sort::people)
      source = make(phrase, SpeakerKind::group, Attribution::on_background_unnamed, {}, text(phrase));
    else if (words_.capital(head) && words_.token(head).kind == TokenKind::word)
      source = proper(phrase, head);
    else {
      source = make(phrase, SpeakerKind::group, Attribution::on_background_unnamed, {}, text(phrase));
      source.can_speak = false;
    }
    if (source.speaker.kind == SpeakerKind::group && source.can_speak) last_people_ = source;
  }
  source.speaker.surface = span_of(context_.doc, whole);
  last_ = source;
  last_at_ = phrase.first;
  return source;
}

}  // namespace readout
