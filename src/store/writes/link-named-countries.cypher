// By these the loader finds reports that may tell the same event. $rows: [{ report, country }]
UNWIND $rows AS row
MATCH (r:Report {id: row.report})
MATCH (c:Country {id: row.country})
CREATE (r)-[:NAMES]->(c)
