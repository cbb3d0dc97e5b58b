DELETE FROM worksheet
WHERE element = ?1
