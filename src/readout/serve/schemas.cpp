#include "readout/serve/routes.h"

namespace readout {
namespace {

// Marks: ? may be null, # a number, - a range of bytes, + a list of words, * JSON of several shapes.
constexpr RowsSchema kRows[] = {
    {"documents", "date outlet title? genre path document published? side? url? media_type"},
    {"search", "date outlet passage path title? genre side? origin copies# document span- source- hits*"},
    {"quotes",
     "date speaker quote outlet attribution issues+ form modality speaker_actor? speaker_kind rule? change? changed utterance? fact path "
     "document "
     "span- source-"},
    {"utterances", "saying# date outlet change words changed speaker actor? id fact path document span- source- changes*"},
    {"engagements", "when kind level status parties+ place? documents# mode series? precision basis id facts* mentions* bases* conflicts*"},
    {"timeline", "when level gap kind status parties+ place? documents# id series?"},
    {"outlook", "planned_for became on? days* kind level parties+ told place? path id instead? plans*"},
    {"cadence", "lane contacts# first? last? typical_gap* longest_gap* silent_for* by undated# gaps*"},
    {"issues", "date issue raised_by? to? modality stance engagement? words fact path document span- source-"},
    {"commitments", "status by+ words due? history kind last? issue? to+ outlet path id steps*"},
    {"formulas", "formula side uses# first last state wordings id actor texts_since# longest_pause# passages*"},
    {"lineage", "origin# relation date outlet share* changed path id from? reason document changes*"},
    {"claims", "verdict as_of claim computation path? outlet? fact document? span- source- readings* coverage*"},
};

constexpr Schema
    kSchemas[] =
        {
            {"Problem",
             R"({"type":"object","required":["type","title","status","detail"],"properties":{"type":{"type":"string"},"title":{"type":"string"},"status":{"type":"integer"},"detail":{"type":"string"}}})"},
            {"Seen",
             R"({"type":"object","description":"What the answer rests on","properties":{"documents":{"type":"integer"},"first":{"type":"string"},"last":{"type":"string"}}})"},
            {"Status", R"({"type":"object","properties":{"status":{"type":"string"}}})"},
            {"Text", R"({"type":"string"})"},
            {"Description", R"({"type":"object","description":"OpenAPI 3.1"})"},
            {"Document",
             R"({"type":"object","description":"The exchange format, one line of `readout read`: spans are byte ranges of text"})"},
            {"Around",
             R"({"type":"object","description":"earlier and later: of the same side, or of the same outlet where it has none","properties":{"type":{"type":"string"},"earlier":{"anyOf":[{"$ref":"#/components/schemas/Head"},{"type":"null"}]},"later":{"anyOf":[{"$ref":"#/components/schemas/Head"},{"type":"null"}]},"origin":{"type":"string"},"copies":{"type":"integer"},"cut":{"type":"array","items":{"type":"object","properties":{"source":{"type":"array","items":{"type":"integer"}},"kind":{"type":"string"},"rule":{"type":"string"},"words":{"type":["string","null"],"description":"How it begins; null where the record does not keep sources, or protects names in this one"}}}}}})"},
            {"Fact",
             R"({"type":"object","properties":{"type":{"type":"string"},"id":{"type":"string"},"kind":{"type":"string"},"document":{"type":"string"},"path":{"type":"string"},"words":{"type":"string"},"span":{"type":"array"},"source":{"type":"array"},"sentence":{"type":["array","null"]}}})"},
            {"Passage",
             R"({"type":"object","properties":{"document":{"type":"string"},"span":{"type":"array","items":{"type":"integer"}},"source":{"type":"array","items":{"type":"integer"}},"words":{"type":"string"}}})"},
            {"Head",
             R"({"type":"object","properties":{"document":{"type":"string"},"date":{"type":["string","null"]},"outlet":{"type":["string","null"]},"title":{"type":["string","null"]},"genre":{"type":"string"},"side":{"type":["string","null"]},"path":{"type":"string"}}})"},
            {"Value",
             R"({"type":"object","description":"One value of one field, and what it rests on","properties":{"field":{"type":"string"},"value":{"type":"string"},"basis":{"type":"string"},"passages":{"type":"array","items":{"$ref":"#/components/schemas/Passage"}}}})"},
            {"Change",
             R"({"type":"object","properties":{"kind":{"enum":["added","dropped","changed"]},"here":{"anyOf":[{"$ref":"#/components/schemas/Passage"},{"type":"null"}]},"original":{"anyOf":[{"$ref":"#/components/schemas/Passage"},{"type":"null"}]}}})"},
            {"FactAt",
             R"({"type":"object","properties":{"document":{"type":"string"},"id":{"type":"string"},"ordinal":{"type":"integer"}}})"},
            {"Engagement",
             R"({"type":"object","properties":{"type":{"type":"string"},"id":{"type":"string"},"aliases":{"type":"array","items":{"type":"string"}},"kind":{"type":"string"},"mode":{"type":"string"},"level":{"type":"string"},"parties":{"type":"array","items":{"type":"string"}},"place":{"type":["string","null"]},"series":{"type":["string","null"]},"when":{"type":"object","properties":{"value":{"type":"string"},"precision":{"type":"string"},"basis":{"type":"string"}}},"status":{"type":"string"},"facts":{"type":"array","items":{"$ref":"#/components/schemas/FactAt"}},"mentions":{"type":"array","items":{"$ref":"#/components/schemas/Passage"}},"bases":{"type":"array","items":{"$ref":"#/components/schemas/Value"}},"conflicts":{"type":"array","items":{"$ref":"#/components/schemas/Value"}},"names":{"type":"object","additionalProperties":{"type":"string"}},"issues":{"type":"array","items":{"type":"object","properties":{"issue":{"type":"string"},"raised_by":{"type":["string","null"]},"to":{"type":["string","null"]},"modality":{"type":"string"},"stance":{"type":"string"},"side":{"type":["string","null"]},"fact":{"type":"string"},"passage":{"$ref":"#/components/schemas/Passage"}}}},"documents":{"type":"array","items":{"$ref":"#/components/schemas/Head"}}}})"},
            {"Utterance",
             R"({"type":"object","properties":{"type":{"type":"string"},"id":{"type":"string"},"actor":{"type":["string","null"]},"name":{"type":"string"},"quotes":{"type":"array","items":{"type":"object","properties":{"quote":{"$ref":"#/components/schemas/FactAt"},"passage":{"$ref":"#/components/schemas/Passage"},"change":{"type":"string"},"changes":{"type":"array","items":{"$ref":"#/components/schemas/Change"}}}}},"documents":{"type":"array","items":{"$ref":"#/components/schemas/Head"}}}})"},
            {"Commitment",
             R"({"type":"object","properties":{"type":{"type":"string"},"id":{"type":"string"},"status":{"type":"string"},"by":{"type":"array","items":{"type":"string"}},"to":{"type":"array","items":{"type":"string"}},"issue":{"type":["string","null"]},"history":{"type":"array","items":{"type":"object","properties":{"fact":{"$ref":"#/components/schemas/FactAt"},"passage":{"$ref":"#/components/schemas/Passage"},"status":{"type":"string"},"when":{"type":"string"}}}},"documents":{"type":"array","items":{"$ref":"#/components/schemas/Head"}}}})"},
            {"Origin",
             R"({"type":"object","properties":{"type":{"type":"string"},"id":{"type":"string"},"documents":{"type":"array","items":{"type":"object","properties":{"document":{"type":"string"},"relation":{"type":"string"},"from":{"type":["string","null"]},"share":{"type":"number"},"reason":{"type":"string"},"changes":{"type":"array","items":{"$ref":"#/components/schemas/Change"}}}}},"heads":{"type":"array","items":{"$ref":"#/components/schemas/Head"}}}})"},
            {"Claim",
             R"({"type":"object","description":"readings: as it was understood; asked: in the scope of the parameters; side_by_side: each kind on the claim's level and on any; before: contacts of the two sides held before, the latest first, with the days between, and whether they count in that scope","properties":{"type":{"type":"string"},"claim":{"$ref":"#/components/schemas/FactAt"},"passage":{"$ref":"#/components/schemas/Passage"},"as_of":{"type":"string"},"verdict":{"type":"string"},"readings":{"type":"array","items":{"type":"object","properties":{"scope":{"type":"string"},"computation":{"type":"string"},"verdict":{"type":"string"},"engagements":{"type":"array","items":{"type":"string"}},"evidence":{"type":"array","items":{"$ref":"#/components/schemas/Passage"}}}}},"coverage":{"type":"object","properties":{"documents":{"type":"integer"},"origins":{"type":"integer"},"engagements":{"type":"integer"},"first":{"type":"string"},"last":{"type":"string"}}},"scope":{"type":"object","properties":{"parties":{"type":"array","items":{"type":"string"}},"kind":{"type":"string"},"level":{"type":"string"},"form":{"type":["string","null"]},"number":{"type":["integer","null"]},"unit":{"type":["string","null"]},"mod":{"type":["string","null"]},"reference":{"type":["array","null"],"items":{"type":"string"}},"at":{"type":["array","null"],"items":{"type":"string"}}}},"asked":{"anyOf":[{"$ref":"#/components/schemas/ScopedReading"},{"type":"null"}]},"side_by_side":{"type":"array","items":{"$ref":"#/components/schemas/ScopedReading"}},"before":{"type":"array","items":{"type":"object","properties":{"engagement":{"type":"string"},"when":{"type":"string"},"kind":{"type":"string"},"level":{"type":"string"},"parties":{"type":"array","items":{"type":"string"}},"least":{"type":"integer"},"most":{"type":"integer"},"counts":{"type":"boolean"}}}},"document":{"$ref":"#/components/schemas/Head"}}})"},
            {"ScopedReading",
             R"({"type":"object","properties":{"kind":{"type":"string"},"level":{"type":"string"},"scope":{"type":"string"},"computation":{"type":"string"},"verdict":{"type":"string"},"engagements":{"type":"array","items":{"type":"string"}},"evidence":{"type":"array","items":{"$ref":"#/components/schemas/Passage"}},"days":{"anyOf":[{"type":"object","properties":{"least":{"type":"integer"},"most":{"type":"integer"}}},{"type":"null"}]}}})"},
            {"Matrix",
             R"({"type":"object","properties":{"type":{"type":"string"},"seen":{"$ref":"#/components/schemas/Seen"},"found":{"type":"integer","description":"Contacts of which some issue is told; with a limit there may be fewer here"},"engagements":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string"},"when":{"type":"string"},"kind":{"type":"string"},"level":{"type":"string"},"status":{"type":"string"},"parties":{"type":"array","items":{"type":"string"}},"sides":{"type":"array","description":"Whose texts tell of it; null: others","items":{"type":["string","null"]}}}}},"issues":{"type":"array","items":{"type":"object","properties":{"issue":{"type":"string"},"cells":{"type":"object","description":"By the id of the engagement; one that is not there is silence","additionalProperties":{"type":"array","items":{"type":"object","properties":{"raised_by":{"type":["string","null"]},"to":{"type":["string","null"]},"modality":{"type":"string"},"stance":{"type":"string"},"words":{"type":"string"},"fact":{"type":"string"},"document":{"type":"string"},"side":{"type":["string","null"],"description":"Whose text says so"},"span":{"type":"array","items":{"type":"integer"}}}}}}}}}}})"},
            {"Comparison",
             R"({"type":"object","properties":{"type":{"type":"string"},"first":{"$ref":"#/components/schemas/Head"},"second":{"$ref":"#/components/schemas/Head"},"issues":{"type":"array","items":{"type":"object","properties":{"issue":{"type":"string"},"relation":{"enum":["both","only_first","only_second","said_of_other"]},"first":{"anyOf":[{"type":"object","properties":{"share":{"type":"number"},"facts":{"type":"array","items":{"type":"object","properties":{"fact":{"type":"string"},"raised_by":{"type":["string","null"]},"modality":{"type":"string"},"stance":{"type":"string"},"passage":{"$ref":"#/components/schemas/Passage"}}}}}},{"type":"null"}]},"second":{"anyOf":[{"type":"object","properties":{"share":{"type":"number"},"facts":{"type":"array","items":{"type":"object","properties":{"fact":{"type":"string"},"raised_by":{"type":["string","null"]},"modality":{"type":"string"},"stance":{"type":"string"},"passage":{"$ref":"#/components/schemas/Passage"}}}}}},{"type":"null"}]}}}}}})"},
            {"Desk",
             R"({"type":"object","properties":{"type":{"type":"string"},"seen":{"$ref":"#/components/schemas/Seen"},"as_of":{"type":"string"},"origins":{"type":"integer"},"copies":{"type":"integer"},"months":{"type":"array","items":{"type":"object","properties":{"month":{"type":["string","null"]},"documents":{"type":"integer"}}}},"genres":{"type":"array","items":{"type":"object","properties":{"genre":{"type":["string","null"]},"documents":{"type":"integer"}}}},"sides":{"type":"array","items":{"type":"object","properties":{"side":{"type":["string","null"]},"documents":{"type":"integer"}}}},"failed":{"type":"array","items":{"type":"object","properties":{"path":{"type":"string"},"reason":{"type":"string"}}}},"embargoes":{"type":"array","items":{"type":"object","properties":{"until":{"type":["string","null"]}}}},"coverage":{"type":"array","items":{"type":"object","properties":{"month":{"type":["string","null"]},"side":{"type":["string","null"]},"documents":{"type":"integer"}}}},"early":{"type":"array","description":"Texts that gave words of another before its embargo was lifted","items":{"type":"object","properties":{"document":{"$ref":"#/components/schemas/Head"},"published":{"type":"string"},"lift":{"type":"string"},"minutes":{"type":"integer"},"source":{"$ref":"#/components/schemas/Head"},"utterance":{"type":"string"}}}},"one_sided":{"type":"array","items":{"type":"object","properties":{"engagement":{"type":"string"},"when":{"type":"string"},"kind":{"type":"string"},"parties":{"type":"array","items":{"type":"string"}},"lacks":{"type":"string"},"readout":{"$ref":"#/components/schemas/Head"}}}}}})"},
            {"Record",
             R"({"type":"object","properties":{"type":{"type":"string"},"seen":{"$ref":"#/components/schemas/Seen"},"as_of":{"type":"string"},"pairs":{"type":"array","description":"Those most in contact first","items":{"type":"object","properties":{"parties":{"type":"array","items":{"type":"string"}},"contacts":{"type":"integer"}}}},"sides":{"type":"array","description":"Whose own texts it has, those with most first","items":{"type":"string"}},"actors":{"type":"object","description":"Names that ids do not tell: xa.lena_b_averic is Lena B. Averic","additionalProperties":{"type":"string"}},"issues":{"type":"object","additionalProperties":{"type":"string"}}}})"},
            {"Facets",
             R"({"type":"object","properties":{"type":{"type":"string"},"seen":{"$ref":"#/components/schemas/Seen"},"passages":{"type":"integer"},"documents":{"type":"integer"},"origins":{"type":"integer"},"attr":{"type":"array","items":{"type":"object","properties":{"value":{"type":["string","null"]},"documents":{"type":"integer"}}}},"genre":{"type":"array","items":{"type":"object","properties":{"value":{"type":["string","null"]},"documents":{"type":"integer"}}}},"issue":{"type":"array","items":{"type":"object","properties":{"value":{"type":["string","null"]},"documents":{"type":"integer"}}}},"level":{"type":"array","items":{"type":"object","properties":{"value":{"type":["string","null"]},"documents":{"type":"integer"}}}},"month":{"type":"array","items":{"type":"object","properties":{"value":{"type":["string","null"]},"documents":{"type":"integer"}}}},"outlet":{"type":"array","items":{"type":"object","properties":{"value":{"type":["string","null"]},"documents":{"type":"integer"}}}},"side":{"type":"array","items":{"type":"object","properties":{"value":{"type":["string","null"]},"documents":{"type":"integer"}}}}}})"},
};

}  // namespace

std::span<const RowsSchema> rows_schemas() { return kRows; }
std::span<const Schema> schemas() { return kSchemas; }

}  // namespace readout
