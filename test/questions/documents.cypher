// documents
MATCH (d:Document)
WHERE d.language IN $languages AND ((d.publishedOn IS NOT NULL AND d.publishedOn >= $from AND d.publishedOn <= $to) OR (d.publishedOn IS NULL AND d.knownOn <= $to AND d.published + '-01' >= $from))
WITH d, coalesce(d.knownOn, '') AS known
WITH d, known ORDER BY known DESC, d.id ASC
LIMIT $limit
CALL (d) {
  MATCH (d)-[:CONTAINS]->(r:Report)
  MATCH (r)-[:TELLS_OF]->(e:Event)
  RETURN collect({id: r.id, json: r.json, event: e.json, knownOn: e.knownOn}) AS telling
}
CALL (d) {
  MATCH (d)-[:CONTAINS]->(r:Report)
  RETURN collect({id: r.id, json: r.json, event: null, knownOn: null}) AS all
}
WITH d, telling, [x IN telling | x.id] AS told, all
WITH d, telling + [x IN all WHERE NOT x.id IN told] AS reports
RETURN d.id AS id, d.name AS name, d.title AS title, d.url AS url, d.basedOn AS basedOn, d.language AS language, d.published AS published, d.publishedOn AS publishedOn, d.knownOn AS knownOn, reports, null AS total
UNION ALL
MATCH (d:Document)
WHERE d.language IN $languages AND ((d.publishedOn IS NOT NULL AND d.publishedOn >= $from AND d.publishedOn <= $to) OR (d.publishedOn IS NULL AND d.knownOn <= $to AND d.published + '-01' >= $from))
RETURN null AS id, null AS name, null AS title, null AS url, null AS basedOn, null AS language, null AS published, null AS publishedOn, null AS knownOn, [] AS reports, count(d.id) AS total
