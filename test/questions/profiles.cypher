// profile
CALL () {
  UNWIND $people AS w
  MATCH (x:Person {id: w.id})
  MATCH (x)-[:TOOK_PART]->(e:Event)
  WHERE e.from <= w.to AND e.to >= w.from AND (e.precision = 'day' OR (e.from >= w.from AND e.to <= w.to)) AND e.family IN $families AND e.status IN $statuses
  RETURN w.at AS at, e
  UNION
  UNWIND $countries AS w
  MATCH (x:Country {id: w.id})
  MATCH (x)-[:PARTY_TO]->(e:Event)
  WHERE e.from <= w.to AND e.to >= w.from AND (e.precision = 'day' OR (e.from >= w.from AND e.to <= w.to)) AND e.family IN $families AND e.status IN $statuses
  RETURN w.at AS at, e
}
CALL (e) {
  MATCH (e)<-[t:TOOK_PART]-(p:Person)
  RETURN collect({id: p.id, name: p.name, country: t.country}) AS people
}
CALL (e) {
  MATCH (e)<-[:PARTY_TO]-(c:Country)
  RETURN collect(c.id) AS countries
}
RETURN at, e.id AS event, e.from AS day, e.kind AS kind, people, countries, e.json AS json, e.knownOn AS knownOn
