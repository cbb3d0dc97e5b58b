INSERT INTO own_threat (id, number, kind, subject, letter, severity, title, description, recorded_at, recorded_by)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
ON CONFLICT (id) DO UPDATE SET
    number = excluded.number,
    kind = excluded.kind,
    subject = excluded.subject,
    letter = excluded.letter,
    severity = excluded.severity,
    title = excluded.title,
    description = excluded.description,
    recorded_at = excluded.recorded_at,
    recorded_by = excluded.recorded_by
