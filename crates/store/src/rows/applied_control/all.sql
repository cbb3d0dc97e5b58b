SELECT id, number, control, title, state, items, threats, evidence, owner, due, recorded_at, recorded_by
FROM applied_control
ORDER BY id
