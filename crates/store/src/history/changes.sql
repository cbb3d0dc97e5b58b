SELECT before, after
FROM change
WHERE entry = ?1
ORDER BY position
