// found
MATCH (e:Event)
WHERE all(word IN $words WHERE e.searchText CONTAINS word)
WITH e
ORDER BY e.from DESC, e.id
LIMIT $limit
RETURN e.json AS json, e.knownOn AS knownOn, null AS person, null AS name, null AS total
UNION ALL
MATCH (p:Person)
WHERE all(word IN $words WHERE p.searchText CONTAINS word)
RETURN null AS json, null AS knownOn, p.id AS person, p.name AS name, null AS total
UNION ALL
MATCH (e:Event)
WHERE all(word IN $words WHERE e.searchText CONTAINS word)
RETURN null AS json, null AS knownOn, null AS person, null AS name, count(e.id) AS total
