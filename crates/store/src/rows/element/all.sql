SELECT id, kind, component, name, notes, zones, properties, out_of_scope
FROM element
ORDER BY id
