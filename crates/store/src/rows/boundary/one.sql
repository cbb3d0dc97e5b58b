SELECT id, component, name, parent, notes, properties, form, origin
FROM boundary
WHERE id = ?1
