// Places that were marked and have no use left: the graph is the same as if it had never known them.
MATCH (n:Place {loose: true})
CALL (n) { MATCH (n)<-[:HELD_AT]-(:Event) RETURN count(*) AS uses }
WITH n, uses WHERE uses = 0
DETACH DELETE n
