-- What people keep beside the diagram: controls that are applied, assumptions with their state,
-- questions, participants; tickets, expiry and what remains for decisions; and which things each
-- entry of the history concerns.

ALTER TABLE decision ADD COLUMN ticket TEXT NOT NULL DEFAULT '';
ALTER TABLE decision ADD COLUMN expires TEXT NOT NULL DEFAULT '';
ALTER TABLE decision ADD COLUMN residual TEXT NOT NULL DEFAULT '';

CREATE TABLE applied_control (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 4294967295),
    control TEXT NOT NULL,
    title TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('planned', 'in-place', 'verified')),
    items TEXT NOT NULL CHECK (json_valid(items)),
    threats TEXT NOT NULL CHECK (json_valid(threats)),
    evidence TEXT NOT NULL,
    owner TEXT NOT NULL,
    due TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE assumption (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 4294967295),
    text TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'confirmed', 'invalidated')),
    note TEXT NOT NULL,
    threats TEXT NOT NULL CHECK (json_valid(threats)),
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE question (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 4294967295),
    text TEXT NOT NULL,
    kind TEXT CHECK (kind IN ('element', 'flow', 'boundary')),
    subject TEXT CHECK (length(subject) = 36),
    owner TEXT NOT NULL,
    due TEXT NOT NULL,
    answer TEXT NOT NULL,
    closed INTEGER NOT NULL CHECK (closed IN (0, 1)),
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    CHECK ((kind IS NULL) = (subject IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE participant (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    session TEXT NOT NULL,
    date TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Assumptions were texts of the project. They had no identity, so that they get one by their place.
INSERT INTO assumption (id, number, text, state, note, threats, recorded_at, recorded_by)
SELECT printf('a5500000-0000-8000-8000-%012x', statement.key + 1), statement.key + 1, statement.value,
    'open', '', '[]', '', ''
FROM about, json_each(about.assumptions) AS statement;

ALTER TABLE about DROP COLUMN assumptions;

-- What undo would bring back has the new form too.
UPDATE change SET before = json_remove(before, '$.value.assumptions')
WHERE json_extract(before, '$.type') = 'about';
UPDATE change SET after = json_remove(after, '$.value.assumptions')
WHERE json_extract(after, '$.type') = 'about';

-- Elements, flows, boundaries, threats and whatever else has an identity, by the edits that
-- changed something about them.
CREATE TABLE concern (
    subject TEXT NOT NULL CHECK (length(subject) = 36),
    entry INTEGER NOT NULL REFERENCES history (number) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (subject, entry)
) STRICT, WITHOUT ROWID;

CREATE INDEX concern_by_entry ON concern (entry);

INSERT OR IGNORE INTO concern (subject, entry)
SELECT named.subject, named.entry
FROM (
    SELECT entry, coalesce(
        json_extract(record, '$.value.id'),
        json_extract(record, '$.value.item.id'),
        json_extract(record, '$.value.subject.id'),
        json_extract(record, '$.value.element')
    ) AS subject
    FROM (SELECT entry, coalesce(after, before) AS record FROM change)
    UNION
    SELECT entry, json_extract(coalesce(after, before), '$.value.threat') FROM change
) AS named
WHERE length(named.subject) = 36;
