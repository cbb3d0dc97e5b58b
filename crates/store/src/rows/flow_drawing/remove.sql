DELETE FROM flow_drawing
WHERE diagram = ?1 AND flow = ?2
