// $rows: [{ id, properties }]; a document becomes exactly these properties.
UNWIND $rows AS row
MERGE (d:Document {id: row.id})
SET d = row.properties
