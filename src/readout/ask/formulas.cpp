#include "readout/ask/formulas.h"

#include <algorithm>
#include <map>

#include "readout/base/json.h"
#include "readout/base/utf8.h"
#include "readout/doc/actor_ids.h"
#include "readout/doc/lexicons.h"

namespace readout {
namespace {

constexpr unsigned kWidestGap = 3;  // words that a "_" stands for, at most
constexpr size_t kEnoughDays = 3;   // on which it was used before its absence says something
constexpr size_t kLongSilence = 2;  // times the longest pause there was
constexpr size_t kMostWordings = 4;

/// Small letters and digits, one blank between words.
std::string plain_words(std::string_view text) {
  std::string out;
  for (char c : lower(text)) {
    const bool letter = is_ascii_letter(c) || is_ascii_digit(c) || (c & 0x80);
    if (letter)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

/// Side texts of the question by side, in the order of time.
std::map<std::string, std::vector<DocumentAt>> texts_of(Asked& asked, const Question& question) {
  std::map<std::string, std::vector<DocumentAt>> out;
  for (DocumentAt at : asked.in_time()) {
    const Document& head = asked.heads()[at.index];
    if (!head.meta.side || !in_period(question, day_of(head))) continue;
    const std::string side(state_of(head[*head.meta.side].id));
    if (is_actor(question.actor, side, asked.name_of_actor(side))) out[side].push_back(at);
  }
  return out;
}

/// Where a pattern stands first in a line: from its first part to its last.
std::optional<Span> place_of(std::span<const Span> hits, size_t parts, uint32_t line) {
  if (hits.empty()) return {};
  return Span{line + hits.front().begin, line + hits[std::min(parts, hits.size()) - 1].end};
}

/// The first use of a formula in each document.
std::map<uint32_t, FormulaUse> uses_of(Asked& asked, uint32_t formula, const Bits& wanted) {
  std::map<uint32_t, FormulaUse> uses;
  for (std::string_view pattern : asked.lex.formulas.rows.values(formula, "patterns")) {
    const SearchWords words = words_of_pattern(pattern);
    if (words.phrases.empty()) continue;
    const std::unique_ptr<SearchHits> hits = asked.view.hits(words);
    for (const FoundLine& line : asked.view.search(words, wanted)) {
      const auto known = uses.find(line.document.index);
      if (known != uses.end() && known->second.span.begin < line.begin) continue;
      const Document& doc = asked.passages(line.document);
      const Span whole = {line.begin, static_cast<uint32_t>(std::min(doc.text.find('\n', line.begin), doc.text.size()))};
      const std::optional<Span> span = place_of(hits->in(doc.str(whole)), words.phrases.size(), line.begin);
      if (!span || (known != uses.end() && known->second.span.begin <= span->begin)) continue;
      uses.insert_or_assign(line.document.index, FormulaUse{line.document, *span, plain_words(doc.str(*span))});
    }
  }
  return uses;
}

/// What the texts of one side have of it.
SideFormula of_side(uint32_t formula, const std::string& side, const std::vector<DocumentAt>& texts,
                    const std::map<uint32_t, FormulaUse>& uses) {
  SideFormula out;
  out.formula = formula;
  out.side = side;
  for (DocumentAt at : texts) {
    const auto use = uses.find(at.index);
    if (use == uses.end()) {
      ++out.texts_since;
      continue;
    }
    if (!out.uses.empty()) out.longest_pause = std::max(out.longest_pause, out.texts_since);
    out.uses.push_back(use->second);
    out.texts_since = 0;
  }
  return out;
}

Cell passages_json(Asked& asked, const std::vector<FormulaUse>& uses) {
  JsonWriter out;
  out.begin_array();
  for (const FormulaUse& use : uses) {
    const Document& head = asked.heads()[use.document.index];
    const SourceSpan source = asked.passages(use.document).to_source(use.span);
    out.begin_object();
    out.key("document"), out.value(std::string_view(head.id));
    out.key("date"), out.value(std::string_view(day_of(head)));
    out.key("span"), out.json(range_cell(use.span.begin, use.span.end).json);
    out.key("source"), out.json(range_cell(source.begin, source.end).json);
    out.key("words"), out.value(std::string_view(use.words));
    out.end_object();
  }
  out.end_array();
  return {"", out.take()};
}

}  // namespace

SearchWords words_of_pattern(std::string_view pattern) {
  std::vector<SearchPhrase> parts;
  std::string run;
  unsigned reach = 0;
  const auto end_run = [&](bool prefix) {
    if (!run.empty()) parts.push_back({std::exchange(run, ""), prefix});
  };
  while (!pattern.empty()) {
    const std::string_view word = pattern.substr(0, pattern.find(' '));
    pattern.remove_prefix(std::min(word.size() + 1, pattern.size()));
    reach += word == "_" ? kWidestGap : 1;
    if (word == "_") {
      end_run(false);
      continue;
    }
    run.append(run.empty() ? "" : " ").append(word.substr(0, word.find('*')));
    if (word.ends_with('*')) end_run(true);
  }
  end_run(false);
  return near_each_other(std::move(parts), reach);
}

std::vector<SideFormula> formulas_of(Asked& asked, const Question& question) {
  check_period(question);
  const auto sides = texts_of(asked, question);
  Bits wanted(asked.heads().size());
  for (const auto& [side, texts] : sides)
    for (DocumentAt at : texts) wanted.add(at.index);
  std::vector<SideFormula> out;
  for (uint32_t formula = 0; formula < asked.lex.formulas.rows.size(); ++formula) {
    const auto uses = uses_of(asked, formula, wanted);
    if (uses.empty()) continue;
    for (const auto& [side, texts] : sides)
      if (SideFormula one = of_side(formula, side, texts, uses); !one.uses.empty()) out.push_back(std::move(one));
  }
  std::ranges::stable_sort(out, std::greater(), [](const SideFormula& one) { return one.uses.size(); });
  return out;
}

std::string_view state_of_use(const Asked& asked, const SideFormula& formula) {
  if (formula.uses.size() == 1) return "used_once";
  size_t days = 0;
  std::string last;
  for (const FormulaUse& use : formula.uses)
    if (std::string day = day_of(asked.heads()[use.document.index]); day != last) ++days, last = std::move(day);
  if (days < kEnoughDays) return "few";
  return formula.texts_since > kLongSilence * std::max<size_t>(1, formula.longest_pause) ? "dropped" : "in_use";
}

std::string wordings_of(const Asked& asked, const SideFormula& formula) {
  struct Wording {
    std::string words, first, last;
    size_t count = 0;
  };
  std::vector<Wording> all;
  for (const FormulaUse& use : formula.uses) {
    auto known = std::ranges::find(all, use.words, &Wording::words);
    const std::string day = day_of(asked.heads()[use.document.index]);
    if (known == all.end()) known = all.insert(all.end(), {use.words, day, day, 0});
    known->last = day;
    ++known->count;
  }
  std::ranges::stable_sort(all, std::greater(), &Wording::count);
  const size_t more = all.size() - std::min(all.size(), kMostWordings);
  all.resize(all.size() - more);
  std::string out;
  for (const Wording& one : all) {
    out.append(out.empty() ? "" : "; ").append("“" + one.words + "” ").append(one.first);
    if (one.count > 1) out.append(" to ").append(one.last).append(" (" + std::to_string(one.count) + ")");
  }
  return more ? out + "; and " + std::to_string(more) + " more" : out;
}

std::string formula_line(Asked& asked, const SideFormula& formula) {
  JsonWriter out;
  const auto put = [&](std::string_view key, auto value) { out.key(key), out.value(value); };
  out.begin_object();
  put("type", std::string_view("formula"));
  put("id", asked.lex.formulas.cell(formula.formula, "id"));
  put("name", asked.lex.formulas.cell(formula.formula, "name"));
  put("side", std::string_view(formula.side));
  put("state", state_of_use(asked, formula));
  put("texts_since", static_cast<int64_t>(formula.texts_since));
  put("longest_pause", static_cast<int64_t>(formula.longest_pause));
  out.key("uses"), out.json(passages_json(asked, formula.uses).json);
  out.end_object();
  return out.take() + '\n';
}

Answer ask_formulas(Asked& asked, const Question& question) {
  Answer answer("formulas", "formula side uses first last state wordings:prose", "id actor texts_since longest_pause passages");
  for (const SideFormula& one : formulas_of(asked, question)) {
    const auto day = [&](const FormulaUse& use) { return day_of(asked.heads()[use.document.index]); };
    answer.rows.push_back({asked.lex.formulas.cell(one.formula, "name"), asked.name_of_actor(one.side),
                           static_cast<int64_t>(one.uses.size()), day(one.uses.front()), day(one.uses.back()), state_of_use(asked, one),
                           wordings_of(asked, one), asked.lex.formulas.cell(one.formula, "id"), one.side,
                           static_cast<int64_t>(one.texts_since), static_cast<int64_t>(one.longest_pause), passages_json(asked, one.uses)});
  }
  return answer;
}

}  // namespace readout
