SELECT id, component, name, parent, notes, properties, form, origin
FROM boundary
ORDER BY id
