INSERT INTO course (diagram, kind, item, start_x, start_y, through_x, through_y, end_x, end_y)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
ON CONFLICT (diagram, kind, item) DO UPDATE SET
    start_x = excluded.start_x,
    start_y = excluded.start_y,
    through_x = excluded.through_x,
    through_y = excluded.through_y,
    end_x = excluded.end_x,
    end_y = excluded.end_y
