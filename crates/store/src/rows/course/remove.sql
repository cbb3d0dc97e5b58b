DELETE FROM course
WHERE diagram = ?1 AND kind = ?2 AND item = ?3
