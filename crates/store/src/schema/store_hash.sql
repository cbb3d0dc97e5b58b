INSERT INTO content (only, hash)
VALUES (1, ?1)
ON CONFLICT (only) DO UPDATE SET hash = excluded.hash
