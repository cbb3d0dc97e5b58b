SELECT only, title, description, owner, properties
FROM about
ORDER BY only
