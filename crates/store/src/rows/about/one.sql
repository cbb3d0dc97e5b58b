SELECT only, title, description, owner, properties
FROM about
WHERE only = ?1
