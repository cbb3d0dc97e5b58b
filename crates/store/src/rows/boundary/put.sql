INSERT INTO boundary (id, component, name, parent, notes, properties, form, origin)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (id) DO UPDATE SET
    component = excluded.component,
    name = excluded.name,
    parent = excluded.parent,
    notes = excluded.notes,
    properties = excluded.properties,
    form = excluded.form,
    origin = excluded.origin
