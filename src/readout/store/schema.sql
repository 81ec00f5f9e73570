-- The record of Readout: what one file FILE.readout holds. Open it with any SQLite 3.40 or newer:
--   sqlite3 us-china.readout "SELECT path, title FROM paths JOIN documents USING (doc_id)"
-- How it is meant to be used, with more examples: docs/record-file.md.
--
-- A document is known by the SHA-256 of its source, and stands here once however many paths lead to it.
-- A document without a path is what an unfinished build has read so far: no answer shows it.
-- Fact tables begin with (doc_id, ordinal, span_begin, span_end, source_begin, source_end): spans are half-open
-- byte ranges of the cleaned text, sources of the file as received. `ordinal` is the place of a fact among those
-- of its kind in its document; other facts of the document refer to it by that number. Lists are JSON: a list of
-- spans is [[begin, end], …]. Words of a closed set are those of the exchange format.
-- Derived tables hold what follows from several documents; they are made anew whenever the documents change.

PRAGMA application_id = 1380209748;  -- "RDOT"
PRAGMA user_version = 1;             -- of this schema

-- Single values of the record: "digest" (what `readout export` prints at its end), "passes" (names and versions of
-- what made the derived tables). Neither is there until a first build has ended. "memory" is a BLOB of what the passes
-- keep for the next build, "stamps" one that tells which files have not changed since; no answer comes from them.
CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- What read the documents; documents of another engine or other data are read again by the next build.
CREATE TABLE engines (
  engine_id INTEGER PRIMARY KEY,
  version   TEXT NOT NULL,  -- of the program: "0.1.0"
  stages    TEXT NOT NULL,  -- names and versions of the stages: "decode 1, read_format 1, …"
  data      TEXT NOT NULL,  -- sha256:… of the data files
  UNIQUE (version, stages, data)
);

CREATE TABLE documents (
  doc_id     INTEGER PRIMARY KEY,
  hash       TEXT NOT NULL,     -- sha256:… of the source, and of what a container declares; the document's id everywhere outside of this file
  engine_id  INTEGER NOT NULL REFERENCES engines,
  size       INTEGER NOT NULL,  -- of the source, in bytes
  media_type TEXT NOT NULL,     -- text/plain, text/markdown, text/html
  learned_at TEXT NOT NULL,     -- when a record first took it in, UTC: "2026-11-26T22:50:01Z"; not in any digest
  title      TEXT,              -- these eight are copies from `metadata`, to select by
  outlet     TEXT,
  url        TEXT,
  language   TEXT,
  published  TEXT,              -- ISO 8601, as far as it is known: "2024-11-13T17:27:37-05:00", "2024-11"
  genre      TEXT NOT NULL,
  side       TEXT,              -- the government that issued it
  held       TEXT,              -- when the call or briefing began
  metadata   TEXT NOT NULL,     -- JSON: each value with its basis, precision and place in the source
  sketch     BLOB NOT NULL,     -- signature that finds copies; see corpus/
  checksum   TEXT NOT NULL,     -- SHA-256 over everything that the record knows of it but learned_at, paths and source
  UNIQUE (hash, engine_id)
);

-- Where documents were found. One row a path, also where several hold the same bytes.
CREATE TABLE paths (
  root   TEXT NOT NULL,     -- the folder that was given to build, as an absolute path; empty for a file given by name
  path   TEXT NOT NULL,     -- below the root; as given, where the root is empty; of a member of a container CONTAINER#MEMBER
  doc_id INTEGER NOT NULL REFERENCES documents,
  PRIMARY KEY (root, path, doc_id)  -- merged records may have seen a file in two states
) WITHOUT ROWID;
CREATE INDEX paths_by_document ON paths (doc_id);

-- Files that the last build could not read.
CREATE TABLE failures (
  root   TEXT NOT NULL,
  path   TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (root, path)
) WITHOUT ROWID;

CREATE TABLE texts (
  doc_id    INTEGER PRIMARY KEY REFERENCES documents,
  text      BLOB NOT NULL,  -- the cleaned text, UTF-8, as one zstd frame
  map       BLOB NOT NULL,  -- text to source, runs as varints: see OffsetMap::pack
  sentences BLOB NOT NULL,  -- varints: for each sentence the gap before it and its length
  blocks    BLOB NOT NULL   -- the same for each block, with its kind: title, dateline, byline, heading, paragraph, …
);

-- The source bytes, of records built with --keep-source.
CREATE TABLE sources (
  doc_id INTEGER PRIMARY KEY REFERENCES documents,
  bytes  BLOB NOT NULL  -- as one zstd frame; behind it, as a frame to skip, what a container declared, a line each
);

-- Parts of the source that are no content.
CREATE TABLE cuts (
  doc_id INTEGER NOT NULL, ordinal INTEGER NOT NULL, source_begin INTEGER NOT NULL, source_end INTEGER NOT NULL,
  kind   TEXT NOT NULL,  -- front_matter, boilerplate, navigation, …
  rule   TEXT NOT NULL,  -- what cut it
  PRIMARY KEY (doc_id, ordinal)
) WITHOUT ROWID;

-- What was odd about a document, and coped with.
CREATE TABLE problems (
  doc_id  INTEGER NOT NULL, ordinal INTEGER NOT NULL, source_begin INTEGER NOT NULL, source_end INTEGER NOT NULL,
  stage   TEXT NOT NULL,
  code    TEXT NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (doc_id, ordinal)
) WITHOUT ROWID;

-- Who occurs in a document, in the order of first mention.
CREATE TABLE actors (
  doc_id  INTEGER NOT NULL, ordinal INTEGER NOT NULL,
  id      TEXT NOT NULL,  -- "us.joe_biden"; the value of all columns that name an actor
  name    TEXT NOT NULL,
  kind    TEXT NOT NULL,  -- person, state, government, organisation, group
  state   TEXT NOT NULL,  -- the state served, "us"; empty when nothing tells
  gender  TEXT NOT NULL,  -- m, f or empty
  known   INTEGER NOT NULL,  -- its row in the data files; -1 for one that only the text knows
  PRIMARY KEY (doc_id, ordinal)
) WITHOUT ROWID;

-- Ground rules.
CREATE TABLE rules (
  doc_id INTEGER NOT NULL, ordinal INTEGER NOT NULL,
  span_begin INTEGER NOT NULL, span_end INTEGER NOT NULL, source_begin INTEGER NOT NULL, source_end INTEGER NOT NULL,
  kind        TEXT NOT NULL,  -- attribution, embargo, not_for_attribution, off_the_record, on_the_record
  value       TEXT NOT NULL,  -- the description to use, or the embargo's instant; empty where the text settles none
  condition   TEXT,
  scope_begin INTEGER NOT NULL,  -- the part of the text under it
  scope_end   INTEGER NOT NULL,
  PRIMARY KEY (doc_id, ordinal)
) WITHOUT ROWID;

-- What one person says in a transcript, from label to label.
CREATE TABLE turns (
  doc_id INTEGER NOT NULL, ordinal INTEGER NOT NULL,
  span_begin INTEGER NOT NULL, span_end INTEGER NOT NULL, source_begin INTEGER NOT NULL, source_end INTEGER NOT NULL,
  content_begin INTEGER NOT NULL,  -- without the label
  content_end   INTEGER NOT NULL,
  label         TEXT NOT NULL,
  role          TEXT NOT NULL,
  speaker_surface_begin INTEGER,  -- the words that name the speaker
  speaker_surface_end   INTEGER,
  speaker_actor  TEXT,            -- NULL unless a passage says who it is
  speaker_name   TEXT NOT NULL,
  speaker_kind   TEXT NOT NULL,   -- named, role, unnamed, document, group, none
  speaker_number INTEGER,         -- tells two unnamed officials of one document apart
  answers        INTEGER,         -- ordinal of the turn that asked
  response       TEXT,            -- answered, partly, declined, referred
  PRIMARY KEY (doc_id, ordinal)
) WITHOUT ROWID;

-- Time expressions, after TIMEX3.
CREATE TABLE times (
  doc_id INTEGER NOT NULL, ordinal INTEGER NOT NULL,
  span_begin INTEGER NOT NULL, span_end INTEGER NOT NULL, source_begin INTEGER NOT NULL, source_end INTEGER NOT NULL,
  type         TEXT NOT NULL,  -- DATE, TIME, DURATION, SET
  value        TEXT NOT NULL,
  mod          TEXT,
  anchor_value TEXT NOT NULL,  -- what it was counted from
  anchor_basis TEXT NOT NULL,
  PRIMARY KEY (doc_id, ordinal)
) WITHOUT ROWID;

-- Words that stand for an actor, an office, a place, a nationality or a document.
CREATE TABLE mentions (
  doc_id INTEGER NOT NULL, ordinal INTEGER NOT NULL,
  span_begin INTEGER NOT NULL, span_end INTEGER NOT NULL, source_begin INTEGER NOT NULL, source_end INTEGER NOT NULL,
  actor TEXT,
  name  TEXT NOT NULL,
  kind  TEXT NOT NULL,
  form  TEXT NOT NULL,  -- name, alias, title, pronoun, metonym, demonym, description
  PRIMARY KEY (doc_id, ordinal)
) WITHOUT ROWID;

CREATE TABLE quotes (
  doc_id INTEGER NOT NULL, ordinal INTEGER NOT NULL,
  span_begin INTEGER NOT NULL, span_end INTEGER NOT NULL, source_begin INTEGER NOT NULL, source_end INTEGER NOT NULL,
  form        TEXT NOT NULL,  -- direct, mixed, indirect
  content     TEXT NOT NULL,  -- JSON spans
  cue_begin   INTEGER,
  cue_end     INTEGER,
  speaker_surface_begin INTEGER,
  speaker_surface_end   INTEGER,
  speaker_actor  TEXT,
  speaker_name   TEXT NOT NULL,
  speaker_kind   TEXT NOT NULL,
  speaker_number INTEGER,
  attribution TEXT NOT NULL,  -- on_record_named, on_background_unnamed, …
  rule        INTEGER,        -- ordinals: the rule in force,
  parent      INTEGER,        -- the quote that this one stands in,
  turn        INTEGER,        -- the turn that it stands in
  modality    TEXT NOT NULL,  -- said, will_say, may_say, did_not_say
  PRIMARY KEY (doc_id, ordinal)
) WITHOUT ROWID;

-- Contacts, as one document tells them. Across documents: linked_engagements.
CREATE TABLE engagements (
  doc_id INTEGER NOT NULL, ordinal INTEGER NOT NULL,
  span_begin INTEGER NOT NULL, span_end INTEGER NOT NULL, source_begin INTEGER NOT NULL, source_end INTEGER NOT NULL,
  kind    TEXT NOT NULL,  -- call, meeting, talks, visit, …
  mode    TEXT NOT NULL,  -- phone, video, in_person, written, unknown
  level   TEXT NOT NULL,  -- leader, ministerial_strategic, working, …
  parties TEXT NOT NULL,  -- JSON list of actors
  place_value TEXT,
  place_begin INTEGER,
  place_end   INTEGER,
  series         TEXT,           -- a named channel
  when_value     TEXT NOT NULL,  -- "2023-11-15"; "XXXX-04-02" where the document does not say the year
  when_precision TEXT NOT NULL,
  when_basis     TEXT NOT NULL,
  when_times     TEXT NOT NULL,  -- JSON list of ordinals in times
  status   TEXT NOT NULL,        -- held, planned, …
  mentions TEXT NOT NULL,        -- JSON spans
  PRIMARY KEY (doc_id, ordinal)
) WITHOUT ROWID;

-- Who raised what with whom.
CREATE TABLE issues (
  doc_id INTEGER NOT NULL, ordinal INTEGER NOT NULL,
  span_begin INTEGER NOT NULL, span_end INTEGER NOT NULL, source_begin INTEGER NOT NULL, source_end INTEGER NOT NULL,
  issue      TEXT NOT NULL,
  raised_by  TEXT,
  "to"       TEXT,
  engagement INTEGER,        -- ordinal
  modality   TEXT NOT NULL,  -- did_raise, expected_to_raise, …
  stance     TEXT NOT NULL,
  PRIMARY KEY (doc_id, ordinal)
) WITHOUT ROWID;

CREATE TABLE commitments (
  doc_id INTEGER NOT NULL, ordinal INTEGER NOT NULL,
  span_begin INTEGER NOT NULL, span_end INTEGER NOT NULL, source_begin INTEGER NOT NULL, source_end INTEGER NOT NULL,
  kind TEXT NOT NULL,  -- agreement, pledge, deliverable, …
  "by" TEXT NOT NULL,  -- JSON list of actors
  "to" TEXT NOT NULL,  -- JSON list of actors
  content_begin INTEGER NOT NULL,
  content_end   INTEGER NOT NULL,
  issue  TEXT,
  status TEXT NOT NULL,  -- promised, under_way, done, not_done, stalled
  when_value TEXT, when_precision TEXT, when_basis TEXT, when_times TEXT,              -- when it was made
  by_when_value TEXT, by_when_precision TEXT, by_when_basis TEXT, by_when_times TEXT,  -- its deadline
  PRIMARY KEY (doc_id, ordinal)
) WITHOUT ROWID;

-- Claims about contacts: "first call in nearly five months".
CREATE TABLE claims (
  doc_id INTEGER NOT NULL, ordinal INTEGER NOT NULL,
  span_begin INTEGER NOT NULL, span_end INTEGER NOT NULL, source_begin INTEGER NOT NULL, source_end INTEGER NOT NULL,
  form TEXT NOT NULL,  -- first_since, first_in, nth, last, elapsed, never, duration, count
  event_kind    TEXT NOT NULL,  -- what is counted
  event_level   TEXT NOT NULL,
  event_parties TEXT NOT NULL,  -- JSON list of actors
  event_mode    TEXT NOT NULL,
  since_value      TEXT,
  since_engagement INTEGER,  -- ordinal
  number INTEGER,
  unit   TEXT,
  mod    TEXT,
  PRIMARY KEY (doc_id, ordinal)
) WITHOUT ROWID;

-- What follows from several documents, derived anew as a whole whenever the documents change. In JSON values a
-- document is its doc_id. Passages are {"document", "span", "source"}, facts {"document", "id", "ordinal"}.

-- One contact, from all documents that mention it.
CREATE TABLE linked_engagements (
  id      TEXT NOT NULL,  -- of its earliest mention by (hash, offset): "sha256:…/engagement:12-40"
  aliases TEXT NOT NULL,  -- JSON: the ids of its other facts
  kind    TEXT NOT NULL,
  mode    TEXT NOT NULL,
  level   TEXT NOT NULL,
  parties TEXT NOT NULL,  -- JSON list of actors
  place   TEXT,
  series  TEXT,
  when_value     TEXT NOT NULL,
  when_precision TEXT NOT NULL,
  when_basis     TEXT NOT NULL,
  status    TEXT NOT NULL,
  facts     TEXT NOT NULL,  -- JSON: the engagements of the documents
  mentions  TEXT NOT NULL,  -- JSON passages
  bases     TEXT NOT NULL,  -- JSON: why each value is what it is
  conflicts TEXT NOT NULL   -- JSON: values of other documents that disagree
);

-- Documents that tell one text.
CREATE TABLE origins (
  id        TEXT NOT NULL,  -- hash of the original
  documents TEXT NOT NULL   -- JSON: document, relation, source, share of the text, reason, changes; the original first
);

-- One saying and the quotes that give it.
CREATE TABLE utterances (
  id     TEXT NOT NULL,
  actor  TEXT,
  name   TEXT NOT NULL,
  quotes TEXT NOT NULL  -- JSON: the quote or turn, its passage, how it changed the words; the source first
);

-- Claims about contacts against the record as of their day.
CREATE TABLE claim_checks (
  claim_document INTEGER NOT NULL,  -- doc_id
  claim_id       TEXT NOT NULL,
  claim_ordinal  INTEGER NOT NULL,  -- in claims
  passage_document INTEGER NOT NULL, passage_begin INTEGER NOT NULL, passage_end INTEGER NOT NULL,
  passage_source_begin INTEGER NOT NULL, passage_source_end INTEGER NOT NULL,
  as_of    TEXT NOT NULL,
  verdict  TEXT NOT NULL,  -- supported, contradicted, depends_on_scope, record_too_thin
  readings TEXT NOT NULL,  -- JSON: scope, computation, verdict, engagements, evidence
  coverage_documents INTEGER NOT NULL, coverage_origins INTEGER NOT NULL, coverage_engagements INTEGER NOT NULL,
  coverage_first TEXT NOT NULL, coverage_last TEXT NOT NULL
);

-- A commitment and what later passages say of it.
CREATE TABLE joined_commitments (
  id      TEXT NOT NULL,
  status  TEXT NOT NULL,
  "by"    TEXT NOT NULL,  -- JSON list of actors
  "to"    TEXT NOT NULL,  -- JSON list of actors
  issue   TEXT,
  history TEXT NOT NULL   -- JSON: fact, passage, status, when; in the order of time
);
