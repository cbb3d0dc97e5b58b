DELETE FROM diagram
WHERE id = ?1
