SELECT name
FROM sqlite_schema
WHERE type = 'table' AND name <> 'content'
ORDER BY name
