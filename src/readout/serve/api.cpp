#include "readout/serve/api.h"

#include <algorithm>
#include <charconv>
#include <chrono>

#include "readout/base/calendar.h"
#include "readout/base/error.h"
#include "readout/base/sha256.h"
#include "readout/serve/routes.h"

namespace readout {
namespace {

constexpr size_t kMostWaiting = 8;  // for one viewpoint but the server's own

Reply with_etag(Reply reply) {
  if (reply.status == 200 && reply.etag.empty()) reply.etag = "W/\"" + sha256(reply.body).substr(0, 32) + '"';
  return reply;
}

/// What was asked, however its parameters were ordered; those of one name keep their order.
std::string key_of(const Request& request, const Viewpoint& from) {
  auto sorted = request.parameters;
  std::ranges::stable_sort(sorted, {}, [](const auto& one) { return one.first; });
  std::string key = from.as_of + '\n' + from.known + '\n' + request.path;
  for (const auto& [name, value] : sorted) key.append("\n").append(name).append("=").append(value);
  return key;
}

void check_parameters(const Route& route, const Request& request) {
  const std::vector<std::string> known = parameters_of(route);
  for (const auto& [name, value] : request.parameters)
    if (std::ranges::find(known, name) == known.end())
      fail_with(400, "unknown-parameter", "Unknown parameter", name + " is no parameter of " + route.path);
}

/// Options of the command line as parameters of a query: "--as-of is …" becomes "as_of is …".
std::string without_dashes(std::string text) {
  if (!text.starts_with("--")) return text;
  text.erase(0, 2);
  std::replace(text.begin(), text.begin() + static_cast<ptrdiff_t>(text.find(' ')), '-', '_');
  return text;
}

std::string value_of(const Request& request, std::string_view name) {
  const std::string* value = request.parameter(name);
  return value ? *value : "";
}

Reply not_found(std::string_view path) {
  return problem(404, "not-found", "Not found", "there is nothing at " + std::string(path) + "; /openapi.json lists all paths");
}

/// What `answer` gives, or the problem that it throws.
template <class Answer>
Reply without_throwing(Answer&& answer) {
  try {
    return answer();
  } catch (const ProblemReply& found) {
    return found.reply;
  } catch (const BadQuestion& error) {
    return problem(400, "bad-parameter", "Bad parameter", without_dashes(error.what()));
  } catch (const TooLong&) {
    return problem(503, "too-long", "The question takes too long", "it was given up after the server's limit; a narrower one may do");
  } catch (const Damaged&) {
    return problem(500, "damaged", "The record is damaged", "`readout doctor` tells where");
  } catch (const std::exception&) {
    return problem(503, "no-record", "The record cannot be read", "it is being built or was moved; try again");
  }
}

}  // namespace

std::string Call::parameter(std::string_view name) const { return value_of(request, name); }

size_t Call::number(std::string_view name, size_t otherwise, size_t most) const {
  const std::string* text = request.parameter(name);
  if (!text) return otherwise;
  size_t value = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
  if (error != std::errc{} || end != text->data() + text->size() || value > most)
    fail_with(400, "bad-parameter", "Bad parameter", std::string(name) + " is a number up to " + std::to_string(most) + ", not " + *text);
  return value;
}

Api::Api(ApiOptions options, const Lexicons& lex) : options_(std::move(options)), lex_(lex), seats_(options_.record, options_.from, lex) {}

Reply Api::answer(const Request& request) {
  return without_throwing([&] {
    const auto matched = match_route(request.path);
    if (!matched) return not_found(request.path);
    check_parameters(*matched->route, request);
    return with_etag(answer_route(*matched->route, request, matched->values));
  });
}

std::string_view Api::route_of(const std::string& path) {
  const auto matched = match_route(path);
  return matched ? matched->route->path : std::string_view();
}

Reply Api::answer_route(const Route& route, const Request& request, const std::vector<std::string>& values) {
  const std::string_view path = route.path;
  if (path == "/healthz") return {200, "application/json", "{\"status\":\"ok\"}\n"};
  if (path == "/readyz") return ready();
  if (path == "/openapi.json") return {200, "application/json", openapi()};
  if (path == "/metrics") return {200, "text/plain; version=0.0.4; charset=utf-8", metrics_.text()};
  const Viewpoint from = viewpoint_of(request);
  const std::string key = key_of(request, from), state = state_of_record(options_.record);
  if (auto known = answered_.find(key, state)) return *known;
  return ask_record(route, request, values, from);
}

Reply Api::ask_record(const Route& route, const Request& request, const std::vector<std::string>& values, const Viewpoint& from) {
  const TimeLeft left(options_.limit_ms);
  const std::shared_ptr<Seat> seat = seats_.seat(from);
  if (seat.get() != &seats_.own() && seat->waiting() >= kMostWaiting) fail_with_busy("others wait for this viewpoint");
  try {
    if (route.need == Need::indexed) {
      const Seat::Opened opened = seat->search(left);
      return answer_from(opened, route, Call{request, values, *opened.asked, options_, from, left.ms()});
    }
    const Seat::Held held = seat->ask(route.need, left);
    const Seat::Opened& opened = held.opened();
    opened.asked->view.limit_time(left.ms());
    return answer_from(opened, route, Call{request, values, *opened.asked, options_, from, left.ms()});
  } catch (const TooLong&) {
    if (seat->is_cut()) fail_later("stopping", "The server stops", "it was told to end before there was an answer");
    throw;
  }
}

Reply Api::answer_from(const Seat::Opened& opened, const Route& route, Call call) {
  Reply reply = with_etag(route.answer(call));
  if (reply.status == 200) answered_.keep(key_of(call.request, call.from), opened.state, reply, opened.until);
  return reply;
}

bool Api::may_wait(const Request& request) {
  const auto matched = match_route(request.path);
  if (!matched || !matched->route->answer) return false;
  try {
    return !answered_.find(key_of(request, viewpoint_of(request)), state_of_record(options_.record));
  } catch (const Error&) {
    return false;  // no viewpoint
  } catch (const ProblemReply&) {
    return false;
  }
}

void Api::keep_warm() {
  keeps_warm_ = true;
  seats_.own().keep(Need::indexed);
}

Viewpoint Api::viewpoint_of(const Request& request) const {
  Viewpoint from = options_.from;
  const std::string as_of = value_of(request, "as_of"), known = value_of(request, "known");
  // Who asks may look at the record as of an earlier time, never a later one: that would end an embargo.
  const int64_t now = now_in_seconds();
  const bool today = from.as_of.empty() && as_of == format_day(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
  if (!as_of.empty() && !today) {
    if (last_instant("--as-of", as_of) > (from.as_of.empty() ? now : last_instant("--as-of", from.as_of)))
      fail_with(400, "beyond-viewpoint", "Later than this server sees",
                "as_of may not be later than now, or than the server's own --as-of");
    from.as_of = as_of;
  }
  if (!known.empty() && (from.known.empty() || last_instant("--known", known) < last_instant("--known", from.known))) {
    last_instant("--known", known);
    from.known = known;
  }
  return from;
}

Reply Api::ready() {
  return without_throwing([&]() -> Reply {
    if (!keeps_warm_) View(options_.record, options_.from, {lex_, {}});  // tells what is wrong with it
    if (!seats_.own().is_kept())
      fail_later("warming", "The record is being made ready", "questions are answered, but wait for what they need");
    return {200, "application/json", "{\"status\":\"ready\"}\n"};
  });
}

}  // namespace readout
