SELECT snapshot, number, name, role, statement, at, by
FROM signature
ORDER BY snapshot, number
