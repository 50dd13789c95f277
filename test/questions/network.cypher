// events-of-party
CALL () {
  UNWIND $ourCountries AS w
  UNWIND $stretches AS stretch
  WITH w, 'agenda:' + w.id + '/' + stretch AS leaf
  MATCH (x:Agenda {id: leaf})
  MATCH (x)-[:LISTS]->(e:Event)
  WHERE e.from <= $to AND e.to >= $from AND (e.precision = 'day' OR (e.from >= $from AND e.to <= $to)) AND e.family IN $families AND e.status IN $statuses AND e.to >= w.from AND e.from < w.until
  RETURN e, w.id AS their
}
WITH DISTINCT e
RETURN e.json AS json
