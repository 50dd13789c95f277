// A planned event and the one that came of it. $rows: [{ event, became }]
UNWIND $rows AS row
MATCH (planned:Event {id: row.event})
MATCH (outcome:Event {id: row.became})
CREATE (planned)-[:BECAME]->(outcome)
