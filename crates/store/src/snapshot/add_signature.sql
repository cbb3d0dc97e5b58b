INSERT INTO signature (snapshot, number, name, role, statement, at, by)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
