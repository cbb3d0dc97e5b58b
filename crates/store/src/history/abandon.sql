UPDATE history
SET state = 'abandoned'
WHERE number = ?1
