#pragma once

#include <cstddef>
#include <cstdint>

namespace readout {

enum class NameKind : uint8_t { person, organisation, place, other };
constexpr size_t kNameKinds = 4;

}  // namespace readout
