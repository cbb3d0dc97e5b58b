SELECT number, label
FROM history
WHERE state = 'done'
ORDER BY number DESC
LIMIT 1
