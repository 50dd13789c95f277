// The closed list of topics. $rows: [{ id, properties }]
UNWIND $rows AS row
MERGE (n:Topic {id: row.id})
SET n = row.properties
