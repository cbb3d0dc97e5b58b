SELECT id, component, name, parent, notes, properties
FROM boundary
ORDER BY id
