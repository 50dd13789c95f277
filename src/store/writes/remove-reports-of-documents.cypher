// $ids: ids of documents that leave, with all they told
UNWIND $ids AS id
MATCH (d:Document {id: id})
MATCH (d)-[:CONTAINS]->(r:Report)
DETACH DELETE r
