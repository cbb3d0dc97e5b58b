DELETE FROM decision
WHERE threat = ?1 AND number = ?2
