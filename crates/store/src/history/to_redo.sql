SELECT number, label
FROM history
WHERE state = 'undone'
ORDER BY number
LIMIT 1
