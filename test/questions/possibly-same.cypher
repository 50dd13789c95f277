// events
CALL () {
  UNWIND $sourceCountries AS w
  UNWIND $stretches AS stretch
  WITH w, 'agenda:' + w.id + '/' + stretch AS leaf
  MATCH (x:Agenda {id: leaf})
  MATCH (x)-[:LISTS]->(e:Event)
  WHERE e.from <= $to AND e.to >= $from AND (e.precision = 'day' OR (e.from >= $from AND e.to <= $to)) AND e.to >= w.from AND e.from < w.until
  RETURN e, w.id AS their
}
WITH DISTINCT e
CALL (e) {
  MATCH (e)<-[:PARTY_TO|TOOK_PART]-(x)
  RETURN collect(x.id) AS parties
}
WITH e, parties
WHERE all(g IN $groups WHERE any(w IN g WHERE w.id IN parties AND e.to >= w.from AND e.from < w.until))
WITH e
WITH e
ORDER BY e.from ASC, e.id ASC
LIMIT $limit
CALL (e) {
  MATCH (e)<-[:TELLS_OF]-(r:Report)
  MATCH (r)<-[:CONTAINS]-(d:Document)
  RETURN collect({json: r.json, id: d.id, name: d.name, title: d.title, url: d.url, basedOn: d.basedOn, language: d.language, published: d.published, publishedOn: d.publishedOn, knownOn: d.knownOn}) AS reports
}
RETURN e.json AS json, e.knownOn AS knownOn, reports, null AS total


// events-by-report
UNWIND $reports AS report
MATCH (found:Report {id: report})
MATCH (found)-[:TELLS_OF]->(e:Event)
WITH report, e
CALL (e) {
  MATCH (e)<-[:TELLS_OF]-(r:Report)
  MATCH (r)<-[:CONTAINS]-(d:Document)
  RETURN collect({json: r.json, id: d.id, name: d.name, title: d.title, url: d.url, basedOn: d.basedOn, language: d.language, published: d.published, publishedOn: d.publishedOn, knownOn: d.knownOn}) AS reports
}
RETURN report, e.json AS json, e.knownOn AS knownOn, reports
