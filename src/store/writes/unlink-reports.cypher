// Which parties reports name, before it is written anew. $ids: report ids
UNWIND $ids AS id
MATCH (r:Report {id: id})
MATCH (r)-[n:NAMES]->()
DELETE n
