#include "readout/corpus/saying_memory.h"

#include <algorithm>

#include "readout/base/varint.h"

namespace readout {
namespace {

void put_saying(std::string& out, const SayingAt& at) {
  put_varint(out, at.document);
  put_varint(out, uint64_t{at.ordinal} << 1 | at.is_turn);
}

void put_range(std::string& out, WordRange range) {
  put_varint(out, range.first);
  put_varint(out, range.last);
}

/// Takes numbers off the front of what was kept.
class Taker {
 public:
  Taker(std::string_view in, const Recalled& before) : in_(in), before_(before) {}

  bool empty() const { return in_.empty(); }
  std::string_view rest() const { return in_; }
  uint32_t number() {
    const auto value = take_varint(in_);
    if (!value) fail_damaged();
    return narrow<uint32_t>(static_cast<int64_t>(*value));
  }
  SayingAt saying() {
    const uint32_t document = before_.now(number()), place = number();
    return {document, (place & 1) != 0, place >> 1};
  }
  WordRange range() {
    const uint32_t first = number();
    return {first, number()};
  }

 private:
  std::string_view in_;
  const Recalled& before_;
};

bool is_there(const SayingAt& at) { return at.document != kGone; }

}  // namespace

std::string pack_sayings(const SayingMemory& memory) {
  std::string out;
  put_varint(out, memory.compared.size());
  for (const auto& [pair, link] : memory.compared) {
    put_saying(out, pair.quote);
    put_saying(out, pair.other);
    put_varint(out, link ? link->shared : 0);
    if (!link) continue;
    put_range(out, link->stretch);
    put_varint(out, link->same_speaker);
  }
  put_varint(out, memory.utterances.size());
  JsonWriter json;
  json.begin_array();
  for (const auto& [parts, utterance] : memory.utterances) {
    put_varint(out, parts.size());
    for (const SaidPart& part : parts) {
      put_saying(out, part.at);
      put_range(out, part.words);
    }
    put_json(json, PlacesThen(), utterance);
  }
  json.end_array();
  return out + json.take();
}

SayingMemory recall_sayings(const Recalled& before) {
  SayingMemory memory;
  if (before.memory.utterances.empty()) return memory;
  Taker in(before.memory.utterances, before);
  for (uint32_t left = in.number(); left > 0; --left) {
    ComparedSayings compared{{in.saying(), in.saying()}, {}};
    if (const uint32_t shared = in.number()) {
      const WordRange stretch = in.range();
      compared.link = {shared, stretch, in.number() != 0};
    }
    if (is_there(compared.pair.quote) && is_there(compared.pair.other)) memory.compared.push_back(compared);
  }
  memory.utterances.resize(in.number());
  for (KnownUtterance& known : memory.utterances)
    for (uint32_t left = in.number(); left > 0; --left) {
      const SayingAt at = in.saying();
      known.parts.push_back({at, in.range()});
    }
  JsonReader json(in.rest());
  auto next = memory.utterances.begin();
  json.array([&] {
    if (next == memory.utterances.end()) fail_damaged();
    get_json(json, PlacesNow{before}, next++->utterance);
  });
  std::erase_if(memory.utterances, [](const KnownUtterance& known) {
    return !std::ranges::all_of(known.parts, [](const SaidPart& part) { return is_there(part.at); });
  });
  std::ranges::sort(memory.utterances, {}, &KnownUtterance::parts);
  return memory;
}

}  // namespace readout
