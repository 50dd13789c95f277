// Offices as the tables have them. $rows: [{ id, properties }]
UNWIND $rows AS row
MERGE (n:Office {id: row.id})
SET n = row.properties
