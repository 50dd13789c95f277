// events
MATCH (e:Event)
WHERE all(word IN $words WHERE e.searchText CONTAINS word)
WITH e
WITH e
ORDER BY e.from DESC, e.id ASC
LIMIT $limit
CALL (e) {
  MATCH (e)<-[:TELLS_OF]-(r:Report)
  MATCH (r)<-[:CONTAINS]-(d:Document)
  RETURN collect({json: r.json, id: d.id, name: d.name, title: d.title, url: d.url, basedOn: d.basedOn, language: d.language, published: d.published, publishedOn: d.publishedOn, knownOn: d.knownOn}) AS reports
}
RETURN e.json AS json, e.knownOn AS knownOn, reports, null AS total
UNION ALL
MATCH (e:Event)
WHERE all(word IN $words WHERE e.searchText CONTAINS word)
WITH e
RETURN null AS json, null AS knownOn, [] AS reports, count(e.id) AS total
