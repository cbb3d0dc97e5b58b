INSERT INTO change (entry, position, before, after)
VALUES (?1, ?2, ?3, ?4)
