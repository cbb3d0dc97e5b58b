SELECT threat, number, rule, kind, subject, title, response, reason, owner, due, decided_at, decided_by, ticket, expires, residual
FROM decision
WHERE threat = ?1 AND number = ?2
