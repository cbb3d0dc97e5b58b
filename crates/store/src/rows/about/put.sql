INSERT INTO about (only, title, description, owner, properties, assumptions)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (only) DO UPDATE SET
    title = excluded.title,
    description = excluded.description,
    owner = excluded.owner,
    properties = excluded.properties,
    assumptions = excluded.assumptions
