-- Boundaries that are lines, flows of a special kind, how lines run, and what the file that something
-- was imported from called it.

ALTER TABLE boundary ADD COLUMN form TEXT NOT NULL DEFAULT 'zone' CHECK (form IN ('zone', 'line'));
ALTER TABLE boundary ADD COLUMN origin TEXT NOT NULL DEFAULT '';

ALTER TABLE element ADD COLUMN origin TEXT NOT NULL DEFAULT '';

ALTER TABLE flow ADD COLUMN component TEXT NOT NULL DEFAULT 'flow';
ALTER TABLE flow ADD COLUMN origin TEXT NOT NULL DEFAULT '';

CREATE TABLE course (
    diagram TEXT NOT NULL REFERENCES diagram (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL CHECK (kind IN ('boundary', 'flow')),
    item TEXT NOT NULL CHECK (length(item) = 36),
    start_x INTEGER NOT NULL CHECK (start_x BETWEEN -1000000 AND 1000000),
    start_y INTEGER NOT NULL CHECK (start_y BETWEEN -1000000 AND 1000000),
    through_x INTEGER NOT NULL CHECK (through_x BETWEEN -1000000 AND 1000000),
    through_y INTEGER NOT NULL CHECK (through_y BETWEEN -1000000 AND 1000000),
    end_x INTEGER NOT NULL CHECK (end_x BETWEEN -1000000 AND 1000000),
    end_y INTEGER NOT NULL CHECK (end_y BETWEEN -1000000 AND 1000000),
    PRIMARY KEY (diagram, kind, item)
) STRICT, WITHOUT ROWID;
