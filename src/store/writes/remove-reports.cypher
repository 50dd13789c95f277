// $ids: report ids
UNWIND $ids AS id
MATCH (r:Report {id: id})
DETACH DELETE r
