-- The worksheet of an element.

CREATE TABLE worksheet (
    element TEXT NOT NULL PRIMARY KEY REFERENCES element (id) DEFERRABLE INITIALLY DEFERRED,
    answers TEXT NOT NULL CHECK (json_valid(answers)),
    data TEXT NOT NULL CHECK (json_valid(data)),
    families TEXT NOT NULL CHECK (json_valid(families)),
    scenarios TEXT NOT NULL CHECK (json_valid(scenarios)),
    recommendations TEXT NOT NULL CHECK (json_valid(recommendations)),
    source TEXT NOT NULL
) STRICT, WITHOUT ROWID;
