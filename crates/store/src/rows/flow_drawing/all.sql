SELECT diagram, flow, bends, label_x, label_y
FROM flow_drawing
ORDER BY diagram, flow
