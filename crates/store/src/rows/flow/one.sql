SELECT id, name, source, target, two_way, notes, properties, out_of_scope, component, origin
FROM flow
WHERE id = ?1
