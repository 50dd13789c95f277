// contacts
CALL () {
  UNWIND $theirCountries AS w
  UNWIND $stretches AS stretch
  WITH w, 'agenda:' + w.id + '/' + stretch AS leaf
  MATCH (x:Agenda {id: leaf})
  MATCH (x)-[:LISTS]->(e:Event)
  WHERE e.from <= $to AND e.to >= $from AND (e.precision = 'day' OR (e.from >= $from AND e.to <= $to)) AND e.family IN $families AND e.status IN $statuses AND e.to >= w.from AND e.from < w.until
  RETURN e, w.id AS their
}
MATCH (e)<-[t:TOOK_PART]-(p:Person)
WHERE any(w IN $ourCountries WHERE w.iso3 = t.leads AND e.to >= w.from AND e.from < w.until) AND their <> p.id AND their <> 'country:' + coalesce(t.country, '') AND their <> 'country:' + coalesce(t.leads, '')
WITH DISTINCT e.id AS event, p.id AS person
WITH event, collect(person) AS people
MATCH (e:Event {id: event})
CALL (e) {
  MATCH (e)<-[:TELLS_OF]-(r:Report)
  MATCH (r)<-[:CONTAINS]-(d:Document)
  RETURN collect({json: r.json, id: d.id, name: d.name, title: d.title, url: d.url, basedOn: d.basedOn, language: d.language, published: d.published, publishedOn: d.publishedOn, knownOn: d.knownOn}) AS reports
}
RETURN e.json AS json, e.knownOn AS knownOn, people, reports
