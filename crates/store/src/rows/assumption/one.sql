SELECT id, number, text, state, note, threats, recorded_at, recorded_by
FROM assumption
WHERE id = ?1
