// $rows: [{ report, organization }]
UNWIND $rows AS row
MATCH (r:Report {id: row.report})
MATCH (o:Organization {id: row.organization})
CREATE (r)-[:NAMES]->(o)
