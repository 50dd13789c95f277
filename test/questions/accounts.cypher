// events
CALL () {
  UNWIND $sourcePeople AS w
  UNWIND $stretches AS stretch
  WITH w, 'agenda:' + w + '/' + stretch AS leaf
  MATCH (x:Agenda {id: leaf})
  MATCH (x)-[:LISTS]->(e:Event)
  WHERE e.from <= $to AND e.to >= $from AND (e.precision = 'day' OR (e.from >= $from AND e.to <= $to))
  RETURN e, w AS their
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
CALL (e) {
  MATCH (e)-[:BECAME]->(b:Event)
  RETURN collect({json: b.json, knownOn: b.knownOn}) AS became
}
RETURN e.json AS json, e.knownOn AS knownOn, reports, became, null AS total

