SELECT id, component, name, parent, notes, properties
FROM boundary
WHERE id = ?1
