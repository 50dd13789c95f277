// A report lies in one document, once. $rows: [{ document, report }]
UNWIND $rows AS row
MATCH (r:Report {id: row.report})
MATCH (d:Document {id: row.document})
MERGE (d)-[:CONTAINS]->(r)
