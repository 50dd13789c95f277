// Countries that the tables lack and nothing names any longer.
MATCH (c:Country {fromText: true})
CALL (c) { MATCH (c)-[r:PARTY_TO|NAMES|`IN`]-() RETURN count(r) AS uses }
WITH c, uses WHERE uses = 0
DETACH DELETE c
