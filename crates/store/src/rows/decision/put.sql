INSERT INTO decision (threat, number, rule, kind, subject, title, response, reason, owner, due, decided_at, decided_by, ticket, expires, residual)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
ON CONFLICT (threat, number) DO UPDATE SET
    rule = excluded.rule,
    kind = excluded.kind,
    subject = excluded.subject,
    title = excluded.title,
    response = excluded.response,
    reason = excluded.reason,
    owner = excluded.owner,
    due = excluded.due,
    decided_at = excluded.decided_at,
    decided_by = excluded.decided_by,
    ticket = excluded.ticket,
    expires = excluded.expires,
    residual = excluded.residual
