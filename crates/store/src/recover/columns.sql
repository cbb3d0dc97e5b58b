SELECT name, pk, type
FROM pragma_table_info(?1)
ORDER BY cid
