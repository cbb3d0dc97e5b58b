SELECT id, number, text, state, note, threats, recorded_at, recorded_by
FROM assumption
ORDER BY id
