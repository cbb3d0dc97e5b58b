INSERT INTO history (number, at, author, label, state, turned_at, turned_by)
VALUES (?1, ?2, ?3, ?4, 'done', '', '')
