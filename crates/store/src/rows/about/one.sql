SELECT only, title, description, owner, properties, assumptions
FROM about
WHERE only = ?1
