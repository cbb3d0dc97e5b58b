SELECT subject, entry
FROM concern
WHERE subject = ?1 AND entry = ?2
