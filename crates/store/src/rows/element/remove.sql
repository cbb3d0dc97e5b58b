DELETE FROM element
WHERE id = ?1
