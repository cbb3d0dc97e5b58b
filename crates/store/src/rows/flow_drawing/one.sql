SELECT diagram, flow, bends, label_x, label_y
FROM flow_drawing
WHERE diagram = ?1 AND flow = ?2
