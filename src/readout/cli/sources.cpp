#include "readout/cli/sources.h"

#include <utility>

#include "readout/base/error.h"
#include "readout/base/files.h"
#include "readout/ingest/containers.h"
#include "readout/ingest/pdf.h"
#include "readout/pipeline/pipeline.h"

namespace readout {
namespace {

constexpr uint64_t kSmall = 1 << 16;  // bytes of a file that is in memory when its format is known

std::string member_path(const std::string& path, const std::string& place) { return place.empty() ? path : path + '#' + place; }

UnreadDocument member_source(const std::string& root, const std::string& path, ContainerMember member) {
  UnreadDocument source{root, member_path(path, member.place), "", std::move(member.source), std::move(member.envelope), "", 0};
  if (!member.damage.empty()) source.error = "cannot read " + source.path + ": " + member.damage;
  return source;
}

/// The file of "file#member": the longest part before a "#" that there is.
std::string file_of(const std::string& argument) {
  if (argument == "-" || path_exists(argument)) return argument;
  for (size_t at = argument.rfind('#'); at != std::string::npos && at > 0; at = argument.rfind('#', at - 1))
    if (path_exists(argument.substr(0, at))) return argument.substr(0, at);
  return argument;
}

UnreadDocument source_named(const std::string& argument) {
  const std::string file = file_of(argument);
  Members members(open_file(file), file);
  if (!members.is_container()) {
    if (file != argument) throw Error("cannot open " + argument + ": " + file + " is no container");
    return {"", argument, file, members.take_all(), {}, "", 0};
  }
  std::string first;
  while (auto member = members.next()) {
    UnreadDocument source = member_source("", file, *std::move(member));
    if (source.path == argument) return source;
    if (first.empty()) first = source.path;
  }
  if (first.empty()) throw Error("there is no document in " + file);
  throw Error((file == argument ? file + " holds several documents" : "there is no " + argument) + "; name one as in " + first);
}

}  // namespace

Sources::Sources(const std::vector<Input>& inputs) : inputs_(inputs) {}
Sources::~Sources() = default;

std::optional<UnreadDocument> Sources::next() {
  for (;;) {
    if (members_) {
      if (auto member = next_member()) return member;
      members_.reset();
      ++at_;
    }
    if (at_ == inputs_.size()) return {};
    if (auto source = open(inputs_[at_])) {
      ++at_;
      return source;
    }
  }
}

/// Gives a file that is no container, or that cannot be opened; of a container only its members are open then.
std::optional<UnreadDocument> Sources::open(const Input& input) {
  UnreadDocument source{input.root, input.path, input.file, {}, {}, "", input.state.size, input.settled_stamp()};
  read_ = 0;
  try {
    auto members = std::make_unique<Members>(open_file(input.file, &read_), input.path);
    if (members->is_container()) {
      members_ = std::move(members);
      return {};
    }
    if (input.file == "-" || input.state.size <= kSmall) source.bytes = members->take_all();
  } catch (const std::exception& error) {
    source.error = error.what();
  }
  return source;
}

std::optional<UnreadDocument> Sources::next_member() {
  const Input& input = inputs_[at_];
  try {
    auto member = members_->next();
    if (!member) return {};
    UnreadDocument source = member_source(input.root, input.path, *std::move(member));
    source.read = std::exchange(read_, 0);
    source.stamp = input.settled_stamp();
    return source;
  } catch (const std::exception& error) {
    UnreadDocument source{input.root, input.path, "", {}, {}, error.what(), 0, input.settled_stamp()};
    members_ = std::make_unique<Members>(stream_of(""), "");
    return source;
  }
}

std::string bytes_of(UnreadDocument& source) {
  if (!source.error.empty()) throw Error(source.error);
  std::string bytes = source.bytes ? *std::move(source.bytes) : read_file(source.file);
  if (!looks_like_pdf(bytes)) return bytes;
  source.envelope.media_type = MediaType::text;
  source.envelope.charset = "utf-8";
  try {
    return text_of_pdf(bytes);
  } catch (const Error& error) {
    throw Error("cannot read " + source.path + ": " + error.what());
  }
}

Document read_named(const std::string& argument, const Lexicons& lex) {
  UnreadDocument source = source_named(argument);
  std::string bytes = bytes_of(source);
  return read_document(std::move(source.path), std::move(bytes), std::move(source.envelope), lex);
}

}  // namespace readout
