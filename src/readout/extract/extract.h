#pragma once

namespace readout {

struct Document;
struct Lexicons;

// The stages that find facts, in the order in which they run. Each reads what
// the stages before it wrote and fills its own list.

/// Settles title, outlet, authors, address, language, dates, genre and side.
///
/// Reads   declared, envelope, blocks, turns, text
/// Writes  meta without held; the kinds of blocks (dateline, byline, credit)
/// Odd     nothing is invented: what no passage tells stays empty, or is marked inferred
void read_metadata(Document& doc, const Lexicons& lex);

/// Finds when a call or briefing took place: clock lines, date lines, the embargo's day.
///
/// Reads   blocks, turns, meta.published
/// Writes  meta.held
void find_held(Document& doc, const Lexicons& lex);

/// Finds names, titles, metonyms, descriptions and pronouns, and resolves them to actors.
///
/// Reads   tokens, sentences, turns, meta
/// Writes  mentions, actors, meta.side
/// Odd     an ambiguous name stays without an actor
/// Source  data/states, institutions, persons, terms, offices, outlets
void find_mentions(Document& doc, const Lexicons& lex);

/// Adds the names that only the language model knows to the mentions, and parts titles from names: the last
/// stage, so that those before it read the mentions with titles.
///
/// Reads   tokens, names, mentions, actors
/// Writes  mentions, actors
/// Odd     where a list and the model disagree on the extent, the longer name counts
/// Source  docs/extractors/mention.md
void add_names(Document& doc, const Lexicons& lex);

/// Finds time expressions and their TIMEX3 values.
///
/// Reads   tokens, sentences, meta.published, meta.held
/// Writes  times, each with the anchor that it was resolved against
/// Odd     without an anchor the year stays open: "XXXX-04-02"
void find_times(Document& doc, const Lexicons& lex);

/// Finds the ground rules of a call: attribution, embargo, names for awareness only.
///
/// Reads   turns, blocks, times, meta
/// Writes  rules
void find_rules(Document& doc, const Lexicons& lex);

/// Names questioners from the moderator's introductions, joins questions and answers.
///
/// Reads   turns, mentions, rules
/// Writes  turns: speaker, answers, response
void link_answers(Document& doc, const Lexicons& lex);

/// Finds direct, mixed and indirect quotes with cue, speaker and attribution.
///
/// Reads   sentences, tokens, turns, mentions, rules
/// Writes  quotes
void find_quotes(Document& doc, const Lexicons& lex);

/// Finds contacts between parties, each with all its mentions.
///
/// Reads   sentences, tokens, mentions, times, turns, meta
/// Writes  engagements
void find_engagements(Document& doc, const Lexicons& lex);

/// Finds the issues, and who raised them to whom, how.
///
/// Reads   sentences, tokens, mentions, turns, quotes, engagements
/// Writes  issues
void find_issues(Document& doc, const Lexicons& lex);

/// Finds what was promised, agreed, done or left undone.
///
/// Reads   sentences, tokens, mentions, times, issues
/// Writes  commitments
void find_commitments(Document& doc, const Lexicons& lex);

/// Finds checkable claims about contacts: "first call since", "third meeting", "in nearly five months".
///
/// Reads   sentences, tokens, times, mentions, engagements
/// Writes  claims
void find_claims(Document& doc, const Lexicons& lex);

}  // namespace readout
