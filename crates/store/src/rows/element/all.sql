SELECT id, kind, component, name, notes, zones, properties, out_of_scope, origin, multiple
FROM element
ORDER BY id
