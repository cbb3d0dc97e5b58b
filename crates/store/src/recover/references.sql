SELECT
    tables.name,
    keys."from",
    keys."table",
    keys."to",
    (
        SELECT columns."notnull" = 0
        FROM pragma_table_info(tables.name) AS columns
        WHERE columns.name = keys."from"
    )
FROM sqlite_schema AS tables, pragma_foreign_key_list(tables.name) AS keys
WHERE tables.type = 'table'
ORDER BY tables.name, keys."from"
