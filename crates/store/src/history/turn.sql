UPDATE history
SET state = ?2, turned_at = ?3, turned_by = ?4
WHERE number = ?1
