INSERT INTO concern (subject, entry)
VALUES (?1, ?2)
