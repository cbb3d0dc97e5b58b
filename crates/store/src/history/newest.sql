SELECT number, at, author, label, state, turned_at, turned_by
FROM history
WHERE number < ?1
ORDER BY number DESC
LIMIT ?2
