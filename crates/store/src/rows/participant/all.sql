SELECT id, name, role, session, date
FROM participant
ORDER BY id
