INSERT INTO assumption (id, number, text, state, note, threats, recorded_at, recorded_by)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (id) DO UPDATE SET
    number = excluded.number,
    text = excluded.text,
    state = excluded.state,
    note = excluded.note,
    threats = excluded.threats,
    recorded_at = excluded.recorded_at,
    recorded_by = excluded.recorded_by
