SELECT only, title, description, owner, properties, assumptions
FROM about
ORDER BY only
