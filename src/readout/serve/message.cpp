#include "readout/serve/message.h"

#include <algorithm>

#include "readout/base/json.h"
#include "readout/base/utf8.h"

namespace readout {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

const std::string* Request::parameter(std::string_view name) const {
  const auto at = std::ranges::find_if(parameters, [&](const auto& one) { return one.first == name; });
  return at == parameters.end() ? nullptr : &at->second;
}

std::string decode_percent(std::string_view text, bool in_query) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
    const int low = high < 0 ? -1 : hex_digit(text[i + 2]);
    if (low >= 0) {
      out += static_cast<char>(high * 16 + low);
      i += 2;
    } else {
      out += in_query && text[i] == '+' ? ' ' : text[i];
    }
  }
  return out;
}

Request parse_target(std::string_view target) {
  target = target.substr(0, target.find('#'));
  const size_t mark = std::min(target.find('?'), target.size());
  Request request{std::string(target.substr(0, mark)), {}};
  for (std::string_view rest = target.substr(std::min(mark + 1, target.size())); !rest.empty();) {
    const std::string_view pair = rest.substr(0, rest.find('&'));
    rest.remove_prefix(std::min(pair.size() + 1, rest.size()));
    if (pair.empty()) continue;
    const size_t equals = std::min(pair.find('='), pair.size());
    request.parameters.emplace_back(decode_percent(pair.substr(0, equals), true),
                                    decode_percent(pair.substr(std::min(equals + 1, pair.size())), true));
  }
  return request;
}

std::string target_with(const Request& request, std::string_view parameter, std::string_view value) {
  const auto encoded = [](std::string_view text) {
    std::string out;
    for (const char c : text) {
      if (is_ascii_letter(c) || is_ascii_digit(c) || std::string_view("-._~").find(c) != std::string_view::npos) {
        out += c;
      } else {
        out += '%';
        for (const int digit : {static_cast<unsigned char>(c) >> 4, c & 15}) out += "0123456789ABCDEF"[digit];
      }
    }
    return out;
  };
  std::string out = request.path + '?';
  for (const auto& [name, said] : request.parameters)
    if (name != parameter) out.append(encoded(name)).append("=").append(encoded(said)).append("&");
  return out.append(parameter).append("=").append(encoded(value));
}

Reply problem(int status, std::string_view code, std::string_view title, std::string_view detail) {
  JsonWriter out;
  out.begin_object();
  out.key("type");
  out.value(std::string_view("/problems/" + std::string(code)));
  out.key("title");
  out.value(title);
  out.key("status");
  out.value(int64_t{status});
  out.key("detail");
  out.value(detail);
  out.end_object();
  return {status, "application/problem+json", out.take() + '\n'};
}

void fail_with(int status, std::string_view code, std::string_view title, std::string_view detail) {
  throw ProblemReply{problem(status, code, title, detail)};
}

}  // namespace readout
