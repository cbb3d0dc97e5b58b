INSERT INTO flow_drawing (diagram, flow, bends, label_x, label_y)
VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (diagram, flow) DO UPDATE SET
    bends = excluded.bends,
    label_x = excluded.label_x,
    label_y = excluded.label_y
