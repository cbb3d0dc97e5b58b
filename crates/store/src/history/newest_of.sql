SELECT number, at, author, label, state, turned_at, turned_by
FROM concern
JOIN history ON history.number = concern.entry
WHERE concern.subject = ?1 AND concern.entry < ?2
ORDER BY concern.entry DESC
LIMIT ?3
