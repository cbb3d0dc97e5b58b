SELECT snapshot, number, name, role, statement, at, by
FROM signature
WHERE snapshot = ?1 AND number = ?2
