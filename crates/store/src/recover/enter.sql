INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql)
VALUES (?1, ?2, ?3, ?4, ?5)
