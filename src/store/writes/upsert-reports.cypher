// $rows: [{ id, properties }]; a report becomes exactly these properties.
UNWIND $rows AS row
MERGE (r:Report {id: row.id})
SET r = row.properties
