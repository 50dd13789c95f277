// From is in, until is out. $rows: [{ country, of, properties { from, until, status } }]
UNWIND $rows AS row
MATCH (o:Organization {id: row.of})
MATCH (c:Country {id: row.country})
CREATE (c)-[m:MEMBER_OF]->(o)
SET m = row.properties
