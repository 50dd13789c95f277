// As loosen-parties, for what the reports of documents name. $ids: document ids
UNWIND $ids AS id
MATCH (d:Document {id: id})
MATCH (d)-[:CONTAINS]->(r:Report)
MATCH (r)-[:NAMES]->(n)
WHERE n.fromText = true
SET n.loose = true
