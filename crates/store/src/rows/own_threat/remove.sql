DELETE FROM own_threat
WHERE id = ?1
