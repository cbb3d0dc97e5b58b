SELECT threat, number, rule, kind, subject, title, response, reason, owner, due, decided_at, decided_by, ticket, expires, residual
FROM decision
ORDER BY threat, number
