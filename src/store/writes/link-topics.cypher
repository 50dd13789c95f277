// $rows: [{ event, topic }]
UNWIND $rows AS row
MATCH (e:Event {id: row.event})
MATCH (t:Topic {id: row.topic})
CREATE (e)-[:CONCERNS]->(t)
