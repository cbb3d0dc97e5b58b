-- Named states of the project that somebody can go back to and compare with, and who signed them.
-- Rows are only ever added; no edit and no undo touches them.

CREATE TABLE snapshot (
    number INTEGER NOT NULL PRIMARY KEY CHECK (number BETWEEN 1 AND 100000),
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    note TEXT NOT NULL CHECK (length(note) <= 20000),
    reviewer TEXT NOT NULL CHECK (length(reviewer) <= 20000),
    at TEXT NOT NULL CHECK (length(at) BETWEEN 1 AND 40),
    by TEXT NOT NULL CHECK (length(by) <= 20000),
    hash TEXT NOT NULL CHECK (length(hash) = 64),
    content BLOB NOT NULL CHECK (length(content) BETWEEN 1 AND 15000000)
) STRICT;

CREATE TABLE signature (
    snapshot INTEGER NOT NULL REFERENCES snapshot (number) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 1000),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    role TEXT NOT NULL CHECK (length(role) <= 200),
    statement TEXT NOT NULL CHECK (length(statement) <= 20000),
    at TEXT NOT NULL CHECK (length(at) BETWEEN 1 AND 40),
    by TEXT NOT NULL CHECK (length(by) <= 20000),
    PRIMARY KEY (snapshot, number)
) STRICT, WITHOUT ROWID;
