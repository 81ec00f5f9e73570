#pragma once

#include <string_view>

namespace readout {

/// The first part of an actor's id: the state that it serves or is ("cn" of "cn.xi_jinping"), the body of several, "person".
inline std::string_view state_of(std::string_view actor) { return actor.substr(0, actor.find('.')); }

}  // namespace readout
