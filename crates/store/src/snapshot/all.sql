SELECT number, id, name, note, reviewer, at, by, hash
FROM snapshot
ORDER BY number DESC
LIMIT ?1
