SELECT id, name, position
FROM diagram
ORDER BY id
