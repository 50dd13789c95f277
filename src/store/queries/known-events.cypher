// Question: what did reports tell, by the end of a day, of events that may lie in a period?
// $asOf: ISO day, in · $from, $to: ISO days, both in. An event is found by any report known by then whose days touch the period.
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
  //: reports
}
RETURN e.json AS json, reports, null AS correction
UNION ALL
MATCH (c:Correction)
RETURN null AS json, [] AS reports, c.json AS correction
