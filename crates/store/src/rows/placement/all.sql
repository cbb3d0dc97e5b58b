SELECT diagram, kind, item, x, y, width, height
FROM placement
ORDER BY diagram, kind, item
