SELECT number, id, name, note, reviewer, at, by, hash, content
FROM snapshot
WHERE number = ?1
