SELECT element, answers, data, families, scenarios, recommendations, source
FROM worksheet
ORDER BY element
