#include <algorithm>
#include <optional>
#include <unordered_map>

#include "readout/base/slug.h"
#include "readout/base/utf8.h"
#include "readout/doc/lexicons.h"
#include "readout/extract/extract.h"
#include "readout/extract/names.h"

namespace readout {
namespace {

bool is_name(const Mention& mention) { return mention.form == MentionForm::name || mention.form == MentionForm::alias; }

MentionKind kind_of(NameKind kind) {
  return kind == NameKind::person ? MentionKind::person : kind == NameKind::organisation ? MentionKind::organisation : MentionKind::place;
}

class NameMentions {
 public:
  NameMentions(Document& doc, const Lexicons& lex) : doc_(doc), lex_(lex) {
    for (uint32_t a = 0; a < doc.actors.size(); ++a)
      if (doc.actors[a].kind == ActorKind::person) introduce(doc.actors[a].name), by_name_.emplace(doc.actors[a].name, a);
    part_titles();
  }

  void run() {
    for (NameInText& name : doc_.names)
      if (name.kind == NameKind::person) name.first = past_titles(name);
    std::erase_if(doc_.names, [](const NameInText& name) { return name.first == name.last; });  // "Madam Secretary" is no name
    for (const NameInText& name : doc_.names)
      if (name.kind == NameKind::person) introduce(std::string(doc_.str(span_of(doc_, {name.first, name.last}))));
    std::vector<Mention> added;
    size_t next = 0;
    for (const NameInText& name : doc_.names) {
      const Span span = span_of(doc_, {name.first, name.last});
      while (next < doc_.mentions.size() && doc_.mentions[next].span.end <= span.begin) ++next;
      if (takes_place(name, span, next)) added.push_back(mention_of(name, span));
    }
    std::erase_if(doc_.mentions, [](const Mention& m) { return m.span.begin == m.span.end; });
    doc_.mentions.insert(doc_.mentions.end(), added.begin(), added.end());
    std::ranges::stable_sort(doc_.mentions, {}, [](const Mention& m) { return m.span.begin; });
  }

 private:
  /// "President Novak": the title is a mention of the office, the name one of the person.
  void part_titles() {
    std::vector<Mention> parted;
    for (Mention& mention : doc_.mentions) {
      if (mention.name_begin > mention.span.begin) {
        if (auto title = title_of(mention)) parted.push_back(std::move(*title));
        mention.span.begin = mention.name_begin;
      }
      parted.push_back(std::move(mention));
    }
    doc_.mentions = std::move(parted);
  }

  /// The title before a name; nothing where it is "Mr." only.
  std::optional<Mention> title_of(const Mention& mention) const {
    uint32_t first = token_at(mention.span.begin);
    const uint32_t last = token_at(mention.name_begin);
    while (first < last && !lex_.actors.titles.longest_at(doc_, lex_.words, first) &&
           !lex_.actors.loose_titles.longest_at(doc_, lex_.words, first))
      ++first;
    if (first == last) return {};
    Mention title = mention;
    title.span = {mention.span.begin, doc_.tokens[last - 1].span.end};
    title.kind = MentionKind::office;
    title.form = MentionForm::title;
    title.name = doc_.str(title.span);
    return title;
  }

  /// The place behind the titles with which the name begins.
  uint32_t past_titles(const NameInText& name) const {
    uint32_t first = name.first;
    while (first < name.last) {
      auto title = lex_.actors.titles.longest_at(doc_, lex_.words, first);
      if (!title) title = lex_.actors.loose_titles.longest_at(doc_, lex_.words, first);
      if (!title && !is_honorific(lower(doc_.str(doc_.tokens[first])))) break;
      first = title ? std::min(title->end, name.last) : first + 1;
    }
    return first;
  }

  uint32_t token_at(uint32_t begin) const {
    return static_cast<uint32_t>(std::ranges::lower_bound(doc_.tokens, begin, {}, [](const Token& t) { return t.span.begin; }) -
                                 doc_.tokens.begin());
  }
  /// A person named in full gives the family name its meaning, unless another has it too.
  void introduce(const std::string& full) {
    const size_t blank = full.rfind(' ');
    if (blank == std::string::npos) return;
    auto [at, is_new] = full_names_.try_emplace(lower(full.substr(blank + 1)), full);
    if (!is_new && at->second != full) at->second.clear();
  }

  /// Is the name to be added? No, where a mention stands that says as much; a shorter one inside it gives way.
  bool takes_place(const NameInText& name, Span span, size_t next) {
    std::vector<Mention*> inside;
    for (size_t m = next; m < doc_.mentions.size() && doc_.mentions[m].span.begin < span.end; ++m) {
      Mention& other = doc_.mentions[m];
      const bool within = span.begin <= other.span.begin && other.span.end <= span.end;
      if (!is_name(other) && within && other.span != span && other.form != MentionForm::pronoun) continue;
      if (!within || other.span == span) return false;
      inside.push_back(&other);
    }
    if (inside.size() > 1) return false;
    if (inside.empty()) return true;
    Mention& other = *inside.front();
    const bool one_word = doc_.str(other.span).find(' ') == std::string_view::npos;
    if (!one_word && other.kind == kind_of(name.kind)) return false;
    other.span.end = other.span.begin;  // erased by run()
    return true;
  }

  Mention mention_of(const NameInText& name, Span span) {
    Mention mention{span, {}, std::string(doc_.str(span)), kind_of(name.kind), MentionForm::name, 0};
    if (name.kind != NameKind::person) return mention;
    if (name.last - name.first == 1) {
      const auto full = full_names_.find(lower(mention.name));
      if (full == full_names_.end() || full->second.empty()) return mention;
      mention.name = full->second;
      mention.form = MentionForm::alias;
    }
    mention.actor = person(mention.name);
    return mention;
  }

  std::optional<Id<Actor>> person(const std::string& name) {
    const std::string words = slug(name);
    if (words.empty()) return {};
    auto [at, is_new] = by_name_.try_emplace(name, static_cast<uint32_t>(doc_.actors.size()));
    if (is_new) doc_.actors.push_back({"person." + words, name, ActorKind::person, {}, {}, -1});
    return Id<Actor>{at->second};
  }

  Document& doc_;
  const Lexicons& lex_;
  std::unordered_map<std::string, uint32_t> by_name_;        // persons of the document
  std::unordered_map<std::string, std::string> full_names_;  // by the last word in small letters; empty when two have it
};

}  // namespace

void add_names(Document& doc, const Lexicons& lex) { NameMentions(doc, lex).run(); }

}  // namespace readout
