#pragma once

#include <string>
#include <unordered_map>

#include "readout/ask/asked.h"

namespace readout {

/// Is an actor the one that was asked for? As is_actor(), but remembers what it found of each id.
class WantedActor {
 public:
  explicit WantedActor(std::string wanted) : wanted_(std::move(wanted)) {}

  bool operator()(const std::string& id, const std::string& name) {
    const auto [known, fresh] = known_.try_emplace(id, false);
    if (fresh) known->second = is_actor(wanted_, id, name);
    return known->second;
  }

 private:
  std::string wanted_;
  std::unordered_map<std::string, bool> known_;
};

}  // namespace readout
