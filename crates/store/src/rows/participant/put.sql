INSERT INTO participant (id, name, role, session, date)
VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (id) DO UPDATE SET
    name = excluded.name,
    role = excluded.role,
    session = excluded.session,
    date = excluded.date
