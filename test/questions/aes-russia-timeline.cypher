// timeline
CALL () {
  UNWIND $ourCountries AS w
  UNWIND $stretches AS stretch
  WITH w, 'agenda:' + w.id + '/' + stretch AS leaf
  MATCH (x:Agenda {id: leaf})
  MATCH (x)-[:LISTS]->(e:Event)
  WHERE e.from <= $to AND e.to >= $from AND (e.precision = 'day' OR (e.from >= $from AND e.to <= $to)) AND e.status IN $statuses AND e.to >= w.from AND e.from < w.until
  RETURN e, w.id AS their
  UNION
  UNWIND $ourOrganizations AS w
  UNWIND $stretches AS stretch
  WITH w, 'agenda:' + w + '/' + stretch AS leaf
  MATCH (x:Agenda {id: leaf})
  MATCH (x)-[:LISTS]->(e:Event)
  WHERE e.from <= $to AND e.to >= $from AND (e.precision = 'day' OR (e.from >= $from AND e.to <= $to)) AND e.status IN $statuses
  RETURN e, w AS their
}
WITH DISTINCT e
CALL (e) {
  MATCH (e)<-[:PARTY_TO|TOOK_PART]-(x)
  RETURN collect(x.id) AS parties
}
WITH e, parties
WHERE any(w IN $theirCountries WHERE w.id IN parties AND e.to >= w.from AND e.from < w.until)
WITH e
RETURN e.from AS day, e.precision AS precision, e.kind AS kind, count(e.id) AS events
ORDER BY day, precision, kind
