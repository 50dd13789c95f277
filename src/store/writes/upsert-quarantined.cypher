// $rows: [{ id, properties }]
UNWIND $rows AS row
MERGE (q:Quarantined {id: row.id})
SET q = row.properties
