// As loosen-parties, for countries that only a place lies in. $ids: event ids
UNWIND $ids AS id
MATCH (e:Event {id: id})
MATCH (e)-[:HELD_AT]->(p:Place)
MATCH (p)-[:`IN`]->(c:Country)
WHERE c.fromText = true
SET c.loose = true
