// timeline
CALL () {
  UNWIND $ourCountries AS w
  MATCH (x:Country {id: w.id})
  MATCH (x)-[:PARTY_TO]->(e:Event)
  WHERE e.status IN $statuses AND e.to >= w.from AND e.from < w.until
  RETURN e, w.id AS their
  UNION
  UNWIND $ourOrganizations AS w
  MATCH (x:Organization {id: w})
  MATCH (x)-[:PARTY_TO]->(e:Event)
  WHERE e.status IN $statuses
  RETURN e, w AS their
}
WITH DISTINCT e
RETURN e.from AS day, e.precision AS precision, e.kind AS kind, count(e.id) AS events
ORDER BY day, precision, kind
