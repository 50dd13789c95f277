// $rows: [{ id, properties }]
UNWIND $rows AS row
MERGE (c:Correction {id: row.id})
SET c = row.properties
