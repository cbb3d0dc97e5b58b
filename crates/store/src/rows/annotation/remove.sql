DELETE FROM annotation
WHERE id = ?1
