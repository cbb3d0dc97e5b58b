SELECT entry, position, before, after
FROM change
WHERE entry = ?1 AND position = ?2
