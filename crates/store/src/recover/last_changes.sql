SELECT change.before, change.after
FROM change
JOIN history ON history.number = change.entry
WHERE history.state = 'done'
ORDER BY change.entry, change.position
