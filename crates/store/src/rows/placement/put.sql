INSERT INTO placement (diagram, kind, item, x, y, width, height)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (diagram, kind, item) DO UPDATE SET
    x = excluded.x,
    y = excluded.y,
    width = excluded.width,
    height = excluded.height
