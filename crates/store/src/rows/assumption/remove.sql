DELETE FROM assumption
WHERE id = ?1
