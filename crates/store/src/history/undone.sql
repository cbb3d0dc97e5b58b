SELECT number
FROM history
WHERE state = 'undone'
ORDER BY number
