INSERT INTO annotation (id, diagram, text, x, y, width, height)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (id) DO UPDATE SET
    diagram = excluded.diagram,
    text = excluded.text,
    x = excluded.x,
    y = excluded.y,
    width = excluded.width,
    height = excluded.height
