INSERT INTO worksheet (element, answers, data, families, scenarios, recommendations, source)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (element) DO UPDATE SET
    answers = excluded.answers,
    data = excluded.data,
    families = excluded.families,
    scenarios = excluded.scenarios,
    recommendations = excluded.recommendations,
    source = excluded.source
