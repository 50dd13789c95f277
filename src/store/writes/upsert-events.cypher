// $rows: [{ id, properties }]; an event becomes exactly these properties. Its relationships are replaced apart.
UNWIND $rows AS row
MERGE (e:Event {id: row.id})
SET e = row.properties
