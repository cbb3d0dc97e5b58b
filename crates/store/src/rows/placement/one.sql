SELECT diagram, kind, item, x, y, width, height
FROM placement
WHERE diagram = ?1 AND kind = ?2 AND item = ?3
