// Countries that were marked and have no use left: the graph is the same as if it had never known them.
MATCH (n:Country {loose: true})
CALL (n) { MATCH (n)-[:PARTY_TO|NAMES|`IN`]-() RETURN count(*) AS uses }
WITH n, uses WHERE uses = 0
DETACH DELETE n
