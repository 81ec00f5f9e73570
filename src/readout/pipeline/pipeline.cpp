#include "readout/pipeline/pipeline.h"

#include "readout/base/sha256.h"
#include "readout/base/utf8.h"
#include "readout/doc/walk.h"
#include "readout/extract/extract.h"
#include "readout/ingest/ingest.h"
#include "readout/text/text.h"

namespace readout {
namespace {

constexpr Stage kStages[] = {
    {"decode", 1, decode},
    {"read_format", 1, read_format},
    {"cut_boilerplate", 1, cut_boilerplate},
    // From here on `text` is final: no stage below changes it.
    {"tokens", 1, split_tokens},
    {"turns", 1, find_turns},
    {"sentences", 1, split_sentences},
    {"metadata", 1, read_metadata},
    {"held", 1, find_held},
    {"mentions", 1, find_mentions},
    {"times", 1, find_times},
    {"rules", 1, find_rules},
    {"answers", 1, link_answers},
    {"quotes", 1, find_quotes},
    {"engagements", 1, find_engagements},
    {"issues", 1, find_issues},
    {"commitments", 1, find_commitments},
    {"claims", 1, find_claims},
};

constexpr uint32_t kLargestSource = 1u << 30;  // bytes; offsets are 32 bits, and a text may be longer than its source

}  // namespace

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
  auto at = std::ranges::find_if(kStages, [&](const Stage& stage) { return stage.name == name; });
  assert(at != std::end(kStages) && "each kind has its stage");
  return at;
}

Document read_document(std::string path, std::string source, Envelope envelope, const Lexicons& lex) {
  Document doc;
  doc.path = std::move(path);
  doc.id = "sha256:" + sha256(source);
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
    stage.run(doc, lex);
    assert(check_document(doc).empty());
  }
  return doc;
}

std::string check_document(const Document& doc) {
  std::string wrong;
  doc.each_layer([&](std::string_view layer, const auto& facts) {
    uint32_t last = 0;
    for (const auto& fact : facts) {
      if (fact.span.begin < last) wrong = std::string(layer) + " are not sorted";
      last = fact.span.begin;
      each_span(fact, [&](Span span) {
        const bool in_text = span.begin < span.end && span.end <= doc.text.size();
        if (!in_text)
          wrong = std::string(layer) + " has a span out of the text";
        else if (!at_utf8_boundary(doc.text, span.begin) || !at_utf8_boundary(doc.text, span.end))
          wrong = std::string(layer) + " has a span that splits a character";
      });
    }
  });
  return wrong;
}

}  // namespace readout
