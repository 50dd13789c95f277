// As loosen-parties, for what reports name. $ids: report ids
UNWIND $ids AS id
MATCH (r:Report {id: id})
MATCH (r)-[:NAMES]->(n)
WHERE n.fromText = true
SET n.loose = true
