SELECT rootpage
FROM sqlite_schema
WHERE (sql = ?1 OR name = ?2) AND rootpage > 1
ORDER BY sql = ?1 DESC
LIMIT 1
