// events
CALL () {
  UNWIND $sourceCountries AS w
  MATCH (x:Country {id: w.id})
  MATCH (x)-[:PARTY_TO]->(e:Event)
  WHERE e.family IN $families AND e.status IN $statuses AND e.to >= w.from AND e.from < w.until
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
CALL (e) {
  MATCH (e)<-[:TELLS_OF]-(r:Report)
  MATCH (r)<-[:CONTAINS]-(d:Document)
  RETURN collect(d.language) AS spoken
}
WITH e, spoken
WHERE any(language IN spoken WHERE language IN $languages)
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
UNION ALL
CALL () {
  UNWIND $sourceCountries AS w
  MATCH (x:Country {id: w.id})
  MATCH (x)-[:PARTY_TO]->(e:Event)
  WHERE e.family IN $families AND e.status IN $statuses AND e.to >= w.from AND e.from < w.until
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
CALL (e) {
  MATCH (e)<-[:TELLS_OF]-(r:Report)
  MATCH (r)<-[:CONTAINS]-(d:Document)
  RETURN collect(d.language) AS spoken
}
WITH e, spoken
WHERE any(language IN spoken WHERE language IN $languages)
WITH e
RETURN null AS json, null AS knownOn, [] AS reports, count(e.id) AS total
