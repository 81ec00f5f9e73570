#include "readout/ask/asked.h"

#include <algorithm>
#include <chrono>

#include "readout/base/calendar.h"
#include "readout/base/error.h"
#include "readout/base/json.h"
#include "readout/base/utf8.h"
#include "readout/corpus/corpus.h"

namespace readout {
Asked::Asked(const std::string& record, const Viewpoint& from, const Lexicons& lexicons, const std::atomic<bool>* stops)
    : view(record, from, {lexicons, passes()}), lex(lexicons), as_of_(from.as_of) {
  if (stops) view.stop_when(*stops);
  for (DocumentAt at; at.index < view.documents().size(); ++at.index) {
    heads_.push_back(view.head(at));
    in_time_.push_back(at);
    for (const Actor& actor : heads_.back().actors) names_.emplace(actor.id, actor.name);
  }
  std::ranges::stable_sort(in_time_, {}, [&](DocumentAt at) {
    const std::string day = day_of(heads_[at.index]);
    return std::pair(day.empty(), day);
  });
  ranks_.resize(heads_.size());
  for (size_t i = 0; i < ranks_.size(); ++i) ranks_[in_time_[i].index] = i;
  seen_.documents = heads_.size();
  for (DocumentAt at : in_time_)
    if (std::string day = day_of(heads_[at.index]); !day.empty()) {
      if (seen_.first.empty()) seen_.first = day;
      seen_.last = day;
    }
}

std::string Asked::name_of_actor(std::string_view id) const {
  auto known = names_.find(id);
  return known != names_.end() ? known->second : std::string(id);
}

std::string Asked::names_of_actors(const std::vector<std::string>& ids) const {
  std::string out;
  for (const std::string& id : ids) out.append(out.empty() ? "" : ", ").append(name_of_actor(id));
  return out;
}

std::vector<Document> Asked::days_and_genres(size_t more) const {
  std::vector<Document> out(heads_.size() + more);
  for (size_t i = 0; i < heads_.size(); ++i) {
    out[i].meta.genre = heads_[i].meta.genre;
    out[i].meta.held = heads_[i].meta.held;
    out[i].meta.published = heads_[i].meta.published;
  }
  return out;
}

bool Asked::wanted(const Question& question, DocumentAt document) const {
  const Document& head = heads_[document.index];
  const bool period = !question.since.empty() || !question.until.empty();
  return (question.document.empty() || is_document(question.document, head)) && (!period || in_period(question, day_of(head))) &&
         has_part(outlet_of(head), question.outlet) && (question.genre.empty() || name_of(head.meta.genre) == question.genre) &&
         (question.actor.empty() ||
          std::ranges::any_of(head.actors, [&](const Actor& actor) { return is_actor(question.actor, actor.id, actor.name); }));
}

bool is_document(std::string_view wanted, const Document& head) {
  return wanted == head.id || wanted == head.path || (head.id.starts_with("sha256:") && std::string_view(head.id).substr(7) == wanted);
}

bool in_period(const Question& question, std::string_view day) {
  if (question.since.empty() && question.until.empty()) return true;
  if (day.empty() || !is_ascii_digit(day.front())) return false;
  return (question.since.empty() || day >= std::string_view(question.since).substr(0, day.size())) &&
         (question.until.empty() || day.substr(0, question.until.size()) <= question.until);
}

const DocumentTables& Asked::document_tables() {
  if (!document_tables_) document_tables_.emplace(heads_, [&](std::string_view id) { return name_of_actor(id); });
  return *document_tables_;
}

const FactTables& Asked::fact_tables() {
  if (!fact_tables_) fact_tables_.emplace(*this);
  return *fact_tables_;
}

void Asked::prepare_search() {
  view.prepare_search();
  view.derived();
  document_tables();
  fact_tables();
}

const Document& Asked::passages(DocumentAt document) {
  constexpr size_t kMostBytes = 16u << 20;
  const auto known = passages_.find(document.index);
  if (known != passages_.end()) return known->second;
  Document doc = view.passages(document);
  if (passages_bytes_ > kMostBytes) passages_.clear(), passages_bytes_ = 0;
  passages_bytes_ += doc.text.size();
  return passages_.emplace(document.index, std::move(doc)).first->second;
}

std::string Asked::words(DocumentAt document, Span span) { return std::string(passages(document).str(span)); }

std::string Asked::changes(const std::vector<Change>& changes) {
  constexpr std::string_view kMarks[] = {"+ ", "- ", "~ "};
  std::string out;
  for (const Change& change : changes) {
    const std::optional<Passage>& shown = change.here ? change.here : change.original;
    if (!shown) continue;
    out.append(out.empty() ? "" : "; ").append(kMarks[static_cast<size_t>(change.kind)]);
    out.append("“").append(words(shown->document, shown->span)).append("”");
  }
  return out;
}

std::string Asked::day() const {
  const std::string last = today();
  return as_of_.empty() && !seen_.last.empty() ? std::min(last, seen_.last) : last;
}

std::string Asked::today() const {
  if (!as_of_.empty()) return as_of_.substr(0, 10);
  return format_day(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
}

std::string day_of(const Document& head) {
  return head.meta.published ? head.meta.published->value.substr(0, 10) : std::string(head.meta.day());
}

std::string days_in_words(int64_t least, int64_t most) {
  const std::string most_days = std::to_string(most) + (most == 1 ? " day" : " days");
  return least == most ? most_days : std::to_string(least) + " to " + most_days;
}

std::string outlet_of(const Document& head) { return head.meta.outlet ? head.meta.outlet->value : ""; }

bool has_part(std::string_view text, std::string_view part) { return part.empty() || lower(text).find(lower(part)) != std::string::npos; }

bool is_below(std::string_view wanted, std::string_view id) {
  return id.starts_with(wanted) && (id.size() == wanted.size() || id[wanted.size()] == '.');
}

bool is_actor(std::string_view wanted, std::string_view id, std::string_view name) {
  return wanted.empty() || is_below(wanted, id) || (wanted.size() > 2 && has_part(name, wanted));
}

bool is_issue(std::string_view wanted, std::string_view id) { return wanted.empty() || is_below(wanted, id); }

Cell list_cell(std::string_view text, const std::vector<std::string>& values) {
  JsonWriter out;
  out.begin_array();
  for (const std::string& value : values) out.value(std::string_view(value));
  out.end_array();
  return {text, out.take()};
}

Cell range_cell(uint32_t begin, uint32_t end) {
  const std::string text = std::to_string(begin) + "-" + std::to_string(end);
  return {text, '[' + std::to_string(begin) + ',' + std::to_string(end) + ']'};
}

}  // namespace readout
