// People that were marked and have no use left: the graph is the same as if it had never known them.
MATCH (n:Person {loose: true})
CALL (n) { MATCH (n)-[:TOOK_PART]->(:Event) RETURN count(*) AS uses }
WITH n, uses WHERE uses = 0
DETACH DELETE n
