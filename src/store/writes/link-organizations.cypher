// $rows: [{ event, organization }]
UNWIND $rows AS row
MATCH (e:Event {id: row.event})
MATCH (o:Organization {id: row.organization})
CREATE (o)-[:PARTY_TO]->(e)
