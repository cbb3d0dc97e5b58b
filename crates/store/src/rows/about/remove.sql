DELETE FROM about
WHERE only = ?1
