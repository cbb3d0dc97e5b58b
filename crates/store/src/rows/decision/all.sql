SELECT threat, number, rule, kind, subject, title, response, reason, owner, due, decided_at, decided_by
FROM decision
ORDER BY threat, number
