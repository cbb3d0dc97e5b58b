-- The first schema. A released step is never edited: what changes later is a new step.

CREATE TABLE project (
    only INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
    id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
    created TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The content hash is the one row that it does not cover.
CREATE TABLE content (
    only INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT, WITHOUT ROWID;

CREATE TABLE about (
    only INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    owner TEXT NOT NULL,
    properties TEXT NOT NULL CHECK (json_valid(properties)),
    assumptions TEXT NOT NULL CHECK (json_valid(assumptions))
) STRICT, WITHOUT ROWID;

CREATE TABLE boundary (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    component TEXT NOT NULL,
    name TEXT NOT NULL,
    parent TEXT REFERENCES boundary (id) DEFERRABLE INITIALLY DEFERRED,
    notes TEXT NOT NULL,
    properties TEXT NOT NULL CHECK (json_valid(properties))
) STRICT, WITHOUT ROWID;

CREATE INDEX boundary_by_parent ON boundary (parent);

CREATE TABLE element (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    kind TEXT NOT NULL CHECK (kind IN ('external-entity', 'process', 'data-store')),
    component TEXT NOT NULL,
    name TEXT NOT NULL,
    notes TEXT NOT NULL,
    zones TEXT NOT NULL CHECK (json_valid(zones)),
    properties TEXT NOT NULL CHECK (json_valid(properties)),
    out_of_scope TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE flow (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    name TEXT NOT NULL,
    source TEXT NOT NULL REFERENCES element (id) DEFERRABLE INITIALLY DEFERRED,
    target TEXT NOT NULL REFERENCES element (id) DEFERRABLE INITIALLY DEFERRED,
    two_way INTEGER NOT NULL CHECK (two_way IN (0, 1)),
    notes TEXT NOT NULL,
    properties TEXT NOT NULL CHECK (json_valid(properties)),
    out_of_scope TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX flow_by_source ON flow (source);
CREATE INDEX flow_by_target ON flow (target);

CREATE TABLE diagram (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    name TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 4294967295)
) STRICT, WITHOUT ROWID;

CREATE TABLE placement (
    diagram TEXT NOT NULL REFERENCES diagram (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL CHECK (kind IN ('element', 'boundary')),
    item TEXT NOT NULL CHECK (length(item) = 36),
    x INTEGER NOT NULL CHECK (x BETWEEN -1000000 AND 1000000),
    y INTEGER NOT NULL CHECK (y BETWEEN -1000000 AND 1000000),
    width INTEGER NOT NULL CHECK (width BETWEEN 20 AND 1000000),
    height INTEGER NOT NULL CHECK (height BETWEEN 20 AND 1000000),
    PRIMARY KEY (diagram, kind, item)
) STRICT, WITHOUT ROWID;

-- A decision may outlive what it is about, so that its subject is no foreign key.
CREATE TABLE decision (
    threat TEXT NOT NULL CHECK (length(threat) = 36),
    number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 4294967295),
    rule TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('element', 'flow', 'boundary')),
    subject TEXT NOT NULL CHECK (length(subject) = 36),
    title TEXT NOT NULL,
    response TEXT NOT NULL CHECK (response IN (
        'mitigate', 'accept', 'transfer', 'eliminate', 'not-applicable', 'needs-investigation',
        'reopen'
    )),
    reason TEXT NOT NULL,
    owner TEXT NOT NULL,
    due TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    PRIMARY KEY (threat, number)
) STRICT, WITHOUT ROWID;

-- Every accepted edit. `turned_at` and `turned_by` say who undid or redid it last, and are empty
-- until somebody does.
CREATE TABLE history (
    number INTEGER NOT NULL PRIMARY KEY CHECK (number >= 1),
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    label TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'abandoned')),
    turned_at TEXT NOT NULL,
    turned_by TEXT NOT NULL
) STRICT;

CREATE INDEX history_by_state ON history (state, number);

-- One row for each record that an edit changed, so that no edit is too large for one value.
CREATE TABLE change (
    entry INTEGER NOT NULL REFERENCES history (number) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL CHECK (position >= 0),
    before TEXT CHECK (before IS NULL OR json_valid(before)),
    after TEXT CHECK (after IS NULL OR json_valid(after)),
    PRIMARY KEY (entry, position)
) STRICT, WITHOUT ROWID;
