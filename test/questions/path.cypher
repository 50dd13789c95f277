// meetings
MATCH (e:Event)
WHERE e.family IN $families AND e.status IN $statuses
MATCH (e)<-[t:TOOK_PART]-(p:Person)
RETURN e.id AS id, e.from AS day, p.id AS person, p.name AS name, t.leads AS leads

// events-by-report
UNWIND $reports AS report
MATCH (found:Report {id: report})
MATCH (found)-[:TELLS_OF]->(e:Event)
WITH report, e
RETURN report, e.json AS json, e.knownOn AS knownOn
