INSERT INTO flow (id, name, source, target, two_way, notes, properties, out_of_scope, component, origin)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
ON CONFLICT (id) DO UPDATE SET
    name = excluded.name,
    source = excluded.source,
    target = excluded.target,
    two_way = excluded.two_way,
    notes = excluded.notes,
    properties = excluded.properties,
    out_of_scope = excluded.out_of_scope,
    component = excluded.component,
    origin = excluded.origin
