SELECT diagram, kind, item, start_x, start_y, through_x, through_y, end_x, end_y
FROM course
ORDER BY diagram, kind, item
