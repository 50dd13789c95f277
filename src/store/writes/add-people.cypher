// People whom the tables lack, named by texts alone; those of the tables stay as they are. $rows: [{ id, name, searchText }]
UNWIND $rows AS row
MERGE (p:Person {id: row.id})
ON CREATE SET p.name = row.name, p.searchText = row.searchText, p.fromText = true
