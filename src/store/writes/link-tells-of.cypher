// $rows: [{ event, report }]
UNWIND $rows AS row
MATCH (e:Event {id: row.event})
MATCH (r:Report {id: row.report})
CREATE (r)-[:TELLS_OF]->(e)
