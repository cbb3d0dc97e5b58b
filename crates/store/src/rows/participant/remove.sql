DELETE FROM participant
WHERE id = ?1
