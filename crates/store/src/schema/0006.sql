-- What people draw and think of beside what is computed: bends and labels of flows, free texts,
-- processes that stand for several, and threats of one's own.

ALTER TABLE element ADD COLUMN multiple INTEGER NOT NULL DEFAULT 0 CHECK (multiple IN (0, 1));

CREATE TABLE flow_drawing (
    diagram TEXT NOT NULL REFERENCES diagram (id) DEFERRABLE INITIALLY DEFERRED,
    flow TEXT NOT NULL REFERENCES flow (id) DEFERRABLE INITIALLY DEFERRED,
    bends TEXT NOT NULL CHECK (json_valid(bends)),
    label_x INTEGER CHECK (label_x BETWEEN -1000000 AND 1000000),
    label_y INTEGER CHECK (label_y BETWEEN -1000000 AND 1000000),
    PRIMARY KEY (diagram, flow),
    CHECK ((label_x IS NULL) = (label_y IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE annotation (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    diagram TEXT NOT NULL REFERENCES diagram (id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    x INTEGER NOT NULL CHECK (x BETWEEN -1000000 AND 1000000),
    y INTEGER NOT NULL CHECK (y BETWEEN -1000000 AND 1000000),
    width INTEGER NOT NULL CHECK (width BETWEEN 20 AND 1000000),
    height INTEGER NOT NULL CHECK (height BETWEEN 20 AND 1000000)
) STRICT, WITHOUT ROWID;

CREATE TABLE own_threat (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 4294967295),
    kind TEXT NOT NULL CHECK (kind IN ('element', 'flow', 'boundary')),
    subject TEXT NOT NULL CHECK (length(subject) = 36),
    letter TEXT NOT NULL CHECK (letter IN ('S', 'T', 'R', 'I', 'D', 'E')),
    severity TEXT NOT NULL CHECK (severity IN ('low', 'medium', 'high', 'critical')),
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
