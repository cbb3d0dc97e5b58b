INSERT INTO element (
    id, kind, component, name, notes, zones, properties, out_of_scope, origin, multiple
)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
ON CONFLICT (id) DO UPDATE SET
    kind = excluded.kind,
    component = excluded.component,
    name = excluded.name,
    notes = excluded.notes,
    zones = excluded.zones,
    properties = excluded.properties,
    out_of_scope = excluded.out_of_scope,
    origin = excluded.origin,
    multiple = excluded.multiple
