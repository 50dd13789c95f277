// $rows: [{ event, country }]
UNWIND $rows AS row
MATCH (e:Event {id: row.event})
MATCH (c:Country {id: row.country})
CREATE (c)-[:PARTY_TO]->(e)
