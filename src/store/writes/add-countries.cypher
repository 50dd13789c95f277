// $rows: [{ id, iso3, name }]
UNWIND $rows AS row
MERGE (c:Country {id: row.id})
ON CREATE SET c.iso3 = row.iso3, c.name = row.name, c.fromText = true
