// People as the tables have them. $rows: [{ id, properties }]
UNWIND $rows AS row
MERGE (n:Person {id: row.id})
SET n = row.properties
