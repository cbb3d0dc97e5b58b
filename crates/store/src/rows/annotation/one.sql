SELECT id, diagram, text, x, y, width, height
FROM annotation
WHERE id = ?1
