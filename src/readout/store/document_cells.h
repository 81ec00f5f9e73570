#pragma once

#include "readout/doc/document.h"

namespace readout {

// The cells of what a document has beside facts: for its tables and for its checksum.

template <class Sink>
void put_actor(Sink& sink, const Actor& actor) {
  sink.cell("id", std::string_view(actor.id));
  sink.cell("name", std::string_view(actor.name));
  sink.cell("kind", name_of(actor.kind));
  sink.cell("state", std::string_view(actor.state));
  sink.cell("gender", name_of(actor.gender));
  sink.cell("known", int64_t{actor.known});
}

template <class Sink>
void put_range(Sink& sink, SourceSpan source) {
  sink.cell("source_begin", int64_t{source.begin});
  sink.cell("source_end", int64_t{source.end});
}

template <class Sink>
void put_cut(Sink& sink, const Cut& cut) {
  put_range(sink, cut.source);
  sink.cell("kind", name_of(cut.kind));
  sink.cell("rule", std::string_view(cut.rule));
}

template <class Sink>
void put_problem(Sink& sink, const Problem& problem) {
  put_range(sink, problem.source);
  sink.cell("stage", problem.stage);
  sink.cell("code", problem.code);
  sink.cell("message", std::string_view(problem.message));
}

}  // namespace readout
