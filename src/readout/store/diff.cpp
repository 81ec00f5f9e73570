#include "readout/store/diff.h"

#include <algorithm>
#include <map>

#include "readout/base/join.h"
#include "readout/store/fact_rows.h"

namespace readout {
namespace {

std::string quoted(std::string_view words) { return "“" + std::string(words) + "”"; }

/// Values of one document so that they can be compared with those of another reading of it: places in the source, facts by their ids.
class FactContext {
 public:
  explicit FactContext(const Document& doc, bool words) : doc_(doc), words_(words) {}

  std::string_view actor_id(Id<Actor> actor) const { return doc_[actor].id; }
  void put_own(JsonWriter& out, Span span) const {
    if (words_)
      out.value(std::string_view(quoted(doc_.str(span))));
    else
      put_json(out, *this, doc_.to_source(span));
  }
  template <class Fact>
  void put_own(JsonWriter& out, Id<Fact> id) const requires(!std::same_as<Fact, Actor>) {
    put_own(out, doc_[id].span);
  }

 private:
  const Document& doc_;
  bool words_;
};

/// The same for what is derived: documents by their hashes, which are noted. Left out is what moves without another answer:
/// places in texts (those in the source stay), and how much of the record an answer could rest on.
class DerivedContext {
 public:
  DerivedContext(View& view, bool words) : view_(view), words_(words) {}

  bool leaves_out(std::string_view field) const {
    return field == "span" || field == "ordinal" || field == "aliases" || field == "coverage";
  }
  void put(JsonWriter& out, DocumentAt at) const {
    const Member& member = view_.documents()[at.index];
    documents.emplace(member.hash, member.paths.front());
    out.value(std::string_view(words_ ? member.paths.front() : member.hash));
  }
  mutable std::map<std::string, std::string> documents;  ///< hash and path of those that were put

 private:
  View& view_;
  bool words_;
};

struct Value {
  std::string name, json, text;
};

/// "held" of "\"held\""; of anything else the JSON.
std::string without_marks(std::string json) {
  if (json.size() < 2 || json[0] != '"') return json;
  JsonReader in(json);
  return std::string(in.text());
}

template <class Context, class T>
std::vector<Value> values_of(const Context& ranges, const Context& words, const T& object) {
  std::vector<Value> values;
  object.fields([&]<class Field>(std::string_view name, const Field& field) {
    if constexpr (requires { ranges.leaves_out(name); })
      if (ranges.leaves_out(name)) return;
    std::string text;
    if constexpr (kIsList<Field>) {
      if constexpr (HasFields<typename Field::value_type>) text = std::to_string(field.size());
      if constexpr (std::same_as<typename Field::value_type, std::string>) text = field.empty() ? "none" : join(field, ", ");
    }
    if (text.empty()) text = without_marks(to_json_text(words, field));
    values.push_back({std::string(name), to_json_text(ranges, field), std::move(text)});
  });
  return values;
}

std::vector<FieldDiff> differing(const std::vector<Value>& before, const std::vector<Value>& after) {
  std::vector<FieldDiff> fields;
  for (size_t i = 0; i < before.size(); ++i)
    if (before[i].json != after[i].json) fields.push_back({before[i].name, before[i].json, after[i].json, before[i].text, after[i].text});
  return fields;
}

/// The first passage of an object, or nothing.
template <class T>
const Passage* first_passage(const T& value) {
  const Passage* found = nullptr;
  if constexpr (std::same_as<T, Passage>) {
    found = &value;
  } else if constexpr (kIsOptional<T>) {
    if (value) found = first_passage(*value);
  } else if constexpr (kIsList<T>) {
    for (const auto& item : value)
      if (!found) found = first_passage(item);
  } else if constexpr (HasFields<T>) {
    value.fields([&](std::string_view, const auto& field) {
      if (!found) found = first_passage(field);
    });
  }
  return found;
}

class Differ {
 public:
  Differ(View& older, View& newer) : older_(older), newer_(newer) {}

  std::vector<FactDiff> run() {
    for (uint32_t i = 0; i < older_.documents().size(); ++i) old_places_.emplace(older_.documents()[i].hash, i);
    for (uint32_t i = 0; i < newer_.documents().size(); ++i) new_places_.emplace(newer_.documents()[i].hash, i);
    diff_derived();
    for (const auto& [hash, place] : old_places_)
      if (!new_places_.contains(hash)) add_document(DiffState::gone, older_, {place});
    for (const auto& [hash, place] : new_places_)
      if (!old_places_.contains(hash)) add_document(DiffState::added, newer_, {place});
    for (const auto& [hash, place] : new_places_)
      if (auto old = old_places_.find(hash); old != old_places_.end() && is_reread(old->second, place)) diff_facts({old->second}, {place});
    std::ranges::move(facts_, std::back_inserter(diffs_));
    return std::move(diffs_);
  }

 private:
  bool is_reread(uint32_t old_place, uint32_t new_place) const {
    return older_.documents()[old_place].checksum != newer_.documents()[new_place].checksum;
  }

  void diff_derived() {
    const Derived before = older_.derived_as_built(), after = newer_.derived_as_built();
    before.each_list([&]<class T>(const std::vector<T>& old_list) {
      after.each_list([&]<class Other>(const std::vector<Other>& new_list) {
        if constexpr (std::same_as<T, Other>) diff_lists(old_list, new_list);
      });
    });
  }

  template <class T>
  static std::string id_of(View& view, const T& object) {
    if constexpr (requires { object.id; })
      return object.id;
    else
      return view.documents()[object.claim.document.index].hash + '/' + object.claim.id;
  }

  template <class T>
  void diff_lists(const std::vector<T>& before, const std::vector<T>& after) {
    std::map<std::string, std::pair<const T*, const T*>> by_id;
    for (const T& object : before) by_id[id_of(older_, object)].first = &object;
    for (const T& object : after) by_id[id_of(newer_, object)].second = &object;
    for (const auto& [id, both] : by_id) diff_objects(id, both.first, both.second);
  }

  template <class T>
  void diff_objects(const std::string& id, const T* before, const T* after) {
    const DerivedContext old_ranges(older_, false), old_words(older_, true), new_ranges(newer_, false), new_words(newer_, true);
    FactDiff diff;
    diff.state = before && after ? DiffState::changed : before ? DiffState::gone : DiffState::added;
    diff.kind = T::kKind;
    diff.id = id;
    const std::vector<Value> old_values = before ? values_of(old_ranges, old_words, *before) : std::vector<Value>();
    const std::vector<Value> new_values = after ? values_of(new_ranges, new_words, *after) : std::vector<Value>();
    if (before && after) diff.fields = differing(old_values, new_values);
    if (before && after && diff.fields.empty()) return;
    diff.words = after ? words_of(newer_, *after) : words_of(older_, *before);
    std::map<std::string, std::string> documents = old_ranges.documents;
    documents.insert(new_ranges.documents.begin(), new_ranges.documents.end());
    for (const auto& [hash, path] : documents) note_cause(hash, path, diff);
    diffs_.push_back(std::move(diff));
  }

  void note_cause(const std::string& hash, const std::string& path, FactDiff& diff) const {
    const auto old = old_places_.find(hash), fresh = new_places_.find(hash);
    if (old == old_places_.end())
      diff.came.push_back(path);
    else if (fresh == new_places_.end())
      diff.went.push_back(path);
    else if (is_reread(old->second, fresh->second)) {
      diff.reread.push_back(path);
      note_engines(hash, diff);
    }
  }

  template <class T>
  std::string words_of(View& view, const T& object) {
    if (const Passage* passage = first_passage(object)) return std::string(slice(view.text(passage->document), passage->span));
    return {};
  }

  FactDiff start(DiffState state, std::string_view kind, const Document& doc) const {
    FactDiff diff;
    diff.state = state, diff.kind = kind, diff.id = diff.document = doc.id, diff.path = doc.path;
    note_engines(doc.id, diff);
    return diff;
  }

  void note_engines(const std::string& hash, FactDiff& diff) const {
    const auto stages = [](const Engine& engine) { return "readout " + engine.version + ", " + engine.stages; };
    if (auto at = old_places_.find(hash); at != old_places_.end()) {
      const Engine engine = older_.engine({at->second});
      diff.old_engine = stages(engine), diff.old_data = engine.data;
    }
    if (auto at = new_places_.find(hash); at != new_places_.end()) {
      const Engine engine = newer_.engine({at->second});
      diff.new_engine = stages(engine), diff.new_data = engine.data;
    }
  }

  FactDiff& add_head(DiffState state, const Document& doc) {
    FactDiff& document = diffs_.emplace_back(start(state, "document", doc));
    if (doc.meta.title) document.words = doc.meta.title->value;
    return document;
  }

  void add_document(DiffState state, View& view, DocumentAt at) {
    const Document doc = view.read(at);
    add_head(state, doc);
    each_row_layer(doc, [&]<class Fact>(std::string_view, const std::vector<Fact>& facts) {
      const std::vector<std::string> ids = ids_of(doc, facts);
      for (size_t i = 0; i < facts.size(); ++i) add_fact(state, doc, facts[i], ids[i]);
    });
  }

  template <class Fact>
  FactDiff& add_fact(DiffState state, const Document& doc, const Fact& fact, const std::string& id) {
    FactDiff& diff = facts_.emplace_back(start(state, Fact::kKind, doc));
    diff.id = id;
    diff.words = doc.str(fact.span);
    return diff;
  }

  void diff_facts(DocumentAt old_place, DocumentAt new_place) {
    const Document before = older_.read(old_place), after = newer_.read(new_place);
    const FactContext old_actors(before, false), new_actors(after, false);
    auto fields = differing(values_of(old_actors, old_actors, before.meta), values_of(new_actors, new_actors, after.meta));
    if (!fields.empty()) add_head(DiffState::changed, after).fields = std::move(fields);
    each_row_layer(before, [&]<class Fact>(std::string_view, const std::vector<Fact>& old_facts) {
      after.each_layer([&]<class Other>(std::string_view, const std::vector<Other>& new_facts) {
        if constexpr (std::same_as<Fact, Other>) diff_layer(before, old_facts, after, new_facts);
      });
    });
  }

  template <class Fact>
  void diff_layer(const Document& before, const std::vector<Fact>& old_facts, const Document& after, const std::vector<Fact>& new_facts) {
    const std::vector<std::string> old_ids = ids_of(before, old_facts), new_ids = ids_of(after, new_facts);
    std::map<std::string_view, std::pair<const Fact*, const Fact*>> by_id;
    for (size_t i = 0; i < old_ids.size(); ++i) by_id[old_ids[i]].first = &old_facts[i];
    for (size_t i = 0; i < new_ids.size(); ++i) by_id[new_ids[i]].second = &new_facts[i];
    const FactContext old_ranges(before, false), old_words(before, true), new_ranges(after, false), new_words(after, true);
    for (const auto& [id, both] : by_id) {
      const auto& [old_fact, new_fact] = both;
      if (!new_fact) {
        add_fact(DiffState::gone, before, *old_fact, std::string(id));
      } else if (!old_fact) {
        add_fact(DiffState::added, after, *new_fact, std::string(id));
      } else if (auto fields = differing(values_of(old_ranges, old_words, *old_fact), values_of(new_ranges, new_words, *new_fact));
                 !fields.empty()) {
        add_fact(DiffState::changed, after, *new_fact, std::string(id)).fields = std::move(fields);
      }
    }
  }

  View &older_, &newer_;
  std::map<std::string, uint32_t> old_places_, new_places_;  // of documents, by their hashes
  std::vector<FactDiff> diffs_, facts_;
};

}  // namespace

std::vector<FactDiff> diff_records(View& older, View& newer) { return Differ(older, newer).run(); }

}  // namespace readout
