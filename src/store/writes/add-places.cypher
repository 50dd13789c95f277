// $rows: [{ id, name, city, country }]; country is a node's id
UNWIND $rows AS row
MATCH (c:Country {id: row.country})
MERGE (p:Place {id: row.id})
ON CREATE SET p.name = row.name, p.city = row.city, p.fromText = true
MERGE (p)-[:`IN`]->(c)
