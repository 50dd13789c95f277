// $rows: [{ event, place }]
UNWIND $rows AS row
MATCH (e:Event {id: row.event})
MATCH (p:Place {id: row.place})
CREATE (e)-[:HELD_AT]->(p)
