// events-of-party
CALL () {
  UNWIND $ourCountries AS w
  MATCH (x:Country {id: w.id})
  MATCH (x)-[:PARTY_TO]->(e:Event)
  WHERE e.from <= $to AND e.to >= $from AND (e.precision = 'day' OR (e.from >= $from AND e.to <= $to)) AND e.family IN $families AND e.status IN $statuses AND e.to >= w.from AND e.from < w.until
  RETURN e, w.id AS their
}
WITH DISTINCT e
RETURN e.json AS json
