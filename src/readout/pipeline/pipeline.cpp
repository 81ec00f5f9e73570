#include "readout/pipeline/pipeline.h"

#include "readout/base/utf8.h"
#include "readout/doc/walk.h"
#include "readout/extract/extract.h"
#include "readout/ingest/ingest.h"
#include "readout/text/text.h"

namespace readout {
namespace {

constexpr Stage kStages[] = {
    {"decode", 2, decode, ""},
    {"read_format", 1, read_format, "decode"},
    {"cut_boilerplate", 1, cut_boilerplate, "read_format"},
    // From here on `text` is final: no stage below changes it.
    {"tokens", 2, split_tokens, "cut_boilerplate"},
    {"turns", 1, find_turns, "tokens"},
    {"sentences", 2, split_sentences, "turns"},
    {"words", 1, number_words, "tokens"},
    {"tags", 2, tag_words, "sentences"},
    {"metadata", 2, read_metadata, "turns words"},
    {"held", 1, find_held, "metadata"},
    {"mentions", 3, find_mentions, "tags metadata"},
    {"times", 5, find_times, "sentences held"},
    {"rules", 1, find_rules, "times"},
    {"answers", 1, link_answers, "mentions rules"},
    {"quotes", 3, find_quotes, "tags answers"},
    {"engagements", 10, find_engagements, "answers"},
    {"issues", 1, find_issues, "quotes engagements"},
    {"commitments", 1, find_commitments, "issues"},
    {"claims", 8, find_claims, "engagements"},
    {"names", 2, add_names, "mentions"},
};
static_assert(std::size(kStages) <= 64, "a StageSet has a bit for each");

/// The layers whose stage has another name, and what is asked for by other names.
constexpr struct {
  std::string_view layer, stages;
} kLayers[] = {
    {"tokens", "sentences"},    {"trees", "tags"},    {"metadata", "held mentions"}, {"blocks", "metadata"},
    {"cut", "cut_boilerplate"}, {"turns", "answers"}, {"mentions", "names"},
};

constexpr uint32_t kLargestSource = 1u << 30;  // bytes; offsets are 32 bits, and a text may be longer than its source

const Stage* find_stage(std::string_view name) { return std::ranges::find(kStages, name, &Stage::name); }

/// The stages of `names`, which have blanks between, with all that these need.
StageSet closure(std::string_view names) {
  StageSet set = 0;
  while (!names.empty()) {
    const std::string_view name = names.substr(0, names.find(' '));
    const Stage* stage = find_stage(name);
    assert(stage != std::end(kStages) && "a stage needs one that is there");
    set |= StageSet{1} << (stage - kStages) | closure(stage->needs);
    names.remove_prefix(std::min(names.size(), name.size() + 1));
  }
  return set;
}

}  // namespace

std::vector<std::string> layer_names() {
  std::vector<std::string> names = {"tokens", "tags", "trees", "metadata", "cut"};
  Document().each_layer([&](std::string_view name, const auto&) { names.emplace_back(name); });
  return names;
}

StageSet stages_for(const std::vector<std::string>& layers) {
  if (layers.empty()) return kAllStages;
  StageSet set = 0;
  for (const std::string& layer : layers) {
    const auto* at = std::ranges::find(kLayers, layer, [](const auto& row) { return row.layer; });
    set |= closure(at == std::end(kLayers) ? layer : at->stages);
  }
  return set;
}

std::span<const Stage> stages() { return kStages; }

std::string_view engine_version() { return READOUT_VERSION; }

std::string stage_versions() {
  std::string out;
  for (const Stage& stage : kStages)
    out.append(out.empty() ? "" : ", ").append(stage.name).append(" ").append(std::to_string(stage.version));
  return out;
}

const Stage* stage_of(std::string_view kind) {
  const std::string plural = std::string(kind) + 's';
  const std::string_view name = kind == Block::kKind ? "read_format" : std::string_view(plural);
  const Stage* at = find_stage(name);
  assert(at != std::end(kStages) && "each kind has its stage");
  return at;
}

Document read_document(std::string path, std::string source, Envelope envelope, const Lexicons& lex, StageSet wanted) {
  Document doc;
  doc.path = std::move(path);
  doc.id = document_id(source, envelope.lines());
  doc.source = std::move(source);
  doc.envelope = std::move(envelope);
  if (doc.source.size() > kLargestSource) {
    doc.problems.push_back({"read",
                            "too_large",
                            "only the first 1 GiB is read",
                            {kLargestSource, static_cast<uint32_t>(std::min<size_t>(doc.source.size(), 0xFFFFFFFF))}});
    doc.source.resize(kLargestSource);
  }
  for (const Stage& stage : stages()) {
    if (!(wanted >> (&stage - kStages) & 1)) continue;
    stage.run(doc, lex);
    assert(check_document(doc).empty());
  }
  return doc;
}

std::string check_document(const Document& doc) {
  std::string wrong;
  const auto tell = [&](std::string_view layer, const char* what) { wrong.assign(layer).append(what); };
  doc.each_layer([&](std::string_view layer, const auto& facts) {
    uint32_t last = 0;
    for (const auto& fact : facts) {
      if (fact.span.begin < last) tell(layer, " are not sorted");
      last = fact.span.begin;
      each_span(fact, [&](Span span) {
        const bool in_text = span.begin < span.end && span.end <= doc.text.size();
        if (!in_text)
          tell(layer, " has a span out of the text");
        else if (!at_utf8_boundary(doc.text, span.begin) || !at_utf8_boundary(doc.text, span.end))
          tell(layer, " has a span that splits a character");
      });
    }
  });
  return wrong;
}

}  // namespace readout
