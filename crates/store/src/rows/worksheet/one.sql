SELECT element, answers, data, families, scenarios, recommendations, source
FROM worksheet
WHERE element = ?1
