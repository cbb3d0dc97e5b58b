SELECT id, diagram, text, x, y, width, height
FROM annotation
ORDER BY id
