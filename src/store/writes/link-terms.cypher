// Who held which office when: from is in, until is out. $rows: [{ person, office, properties { title, from, until, contested, contestedBecause } }]
UNWIND $rows AS row
MATCH (p:Person {id: row.person})
MATCH (o:Office {id: row.office})
CREATE (p)-[h:HELD]->(o)
SET h = row.properties
