// $rows: [{ event, person, properties { role, office, country, leads, contested } }]; MERGE and CREATE begin at the event, never at a person who is a hub
UNWIND $rows AS row
MATCH (e:Event {id: row.event})
MATCH (p:Person {id: row.person})
CREATE (p)-[t:TOOK_PART]->(e)
SET t = row.properties
