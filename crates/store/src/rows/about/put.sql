INSERT INTO about (only, title, description, owner, properties)
VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (only) DO UPDATE SET
    title = excluded.title,
    description = excluded.description,
    owner = excluded.owner,
    properties = excluded.properties
