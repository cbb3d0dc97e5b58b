INSERT INTO question (id, number, text, kind, subject, owner, due, answer, closed, recorded_at, recorded_by)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
ON CONFLICT (id) DO UPDATE SET
    number = excluded.number,
    text = excluded.text,
    kind = excluded.kind,
    subject = excluded.subject,
    owner = excluded.owner,
    due = excluded.due,
    answer = excluded.answer,
    closed = excluded.closed,
    recorded_at = excluded.recorded_at,
    recorded_by = excluded.recorded_by
