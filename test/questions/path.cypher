// meetings
MATCH (e:Event)
WHERE e.family IN $families AND e.status IN $statuses
CALL (e) {
  MATCH (e)<-[t:TOOK_PART]-(p:Person)
  RETURN collect({id: p.id, name: p.name, leads: t.leads}) AS people
}
WITH e, people
WHERE size(people) > 1
RETURN e.id AS id, e.from AS day, people

// events-by-report
UNWIND $reports AS report
MATCH (found:Report {id: report})
MATCH (found)-[:TELLS_OF]->(e:Event)
WITH report, e
RETURN report, e.json AS json, e.knownOn AS knownOn
