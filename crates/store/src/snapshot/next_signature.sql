SELECT coalesce(max(number), 0) + 1
FROM signature
WHERE snapshot = ?1
