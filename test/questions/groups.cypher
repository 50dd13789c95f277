// people
UNWIND $ids AS wanted
MATCH (p:Person {id: wanted})
WITH p
ORDER BY p.id ASC
LIMIT $limit
RETURN p.id AS id, p.name AS name, null AS total
UNION ALL
UNWIND $ids AS wanted
MATCH (p:Person {id: wanted})
RETURN null AS id, null AS name, count(p.id) AS total
