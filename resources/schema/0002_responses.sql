-- Answers to instruments. They share the timeline's places, since the note is searched.

CREATE TABLE responses (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE,
    place INTEGER NOT NULL UNIQUE,
    made_at TEXT NOT NULL,
    instrument_id TEXT NOT NULL,
    instrument_name TEXT NOT NULL,
    content_version INTEGER NOT NULL,
    language TEXT NOT NULL,
    freely TEXT,
    note TEXT NOT NULL
) STRICT;

-- value is what the answer adds to the sum; no_value says why there is none.
CREATE TABLE response_answers (
    response_id INTEGER NOT NULL REFERENCES responses (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    item_id TEXT NOT NULL,
    question_as_shown TEXT NOT NULL,
    option_as_shown TEXT NOT NULL,
    value INTEGER,
    no_value TEXT,
    PRIMARY KEY (response_id, position)
) STRICT, WITHOUT ROWID;

DROP VIEW indexed_words;
DROP VIEW searchable;

CREATE VIEW searchable (place, title, body) AS
    SELECT place, title, body FROM entries WHERE trashed_at_utc IS NULL
    UNION ALL
    SELECT place, step_name, text || char(10) || got_through FROM step_answers
    UNION ALL
    SELECT place, caption, note || char(10) || helper FROM check_ins
    UNION ALL
    SELECT place, instrument_name, note FROM responses;

CREATE VIEW indexed_words (place, title, body) AS
    SELECT s.place,
           CASE WHEN u.place IS NULL THEN s.title ELSE coalesce(u.title, '') END,
           CASE WHEN u.place IS NULL THEN s.body ELSE coalesce(u.body, '') END
    FROM searchable AS s LEFT JOIN unindexed AS u ON u.place = s.place;
