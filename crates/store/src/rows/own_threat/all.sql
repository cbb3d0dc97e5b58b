SELECT id, number, kind, subject, letter, severity, title, description, recorded_at, recorded_by
FROM own_threat
ORDER BY id
