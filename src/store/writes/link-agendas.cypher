// An event stands on one leaf of each of its parties. $rows: [{ event, agenda }]
UNWIND $rows AS row
MATCH (e:Event {id: row.event})
MATCH (a:Agenda {id: row.agenda})
CREATE (a)-[:LISTS]->(e)
