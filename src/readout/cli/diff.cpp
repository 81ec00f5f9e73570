#include "readout/store/diff.h"

#include <algorithm>
#include <map>
#include <sstream>

#include "readout/ask/asked.h"
#include "readout/base/join.h"
#include "readout/base/json.h"
#include "readout/cli/cli.h"
#include "readout/cli/print_answer.h"
#include "readout/corpus/corpus.h"
#include "readout/doc/lexicons.h"
#include "readout/pipeline/pipeline.h"

namespace readout {
namespace {

using Versions = std::map<std::string, std::string>;

/// "quotes 3, claims 2": each name and its version.
Versions versions_in(const std::string& list) {
  Versions versions;
  std::istringstream in(list);
  for (std::string part; std::getline(in, part, ',');) {
    part.erase(0, part.find_first_not_of(' '));
    const size_t space = part.rfind(' ');
    if (space != std::string::npos) versions[part.substr(0, space)] = part.substr(space + 1);
  }
  return versions;
}

/// What may have changed a fact.
struct Cause {
  bool document = false, rule = false, data = false;
  std::vector<std::string> why;

  void compare(const std::string& before, const std::string& after, const std::vector<std::string>& of) {
    const Versions old = versions_in(before), fresh = versions_in(after);
    for (const std::string& name : of) {
      const auto one = old.find(name), other = fresh.find(name);
      const std::string from = one == old.end() ? "none" : one->second, to = other == fresh.end() ? "none" : other->second;
      if (from == to) continue;
      rule = true;
      why.push_back(name + ' ' + from + " → " + to);
    }
  }

  void reading(const FactDiff& diff, const std::vector<std::string>& stages) {
    constexpr size_t kShort = 15;  // bytes of "sha256:…" that tell two apart
    compare(diff.old_engine, diff.new_engine, stages);
    if (diff.old_data == diff.new_data) return;
    data = true;
    why.push_back("data " + diff.old_data.substr(0, kShort) + "… → " + diff.new_data.substr(0, kShort) + "…");
  }

  void documents(std::string_view what, const std::vector<std::string>& paths) {
    document |= !paths.empty();
    for (const std::string& path : paths) why.push_back(std::string(what) + ' ' + path);
  }

  std::string name() const {
    std::string out;
    for (const auto& [is, word] : {std::pair(document, "document"), std::pair(rule, "rule"), std::pair(data, "data")})
      if (is) out.append(out.empty() ? "" : ", ").append(word);
    return out;
  }
};

/// The stages that a fact of this kind depends on.
std::vector<std::string> stages_behind(std::string_view kind) {
  std::vector<std::string> names = {"readout"};
  const StageSet set = kind == "document" ? kAllStages : stages_for({stage_of(kind)->name});
  for (size_t i = 0; i < stages().size(); ++i)
    if (set >> i & 1) names.emplace_back(stages()[i].name);
  return names;
}

class Explainer {
 public:
  Explainer(View& older, View& newer, const std::vector<FactDiff>& diffs) : old_passes_(older.passes()), new_passes_(newer.passes()) {
    for (const auto& [name, version] : versions_in(new_passes_)) passes_.push_back(name);
    for (const FactDiff& diff : diffs) documents_ |= diff.kind == "document";
  }

  Cause operator()(const FactDiff& diff) const { return diff.document.empty() ? of_derived(diff) : of_fact(diff); }

 private:
  static Cause of_fact(const FactDiff& diff) {
    Cause cause;
    cause.document = diff.old_engine.empty() || diff.new_engine.empty();
    if (cause.document) return cause;
    cause.reading(diff, stages_behind(diff.kind));
    return cause;
  }

  Cause of_derived(const FactDiff& diff) const {
    Cause cause;
    cause.documents("came", diff.came);
    cause.documents("went", diff.went);
    for (const std::string& path : diff.reread) cause.why.push_back("read anew " + path);
    if (!diff.reread.empty()) cause.reading(diff, stages_behind("document"));
    cause.compare(old_passes_, new_passes_, passes_);
    if (cause.name().empty() && documents_) {
      cause.document = true;
      cause.why.emplace_back("other documents came or went");
    }
    return cause;
  }

  std::string old_passes_, new_passes_;
  std::vector<std::string> passes_;
  bool documents_ = false;  ///< some came or went
};

std::string shortened(std::string text) {
  constexpr size_t kLongest = 120;  // bytes
  if (text.size() <= kLongest) return text;
  size_t end = kLongest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

/// "status: planned → held"
std::string in_words(const FactDiff& diff) {
  std::vector<std::string> parts;
  for (const FieldDiff& field : diff.fields)
    parts.push_back(field.name + ": " + shortened(field.before_text) + " → " + shortened(field.after_text));
  return join(parts, "; ");
}

std::string as_json(const FactDiff& diff) {
  std::string out = "{";
  for (const FieldDiff& field : diff.fields) {
    JsonWriter name;
    name.value(std::string_view(field.name));
    out.append(out.size() > 1 ? "," : "").append(name.take()) += ":{\"old\":" + field.before + ",\"new\":" + field.after + '}';
  }
  return out + '}';
}

}  // namespace

int run_diff(const DiffOptions& options, const Lexicons& lex) {
  View older(options.older, options.from, {lex, passes()}), newer(options.newer, options.from, {lex, passes()});
  const std::vector<FactDiff> diffs = diff_records(older, newer);
  const Explainer explain(older, newer, diffs);
  Answer answer("differences", "state kind words:prose changed:prose cause path", "why document id fields");
  for (const FactDiff& diff : diffs) {
    if (!options.kind.empty() && diff.kind != options.kind) continue;
    ++answer.found;
    if (options.limit != 0 && answer.rows.size() == options.limit) continue;
    const Cause cause = explain(diff);
    answer.rows.push_back({name_of(diff.state), diff.kind, shortened(diff.words), in_words(diff), cause.name(), diff.path,
                           join(cause.why, "; "), diff.document, diff.id, Cell("", as_json(diff))});
  }
  answer.seen.documents = newer.documents().size();
  return print_answer(answer, options.format);
}

}  // namespace readout
