SELECT id, name, role, session, date
FROM participant
WHERE id = ?1
