#include <algorithm>

#include "readout/base/calendar.h"
#include "readout/base/utf8.h"
#include "readout/doc/lexicons.h"
#include "readout/extract/authors.h"
#include "readout/extract/date_values.h"
#include "readout/extract/declared.h"
#include "readout/extract/extract.h"
#include "readout/extract/genre.h"
#include "readout/extract/language.h"
#include "readout/extract/text_head.h"

namespace readout {
namespace {

using Value = std::optional<Meta>;

Value as_date(const Meta& said) {
  const auto date = read_date(said.value);
  return date ? Value(Meta{date->value, said.basis, date->precision, said.source}) : std::nullopt;
}

Value as_url(const Meta& said) {
  const bool address = said.value.starts_with("http://") || said.value.starts_with("https://");
  return address && said.value.find(' ') == std::string::npos ? Value(said) : std::nullopt;
}

class Settler {
 public:
  Settler(Document& doc, const Lexicons& lex) : doc_(doc), lex_(lex), meta_(doc.meta) {}

  void run() {
    Value title = first_declared(doc_, declared::kTitle, [](const Meta& said) { return Value(said); });
    if (!title && !doc_.envelope.title.empty()) title = of_envelope(doc_.envelope.title);
    if (title) meta_.title = Meta{without_outlet(title->value), title->basis, {}, title->source};
    head_ = read_head(doc_, lex_, meta_.title ? meta_.title->value : "");
    settle_title();
    settle_url();
    settle_outlet();
    settle_authors();
    settle_dates();
    settle_language();
    settle_side();
    meta_.genre = genre_of(doc_, lex_, head_.body);
  }

 private:
  static Meta of_envelope(const std::string& value) { return {value, Basis::envelope, {}, {}}; }

  /// "Envoys meet - The Daily Gull", "Envoys meet | World | Gull": the headline alone.
  std::string without_outlet(std::string_view title) const {
    for (std::string_view mark : {" | ", " - ", " – ", " — ", " · ", " : ", " :: ", " « ", " » "}) {
      const size_t at = title.rfind(mark);
      if (at == std::string_view::npos || at == 0) continue;
      const std::string_view last = title.substr(at + mark.size());
      const auto site = doc_.declared.find("og:site_name");
      const bool is_site = lex_.outlet_names.named(last) || (site != doc_.declared.end() && line_key(site->second.value) == line_key(last));
      if (is_site || mark == " | ") return without_outlet(title.substr(0, at));
    }
    return std::string(title);
  }

  /// What the page calls its title is the headline and more; the line of the text that it begins with is the headline.
  void settle_title() {
    if (!head_.title) return;
    const std::string words(doc_.str(*head_.title));
    if (!meta_.title) meta_.title = Meta{words, Basis::heading, {}, doc_.to_source(*head_.title)};
  }

  void settle_url() {
    meta_.url = first_declared(doc_, declared::kUrl, as_url);
    if (!meta_.url) meta_.url = as_url(of_envelope(doc_.envelope.url));
  }

  std::string outlet_name(uint32_t row) const { return std::string(without_bracket(lex_.outlets.cell(row, "name"))); }

  void settle_outlet() {
    if (meta_.url)
      if (auto row = lex_.outlet_names.at(meta_.url->value)) {
        meta_.outlet = Meta{outlet_name(*row), Basis::url, {}, meta_.url->source};
        outlet_row_ = row;
        return;
      }
    meta_.outlet = first_declared(doc_, declared::kOutlet, [&](const Meta& said) -> Value {
      if (said.value.starts_with("http") || said.value.starts_with('@')) return {};
      outlet_row_ = lex_.outlet_names.named(said.value);
      return Meta{outlet_row_ ? outlet_name(*outlet_row_) : said.value, said.basis, {}, said.source};
    });
    if (!meta_.outlet) meta_.outlet = head_.outlet ? head_.outlet : outlet_of_cuts();
    if (meta_.outlet && !outlet_row_) outlet_row_ = lex_.outlet_names.named(meta_.outlet->value);
    if (!meta_.outlet && head_.issuer) meta_.outlet = issuer_outlet();
  }

  /// "Original source – Gull": the name of an outlet at the end of a line that tells where a copy comes from.
  Value outlet_of_cuts() const {
    for (const Cut& cut : doc_.cut) {
      if (cut.rule != "origin_link" || cut.source.size() > kLongestCut) continue;
      const std::string_view line = slice(doc_.source, cut.source);
      for (size_t at = line.find(' '); at != std::string_view::npos; at = line.find(' ', at + 1)) {
        std::string_view last = line.substr(at + 1);
        while (!last.empty() && (last.back() == '.' || last.back() == ' ' || last.back() == ')')) last.remove_suffix(1);
        if (auto row = lex_.outlet_names.named(last)) {
          const auto begin = static_cast<uint32_t>(last.data() - doc_.source.data());
          return Meta{outlet_name(*row), Basis::body, {}, SourceSpan{begin, begin + static_cast<uint32_t>(last.size())}};
        }
      }
    }
    return {};
  }

  /// An institution that heads its own release is its outlet.
  Value issuer_outlet() {
    const std::string& id = lex_.actors.all[*head_.issuer].id;
    for (uint32_t row = 0; row < lex_.outlets.size(); ++row)
      if (lex_.outlets.cell(row, "id") == id) outlet_row_ = row;
    return Meta{outlet_row_ ? outlet_name(*outlet_row_) : lex_.actors.all[*head_.issuer].name, Basis::inferred, {}, {}};
  }

  void settle_authors() {
    const auto add_authors = [&](const Meta& said) -> Value {
      for (std::string_view name : split_authors(said.value, lex_))
        meta_.authors.push_back(Meta{std::string(name), said.basis, {}, said.source});
      return meta_.authors.empty() ? std::nullopt : Value(said);
    };
    first_declared(doc_, declared::kAuthors, add_authors);
    if (meta_.authors.empty()) add_authors(of_envelope(doc_.envelope.author));
    if (meta_.authors.empty()) meta_.authors = head_.authors;
  }

  void settle_dates() {
    meta_.published = first_declared(doc_, declared::kPublished, as_date);
    if (!meta_.published) meta_.published = as_date(of_envelope(doc_.envelope.published));
    if (meta_.url && (!meta_.published || is_in_utc(*meta_.published)))
      if (auto date = date_in_url(meta_.url->value); date && (!meta_.published || is_day_there(date->value, *meta_.published)))
        meta_.published = Meta{date->value, Basis::url, date->precision, meta_.url->source};
    if (head_.published && is_finer(*head_.published)) meta_.published = head_.published;
    if (!meta_.published) meta_.published = first_declared(doc_, declared::kPublishedLast, as_date);
    meta_.modified = first_declared(doc_, declared::kModified, as_date);
    if (!meta_.modified) meta_.modified = head_.modified;
  }

  static bool is_in_utc(const Meta& said) { return said.value.size() > 13 && said.value.ends_with("+00:00"); }

  /// Near midnight an instant in UTC is of another day than where the house is: its own day is the one in its address.
  static bool is_day_there(const std::string& day, const Meta& instant) {
    constexpr int kWest = 8, kEast = 13;  // hours that clocks of most houses are from UTC
    const std::optional<Day> here = parse_day(day), in_utc = parse_day(instant.value.substr(0, 10));
    const int hour = std::atoi(instant.value.substr(11, 2).c_str());
    if (!here || !in_utc) return false;
    return (*in_utc - *here).count() == 1 ? hour < kWest : (*here - *in_utc).count() == 1 && hour >= 24 - kEast;
  }

  /// The text says the time of day of the day that the address says, or the day that nothing else says.
  bool is_finer(const Meta& said) const {
    if (!meta_.published) return true;
    return meta_.published->basis == Basis::url && said.value.size() > 10 && said.value.substr(0, 10) == meta_.published->value;
  }

  /// The words of the text tell more surely than what the page's template declares.
  void settle_language() {
    const Value said = first_declared(doc_, declared::kLanguage, [](const Meta& value) -> Value {
      const std::string tag = lower(value.value.substr(0, value.value.find_first_of("-_,; ")));
      return tag.size() == 2 || tag.size() == 3 ? Value(Meta{tag, value.basis, {}, value.source}) : std::nullopt;
    });
    const std::string found = language_of(doc_, lex_);
    const bool agree = said && (found.empty() || found == said->value);
    if (agree)
      meta_.language = said;
    else if (!found.empty())
      meta_.language = Meta{found, Basis::inferred, {}, {}};
  }

  /// The government behind an official outlet, behind the office at the head of a release, or whose spokesperson it is attributable to.
  void settle_side() {
    std::optional<uint32_t> actor;
    if (outlet_row_) actor = lex_.actors.find(lex_.outlets.cell(*outlet_row_, "id"));
    if (!actor && !outlet_row_) actor = head_.issuer ? head_.issuer : head_.spokesperson;
    if (!actor) return;
    const KnownActor& issuer = lex_.actors.all[*actor];
    if (issuer.id.starts_with("outlet.") || issuer.kind == ActorKind::group) return;
    if (!issuer.state.empty()) actor = lex_.actors.find(issuer.state);
    if (!actor || issuer.id.starts_with("company.")) return;
    const KnownActor& side = lex_.actors.all[*actor];
    meta_.side = Id<Actor>{static_cast<uint32_t>(doc_.actors.size())};
    doc_.actors.push_back({side.id, side.name, side.kind, side.state, side.gender, static_cast<int32_t>(*actor)});
  }

  static constexpr uint32_t kLongestCut = 240;  // bytes

  Document& doc_;
  const Lexicons& lex_;
  Metadata& meta_;
  TextHead head_;
  std::optional<uint32_t> outlet_row_;
};

}  // namespace

void read_metadata(Document& doc, const Lexicons& lex) { Settler(doc, lex).run(); }

}  // namespace readout
