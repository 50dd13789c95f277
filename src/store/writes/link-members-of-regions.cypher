// $rows: [{ country, of, properties { status } }]
UNWIND $rows AS row
MATCH (r:Region {id: row.of})
MATCH (c:Country {id: row.country})
CREATE (c)-[m:MEMBER_OF]->(r)
SET m = row.properties
