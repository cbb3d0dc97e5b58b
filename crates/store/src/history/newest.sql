SELECT number, at, author, label, state, turned_at, turned_by
FROM history
ORDER BY number DESC
LIMIT ?1
