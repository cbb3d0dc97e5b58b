SELECT id, number, text, kind, subject, owner, due, answer, closed, recorded_at, recorded_by
FROM question
WHERE id = ?1
