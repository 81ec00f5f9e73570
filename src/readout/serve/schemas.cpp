#include "readout/serve/routes.h"

namespace readout {
namespace {

// Marks: ? may be null, # a number, - a range of bytes, + a list of words, * JSON of several shapes.
constexpr RowsSchema kRows[] = {
    {"documents", "date outlet title? genre path document published? side? url? media_type"},
    {"search", "date outlet passage path title? genre document span- source- hits*"},
    {"quotes",
     "date speaker quote outlet attribution issues+ form modality speaker_actor? speaker_kind rule? fact path document span- source-"},
    {"utterances", "saying# date outlet change words changed speaker actor? id fact path document span- source- changes*"},
    {"engagements", "when kind level status parties+ place? documents# mode series? precision basis id facts* mentions* bases* conflicts*"},
    {"timeline", "when level gap kind status parties+ place? id"},
    {"outlook", "planned_for became on? days* kind level parties+ told place? path id instead? plans*"},
    {"cadence", "lane contacts# first? last? typical_gap* longest_gap* silent_for* by undated# gaps*"},
    {"issues", "date issue raised_by? to? modality stance engagement? words fact path document span- source-"},
    {"commitments", "status by+ words history issue? to+ path id steps*"},
    {"lineage", "origin# relation date outlet share* changed path id from? reason document changes*"},
    {"claims", "verdict as_of claim computation path? fact span- source- readings* coverage*"},
};

constexpr Schema kSchemas[] = {
    {"Problem",
     R"({"type":"object","required":["type","title","status","detail"],"properties":{"type":{"type":"string"},"title":{"type":"string"},"status":{"type":"integer"},"detail":{"type":"string"}}})"},
    {"Seen",
     R"({"type":"object","description":"What the answer rests on","properties":{"documents":{"type":"integer"},"first":{"type":"string"},"last":{"type":"string"}}})"},
    {"Status", R"({"type":"object","properties":{"status":{"type":"string"}}})"},
    {"Text", R"({"type":"string"})"},
    {"Description", R"({"type":"object","description":"OpenAPI 3.1"})"},
    {"Document", R"({"type":"object","description":"The exchange format, one line of `readout read`: spans are byte ranges of text"})"},
    {"Fact",
     R"({"type":"object","properties":{"type":{"type":"string"},"id":{"type":"string"},"kind":{"type":"string"},"document":{"type":"string"},"path":{"type":"string"},"words":{"type":"string"},"span":{"type":"array"},"source":{"type":"array"},"sentence":{"type":["array","null"]}}})"},
};

}  // namespace

std::span<const RowsSchema> rows_schemas() { return kRows; }
std::span<const Schema> schemas() { return kSchemas; }

}  // namespace readout
