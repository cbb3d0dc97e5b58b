DELETE FROM applied_control
WHERE id = ?1
