// $rows: [{ event, person }]
UNWIND $rows AS row
MATCH (e:Event {id: row.event})
MATCH (p:Person {id: row.person})
CREATE (e)-[:INITIATED_BY]->(p)
