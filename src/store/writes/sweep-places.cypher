// As sweep-people, for places that the tables lack.
MATCH (p:Place {fromText: true})
CALL (p) { MATCH (p)<-[h:HELD_AT]-(:Event) RETURN count(h) AS uses }
WITH p, uses WHERE uses = 0
DETACH DELETE p
