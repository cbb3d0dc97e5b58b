INSERT INTO applied_control (id, number, control, title, state, items, threats, evidence, owner, due, recorded_at, recorded_by)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
ON CONFLICT (id) DO UPDATE SET
    number = excluded.number,
    control = excluded.control,
    title = excluded.title,
    state = excluded.state,
    items = excluded.items,
    threats = excluded.threats,
    evidence = excluded.evidence,
    owner = excluded.owner,
    due = excluded.due,
    recorded_at = excluded.recorded_at,
    recorded_by = excluded.recorded_by
