#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace readout {

struct Answer;
class Asked;

/// What somebody wants to know of a record; each kind of question looks at some of it.
struct Question {
  std::string what;                  ///< words to search for, a sentence to check
  std::vector<std::string> parties;  ///< whose contacts: one or two actors
  std::string speaker, issue, attribution, form, change, outlet, genre, actor, kind, level, series, status, due, became, verdict;
  std::string document, engagement;  ///< ids
  std::string since, until;          ///< days, months or years
  std::string order;                 ///< one of kOrders; empty: the first
  size_t skip = 0;                   ///< so many of the first rows are left out
  size_t limit = 0;                  ///< at most so many rows; 0: all
  int64_t limit_ms = 0;              ///< for finding words; 0: no limit
  std::string format;                ///< what the answer is for: issues are a matrix for people; a picture is drawn only if it is wanted
  unsigned width = 100;              ///< of the picture, in columns
};

/// What becomes of a plan.
inline constexpr std::string_view kFates[] = {"held", "called_off", "overtaken", "not_found", "to_come", "record_ends", "no_date"};

/// Of the day by which something is promised, against the days that the record has texts of; what is done has none.
inline constexpr std::string_view kDues[] = {"past", "to_come", "not_given"};

/// By time. What has no day is last.
inline constexpr std::string_view kOrders[] = {"oldest", "newest"};

/// A field of Question by which rows are chosen.
struct Filter {
  const char* name;
  const char* does;
  const char* type;
  std::string Question::*value;
  std::span<const std::string_view> choices = {};
};
std::span<const Filter> filters();

/// A question that commands and the HTTP server answer, each by the same function.
struct QuestionKind {
  const char* name;
  const char* does;
  const char* filters;  ///< names, with blanks between
  Answer (*answer)(Asked&, const Question&);

  bool has(std::string_view filter) const;
};
std::span<const QuestionKind> question_kinds();

/// Throws BadQuestion for a period that makes no sense.
void check_period(const Question& question);

/// The rows that were asked for. Throws BadQuestion for words or a period that make no sense.
Answer ask(const QuestionKind& kind, Asked& asked, const Question& question);

}  // namespace readout
