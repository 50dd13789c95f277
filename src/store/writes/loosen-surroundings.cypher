// As loosen-parties, for topics and places. $ids: event ids
UNWIND $ids AS id
MATCH (e:Event {id: id})
MATCH (e)-[:CONCERNS|HELD_AT]->(n)
WHERE n.fromText = true
SET n.loose = true
