// known-events
MATCH (d:Document)
WHERE d.knownOn <= $asOf
MATCH (d)-[:CONTAINS]->(r:Report)
WHERE r.from <= $to AND r.to >= $from
MATCH (r)-[:TELLS_OF]->(e:Event)
WITH DISTINCT e
CALL (e) {
  MATCH (e)<-[:TELLS_OF]-(r:Report)
  MATCH (r)<-[:CONTAINS]-(d:Document)
  WHERE d.knownOn <= $asOf
RETURN collect({json: r.json, id: d.id, name: d.name, title: d.title, url: d.url, basedOn: d.basedOn, language: d.language, published: d.published, publishedOn: d.publishedOn, knownOn: d.knownOn}) AS reports
}
RETURN e.json AS json, reports, null AS correction
UNION ALL
MATCH (c:Correction)
RETURN null AS json, [] AS reports, c.json AS correction

// known-events
MATCH (d:Document)
WHERE d.knownOn <= $asOf
MATCH (d)-[:CONTAINS]->(r:Report)
WHERE r.from <= $to AND r.to >= $from
MATCH (r)-[:TELLS_OF]->(e:Event)
WITH DISTINCT e
CALL (e) {
  MATCH (e)<-[:TELLS_OF]-(r:Report)
  MATCH (r)<-[:CONTAINS]-(d:Document)
  WHERE d.knownOn <= $asOf
RETURN collect({json: r.json, id: d.id, name: d.name, title: d.title, url: d.url, basedOn: d.basedOn, language: d.language, published: d.published, publishedOn: d.publishedOn, knownOn: d.knownOn}) AS reports
}
RETURN e.json AS json, reports, null AS correction
UNION ALL
MATCH (c:Correction)
RETURN null AS json, [] AS reports, c.json AS correction
