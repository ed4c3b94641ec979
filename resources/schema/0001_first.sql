-- Times without "utc" in their name are wall clock, ISO 8601, years 1 to 9999.
-- A place sorts by date and is unique over entries, step_answers and check_ins together:
-- local minutes since year 1, times 4096, plus a sequence. It is the search index's rowid.

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- AUTOINCREMENT, so that an erased entry's id never means another entry.
CREATE TABLE entries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE,
    place INTEGER NOT NULL UNIQUE,
    written_at TEXT NOT NULL,
    created_at_utc TEXT NOT NULL,
    changed_at_utc TEXT NOT NULL,
    trashed_at_utc TEXT,
    starred INTEGER NOT NULL,
    cursor INTEGER NOT NULL,
    right_now TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;

CREATE INDEX entries_shown ON entries (place) WHERE trashed_at_utc IS NULL;
CREATE INDEX entries_starred ON entries (place) WHERE starred AND trashed_at_utc IS NULL;
CREATE INDEX entries_trashed ON entries (trashed_at_utc) WHERE trashed_at_utc IS NOT NULL;

CREATE TABLE tags (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE
) STRICT;

-- The place is repeated here so that a tag's newest entries are read without sorting.
CREATE TABLE entry_tags (
    entry_id INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    tag_id INTEGER NOT NULL REFERENCES tags (id),
    place INTEGER NOT NULL,
    PRIMARY KEY (entry_id, position)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX tag_places ON entry_tags (tag_id, place);

CREATE TABLE walks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    started_at TEXT NOT NULL,
    last_step_id TEXT NOT NULL
) STRICT;

CREATE TABLE step_answers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE,
    place INTEGER NOT NULL UNIQUE,
    walk_id INTEGER NOT NULL REFERENCES walks (id) ON DELETE CASCADE,
    step_id TEXT NOT NULL,
    content_version INTEGER NOT NULL,
    step_name TEXT NOT NULL,
    belongs TEXT,
    prompt_id TEXT NOT NULL,
    prompt_as_shown TEXT NOT NULL,
    text TEXT NOT NULL,
    got_through TEXT NOT NULL,
    happening_now TEXT,
    cursor INTEGER NOT NULL,
    changed_at TEXT NOT NULL,
    UNIQUE (walk_id, step_id)
) STRICT;

CREATE TABLE check_ins (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE,
    place INTEGER NOT NULL UNIQUE,
    made_at TEXT NOT NULL,
    caption TEXT NOT NULL,
    note TEXT NOT NULL,
    helper TEXT NOT NULL
) STRICT;

-- value holds 0 to 3; no_value says why there is none.
CREATE TABLE item_answers (
    check_in_id INTEGER NOT NULL REFERENCES check_ins (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    element_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    content_version INTEGER NOT NULL,
    question_as_shown TEXT NOT NULL,
    value INTEGER,
    no_value TEXT,
    PRIMARY KEY (check_in_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE people (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    reach TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE left_at (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    page_id TEXT NOT NULL,
    target TEXT NOT NULL
) STRICT;

CREATE TABLE personal_words (
    word TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- What is saved but not yet in the index. The words are those that the index holds for this
-- place (FTS5 must be told them to forget them), and NULL where it holds none.
CREATE TABLE unindexed (
    place INTEGER PRIMARY KEY,
    title TEXT,
    body TEXT
) STRICT;

CREATE VIEW searchable (place, title, body) AS
    SELECT place, title, body FROM entries WHERE trashed_at_utc IS NULL
    UNION ALL
    SELECT place, step_name, text || char(10) || got_through FROM step_answers
    UNION ALL
    SELECT place, caption, note || char(10) || helper FROM check_ins;

-- The index's own reading of the words: as they were when it was last brought up to date.
CREATE VIEW indexed_words (place, title, body) AS
    SELECT s.place,
           CASE WHEN u.place IS NULL THEN s.title ELSE coalesce(u.title, '') END,
           CASE WHEN u.place IS NULL THEN s.body ELSE coalesce(u.body, '') END
    FROM searchable AS s LEFT JOIN unindexed AS u ON u.place = s.place;

-- prefix: the start of a word that is in no such list is put together from all words that begin
-- so, at 100,000 entries up to 35 ms for four letters ("over", "with"), with the 4 under 5 ms.
-- detail = none: no positions, so an index of less than half the size (27 of 67 MiB at 20,000
-- entries) that is also written faster. Search has no phrases, and snippets read the words.
CREATE VIRTUAL TABLE search USING fts5 (
    title,
    body,
    content = 'indexed_words',
    content_rowid = 'place',
    prefix = '1 2 3 4',
    detail = none,
    tokenize = 'unicode61 remove_diacritics 2'
);
