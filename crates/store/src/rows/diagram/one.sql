SELECT id, name, position
FROM diagram
WHERE id = ?1
