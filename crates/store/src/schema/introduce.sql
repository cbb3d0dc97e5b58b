INSERT INTO project (only, id, created)
VALUES (1, ?1, ?2)
