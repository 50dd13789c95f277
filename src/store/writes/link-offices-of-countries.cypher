// $rows: [{ office, of }]
UNWIND $rows AS row
MATCH (o:Office {id: row.office})
MATCH (c:Country {id: row.of})
CREATE (o)-[:OF]->(c)
