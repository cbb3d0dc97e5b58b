INSERT INTO snapshot (number, id, name, note, reviewer, at, by, hash, content)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
