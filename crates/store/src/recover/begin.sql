UPDATE sqlite_schema SET rootpage = ?1
WHERE type = 'table' AND name = ?2
