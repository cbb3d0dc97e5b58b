DELETE FROM boundary
WHERE id = ?1
