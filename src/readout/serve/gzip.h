#pragma once

#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace readout {

/// The bytes as one gzip member, without a time in it.
std::string gzip(std::string_view bytes);

/// Packed bodies by their ETags, those asked for last; bounded in bytes. For any thread.
class PackedBodies {
 public:
  /// `body` packed, which is what `etag` stands for; packed now if it was not before.
  std::shared_ptr<const std::string> of(const std::string& etag, std::string_view body);

 private:
  using Entry = std::pair<std::string, std::shared_ptr<const std::string>>;

  std::mutex busy_;
  size_t bytes_ = 0;
  std::list<Entry> recent_;
  std::unordered_map<std::string, std::list<Entry>::iterator> by_etag_;
};

}  // namespace readout
