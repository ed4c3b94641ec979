-- For each table, the sum of a keyed check value over all its rows, kept in step with every
-- change. An older page put back among newer ones makes rows and sum differ.

CREATE TABLE row_sums (
    of_table TEXT PRIMARY KEY,
    key BLOB NOT NULL,
    sum BLOB NOT NULL
) STRICT, WITHOUT ROWID;
