#include <algorithm>
#include <array>

#include "readout/ask/brief_parts.h"
#include "readout/ask/compared.h"
#include "readout/ask/formulas.h"
#include "readout/ask/one_sided.h"
#include "readout/ask/raised.h"
#include "readout/doc/lexicons.h"

namespace readout {
namespace {

constexpr size_t kMostIssues = 14, kMostFormulas = 8, kMostClaims = 6;

std::string name_of_issue(const Lexicons& lex, std::string_view id) {
  for (uint32_t row = 0; row < lex.issues.rows.size(); ++row)
    if (lex.issues.cell(row, "id") == id) return std::string(lex.issues.cell(row, "name"));
  return plain(id);
}

/// How often a side raised an issue, and where last.
struct Count {
  size_t times = 0;
  const Raised* last = nullptr;
};

using Counts = std::array<Count, 3>;  ///< of the two sides, and of nobody who is named

std::string times(size_t count) { return count == 0 ? "" : count == 1 ? "once" : std::to_string(count) + " times"; }

std::string percent(double share) { return std::to_string(static_cast<int>(share * 100 + 0.5)) + " %"; }

}  // namespace

BriefSection BriefMaker::issues() {
  BriefSection section = {
      "Issues, and who raised them", "", "", {"Issue", "By " + name(0), "By " + name(1), "Not said by whom", "Last"}, {}, ""};
  Question question;
  question.parties = {states_[0], states_[1]};
  question.since = since_;
  const std::vector<LinkedEngagement> contacts = engagements_of(asked_, question);
  const std::vector<Raised> raised = raised_issues(asked_, question, contacts);
  std::map<std::string, Counts> counts;
  for (const Raised& one : raised) {
    if (!one.contact || one.issue->modality == IssueModality::did_not_raise) continue;
    const bool first = is_actor(states_[0], one.by, ""), second = is_actor(states_[1], one.by, "");
    if (!first && !second && !one.by.empty()) continue;
    Count& count = counts[one.issue->issue][first ? 0 : second ? 1 : 2];
    ++count.times;
    count.last = &one;
  }
  std::vector<std::pair<std::string, Counts>> sorted(counts.begin(), counts.end());
  std::ranges::stable_sort(sorted, std::greater(),
                           [](const auto& one) { return one.second[0].times + one.second[1].times + one.second[2].times; });
  if (sorted.size() > kMostIssues) {
    section.more = std::to_string(sorted.size() - kMostIssues) + " rarer ones are left out.";
    sorted.resize(kMostIssues);
  }
  std::vector<MirroredBar> bars;
  for (const auto& [issue, sides] : sorted) {
    std::vector<BriefCell> row = {{name_of_issue(asked_.lex, issue)}};
    const Raised* last = nullptr;
    for (const Count& count : sides) {
      row.push_back({times(count.times)});
      if (!count.last) continue;
      row.back().notes = {note(count.last->document, count.last->issue->span)};
      if (!last || day_of(asked_.heads()[last->document.index]) < day_of(asked_.heads()[count.last->document.index])) last = count.last;
    }
    row.push_back({day_of(asked_.heads()[last->document.index])});
    section.rows.push_back(std::move(row));
    bars.push_back({name_of_issue(asked_.lex, issue), sides[0].times, sides[1].times});
  }
  section.finding = section.rows.empty() ? "None is known to have been raised in a contact of the two since " + since_ + "."
                                         : "Raised in contacts of the two since " + since_ + ". A blank is silence of the texts.";
  section.picture = picture_of_issues(bars, name(0), name(1));
  return section;
}

BriefSection BriefMaker::readouts() {
  BriefSection section = {
      "The last contact that both sides told of", "", "", {"Issue", name(0) + "’s text", name(1) + "’s text", ""}, {}, ""};
  const auto both = std::ranges::find_if(held_.rbegin(), held_.rend(), [&](const LinkedEngagement* one) {
    const auto told = readouts_of(*one, asked_.heads());
    return told.contains(states_[0]) && told.contains(states_[1]);
  });
  if (both == held_.rend()) {
    section.finding = "The record has no contact of which it has the readouts of both.";
    return section;
  }
  const auto told = readouts_of(**both, asked_.heads());
  const DocumentAt at[] = {told.at(states_[0]), told.at(states_[1])};
  const Document docs[] = {asked_.view.read(at[0]), asked_.view.read(at[1])};
  const ComparedDocuments compared(docs[0], docs[1]);
  size_t shared = 0;
  for (const auto& [issue, one] : compared.issues()) {
    std::vector<BriefCell> row = {{name_of_issue(asked_.lex, issue)}};
    for (size_t side : {0, 1}) {
      const ToldOfIssue* said = side ? one.second : one.first;
      row.push_back({said ? percent(said->share) + " of the text" : "silent"});
      if (said) row.back().notes = {note(at[side], docs[side].issues[said->facts.front()].span)};
    }
    const std::string_view relation = one.relation();
    shared += relation == "both";
    row.push_back({relation == "both"            ? "both"
                   : relation == "said_of_other" ? "only what it says the other said"
                   : one.first                   ? "only " + name(0)
                                                 : "only " + name(1)});
    section.rows.push_back(std::move(row));
  }
  section.finding = "On " + (*both)->when.value + ": " + std::to_string(shared) + " of " + std::to_string(section.rows.size()) +
                    " issues stand in both texts.";
  return section;
}

BriefSection BriefMaker::formulas() {
  BriefSection section = {"Fixed words and their drift", "", "", {"Words of", "Formula", "First and last use", "Wordings"}, {}, ""};
  std::vector<SideFormula> all = formulas_of(asked_, {});
  // Dropped ones say most; then those used most.
  std::ranges::stable_partition(all, [&](const SideFormula& one) { return state_of_use(asked_, one) == "dropped"; });
  for (size_t side : {0, 1}) {
    size_t shown = 0;
    for (const SideFormula& one : all) {
      if (shown == kMostFormulas) break;
      const bool dropped = state_of_use(asked_, one) == "dropped";
      if (one.side != states_[side] || one.uses.size() < 2) continue;
      const FormulaUse &first = one.uses.front(), &last = one.uses.back();
      section.rows.push_back({{name(side)},
                              {std::string(asked_.lex.formulas.cell(one.formula, "name")) + (dropped ? " (dropped)" : "")},
                              {day_of(asked_.heads()[first.document.index]) + " to " + day_of(asked_.heads()[last.document.index]) + ", " +
                                   std::to_string(one.uses.size()) + " texts; " + std::to_string(one.texts_since) + " texts since",
                               {note(first.document, first.span), note(last.document, last.span)}},
                              {wordings_of(asked_, one)}});
      ++shown;
    }
  }
  if (section.rows.empty()) section.finding = "None used twice in the texts of the two sides.";
  return section;
}

BriefSection BriefMaker::claims() {
  BriefSection section = {"Claims that the record contradicts", "", "", {"Claim", "Computation"}, {}, ""};
  std::set<std::string_view> of_pair;
  for (const LinkedEngagement* one : held_) of_pair.insert(one->id);
  const auto is_of_pair = [&](const Reading& reading) {
    return std::ranges::any_of(reading.engagements, [&](const std::string& id) { return of_pair.contains(id); });
  };
  for (const ClaimCheck& check : asked_.view.derived().claim_checks) {
    if (section.rows.size() == kMostClaims) break;
    if (check.verdict != Verdict::contradicted || check.as_of < since_ || std::ranges::none_of(check.readings, is_of_pair)) continue;
    std::string computation;
    for (const Reading& reading : check.readings)
      computation.append(computation.empty() ? "" : "; ").append(reading.scope).append(": ").append(reading.computation);
    section.rows.push_back(
        {{"“" + asked_.words(check.passage.document, check.passage.span) + "”", {note(check.passage.document, check.passage.span)}},
         {computation}});
  }
  if (section.rows.empty()) section.finding = "None since " + since_ + ".";
  return section;
}

}  // namespace readout
